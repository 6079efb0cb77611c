package org.dyad.ingest;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rows of a table must be to each other and to those of the tables beside it.
 *
 * <p>Each rule is a statement that answers the line of each row that is wrong, and what is to be said of it; {@code %s}
 * stands for the incoming rows.
 */
final class TableRules {

    private static final String ENDS_BEFORE = """
            select distinct on (p.line) p.line, lower(o."on")::text from %1$s p join %1$s o on o.deal = p.deal
            where p.kind in ('END_PLANNED', 'ENDED') and o.kind in ('SIGNED', 'EFFECTIVE', 'STARTED')
              and upper(p."on") <= lower(o."on")
            order by p.line, lower(o."on") desc
            """;

    private static final String TWO_STATUSES = """
            select p.line, min(o.status || ' on line ' || o.line) from %%1$s p join %%1$s o
              on o.%1$s = p.%1$s and o."on" = p."on" and o.status <> p.status and o.line < p.line
            group by p.line order by p.line
            """;

    private static final String SHARE = "share_percent";

    private static final String SHARES = """
            select max(p.line) as line, trim_scale(sum(p.share_percent))::text from %%s p
            group by %s having sum(p.share_percent) > 100 order by line
            """;

    private static final String UNKNOWN_PARENT = """
            select p.line, p.parent from %1$s p where p.parent is not null and (p.parent = p.code or (
              not exists (select 1 from %1$s o where o.code = p.parent)
              and not exists (select 1 from energy_asset a where a.code = p.parent))) order by p.line
            """;

    /** Parties come in a file of their own, which is staged by then if it comes at all. */
    private static final String NO_PARTY = """
            select p.line, p.code from %s p
            where not exists (select 1 from {energy_deal_party} party where party.deal = p.code) order by p.line
            """;

    private static final Map<String, List<Rule>> RULES = Map.of(
            "energy_asset",
            List.of(new Rule("parent", "%s is no code of another asset", UNKNOWN_PARENT)),
            "energy_asset_owner",
            List.of(new Rule(
                    SHARE,
                    "the shares of one source come to %s percent, more than 100",
                    SHARES.formatted("p.asset, p.level, p.source, p.\"from\""))),
            "energy_asset_status",
            List.of(new Rule("status", "two statuses on one day: %s is another", TWO_STATUSES.formatted("asset"))),
            "energy_deal",
            List.of(new Rule("code", "%s has no party in energy_deal_party", NO_PARTY)),
            "energy_deal_party",
            List.of(new Rule(
                    SHARE,
                    "the shares of one source come to %s percent, more than 100",
                    SHARES.formatted("p.deal, p.source"))),
            "energy_deal_date",
            List.of(new Rule("on", "ends before it starts, on %s", ENDS_BEFORE)),
            "energy_deal_status",
            List.of(new Rule("status", "two statuses on one day: %s is another", TWO_STATUSES.formatted("deal"))));

    private TableRules() {}

    /**
     * One rule.
     *
     * @param field the column that is wrong; null for the whole row
     * @param message with {@code %s} for what the statement says of the row
     * @param sql a table in braces is that of the staged rows where some came in, else the table itself
     */
    record Rule(@Nullable String field, String message, String sql) {}

    /** Shares that come in from elsewhere are checked by those who read them: some sources round each of them up. */
    static List<Rule> of(StagedTable table) {
        return RULES.getOrDefault(table.name(), List.of()).stream()
                .filter(rule -> table.merge() != StagedTable.Merge.BESIDE || !SHARE.equals(rule.field()))
                .toList();
    }
}
