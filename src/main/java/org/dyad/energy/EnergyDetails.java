package org.dyad.energy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.PartialDateConverter;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/** Reads what belongs to deals and assets: one statement for each kind of thing, however many of them are asked for. */
@ApplicationScoped
class EnergyDetails {

    private static final String OF = """
            select r.n, %s, %s from %s cross join lateral (select r.known) k(known)
            join %s x on x.%s = r.code and %s join source s on s.id = x.source
            """;

    private static final String PARTIES =
            of("x.party, x.area, x.role, x.share_percent, x.note", "energy_deal_party", "deal")
                    + " order by r.n, x.share_percent desc nulls last, x.role, x.party";

    private static final String DATES = of("x.kind, x.\"on\", x.description, x.note", "energy_deal_date", "deal")
            + " order by r.n, upper(x.\"on\"), lower(x.\"on\") desc, x.kind, x.known_from, s.code";

    private static final String DEAL_STATUSES = statuses("energy_deal_status", "deal");
    private static final String ASSET_STATUSES = statuses("energy_asset_status", "asset");

    private static final String OWNERS =
            of("x.level, x.owner, x.area, x.share_percent, x.\"from\", x.until, x.note", "energy_asset_owner", "asset")
                    + " order by r.n, x.known_from desc, s.code, x.level desc, x.share_percent desc nulls last,"
                    + " x.owner";

    private static final String ASSET_FIGURES = of(EnergyFigure.COLUMNS, "energy_asset_figure", "asset")
            + " order by r.n, x.kind, " + Picks.FIGURES.replace("f.", "x.");

    /** A deal's own figures, those of the assets that it is about, and values worked out in dollars. */
    private static final String DEAL_FIGURES = """
            select r.n, %1$s, %2$s from %3$s join (
              select f.deal, f.kind, f.value, f.low, f.high, f.precision, f.unit, f.status, f.doubt, f."on", f.note,
                f.directness, f.locator, f.known_from, f.source from energy_deal_figure f
              union all
              select a.deal, f.kind, f.value, f.low, f.high, f.precision, f.unit, f.status, f.doubt, f."on", f.note,
                f.directness, f.locator, f.known_from, f.source
              from energy_deal_asset a join energy_asset_figure f on f.asset = a.asset
              union all
              %5$s
            ) x on x.deal = r.code and (r.known is null or x.known_from <= r.known) join source s on s.id = x.source
            order by r.n, x.kind, %4$s
            """.formatted(
            EnergyFigure.COLUMNS, Cited.COLUMNS, Asked.ROWS, Picks.FIGURES.replace("f.", "x."), DealMoney.CONVERTED);

    private static final String DEAL_CITATIONS = """
            select distinct on (r.n, s.code, x.locator) r.n, %1$s from %2$s join (
              select code as deal, source, locator, known_from from energy_deal
              union all select deal, source, locator, known_from from energy_deal_party
              union all select deal, source, locator, known_from from energy_deal_date
              union all select deal, source, locator, known_from from energy_deal_status
              union all select deal, source, locator, known_from from energy_deal_figure
            ) x on x.deal = r.code and (r.known is null or x.known_from <= r.known) join source s on s.id = x.source
            order by r.n, s.code, x.locator
            """.formatted(Cited.COLUMNS, Asked.ROWS);

    private static final String ASSET_CITATIONS = """
            select distinct on (r.n, s.code, x.locator) r.n, %1$s from %2$s join (
              select code as asset, source, locator, known_from from energy_asset
              union all select asset, source, locator, known_from from energy_asset_owner
              union all select asset, source, locator, known_from from energy_asset_status
              union all select asset, source, locator, known_from from energy_asset_figure
            ) x on x.asset = r.code and (r.known is null or x.known_from <= r.known) join source s on s.id = x.source
            order by r.n, s.code, x.locator
            """.formatted(Cited.COLUMNS, Asked.ROWS);

    private final JdbcReader database;

    EnergyDetails(JdbcReader database) {
        this.database = database;
    }

    private static String of(String columns, String table, String key) {
        return OF.formatted(columns, Cited.COLUMNS, Asked.ROWS, table, key, Picks.KNOWN);
    }

    private static String statuses(String table, String key) {
        return of("x.status, x.\"on\", x.confirmation, x.note", table, key)
                + " order by r.n, lower(x.\"on\"), x.known_from, s.code";
    }

    record PartyRow(
            String party,
            @Nullable String area,
            DealPartyRole role,
            @Nullable Double share,
            @Nullable String note,
            Cited cited) {}

    record DateRow(
            DealDateKind kind,
            PartialDate on,
            @Nullable String description,
            @Nullable String note,
            Cited cited) {}

    record StatusRow(
            DealStatus status,
            PartialDate on,
            String confirmation,
            @Nullable String note,
            Cited cited) {}

    record OwnerRow(
            String level,
            String owner,
            @Nullable String area,
            @Nullable Double share,
            @Nullable PartialDate from,
            @Nullable PartialDate until,
            @Nullable String note,
            Cited cited) {}

    Map<Asked, List<PartyRow>> parties(Collection<Asked> asked) {
        return read(
                PARTIES,
                asked,
                row -> new PartyRow(
                        row.getString("party"),
                        row.getString("area"),
                        DealPartyRole.valueOf(row.getString("role")),
                        share(row),
                        row.getString("note"),
                        Cited.read(row)));
    }

    Map<Asked, List<DateRow>> dates(Collection<Asked> asked) {
        return read(
                DATES,
                asked,
                row -> new DateRow(
                        DealDateKind.valueOf(row.getString("kind")),
                        on(row),
                        row.getString("description"),
                        row.getString("note"),
                        Cited.read(row)));
    }

    Map<Asked, List<StatusRow>> dealStatuses(Collection<Asked> asked) {
        return read(DEAL_STATUSES, asked, EnergyDetails::status);
    }

    Map<Asked, List<StatusRow>> assetStatuses(Collection<Asked> asked) {
        return read(ASSET_STATUSES, asked, EnergyDetails::status);
    }

    Map<Asked, List<OwnerRow>> owners(Collection<Asked> asked) {
        return read(
                OWNERS,
                asked,
                row -> new OwnerRow(
                        row.getString("level"),
                        row.getString("owner"),
                        row.getString("area"),
                        share(row),
                        PartialDateConverter.read(row, "from"),
                        PartialDateConverter.read(row, "until"),
                        row.getString("note"),
                        Cited.read(row)));
    }

    /** Figures in the order in which they are picked, kind by kind. */
    Map<Asked, List<EnergyFigure>> dealFigures(Collection<Asked> asked) {
        return read(DEAL_FIGURES, asked, EnergyFigure::read);
    }

    /** Figures in the order in which they are picked, kind by kind. */
    Map<Asked, List<EnergyFigure>> assetFigures(Collection<Asked> asked) {
        return read(ASSET_FIGURES, asked, EnergyFigure::read);
    }

    Map<Asked, List<CitationView>> dealCitations(Collection<Asked> asked) {
        return read(DEAL_CITATIONS, asked, row -> Cited.read(row).citation());
    }

    Map<Asked, List<CitationView>> assetCitations(Collection<Asked> asked) {
        return read(ASSET_CITATIONS, asked, row -> Cited.read(row).citation());
    }

    private record Numbered<T>(int number, T thing) {}

    private <T> Map<Asked, List<T>> read(String sql, Collection<Asked> asked, JdbcReader.RowReader<T> reader) {
        List<Asked> each = asked.stream().distinct().toList();
        if (each.isEmpty()) {
            return Map.of();
        }
        Map<Integer, List<T>> found = database
                .list(
                        sql,
                        statement -> Asked.bind(statement, 1, each),
                        row -> new Numbered<>(row.getInt("n"), reader.read(row)))
                .stream()
                .collect(groupingBy(Numbered::number, mapping(Numbered::thing, toList())));
        Map<Asked, List<T>> byAsked = new HashMap<>();
        for (int i = 0; i < each.size(); i++) {
            byAsked.put(each.get(i), found.getOrDefault(i, List.of()));
        }
        return byAsked;
    }

    private static StatusRow status(ResultSet row) throws SQLException {
        return new StatusRow(
                DealStatus.valueOf(row.getString("status")),
                on(row),
                row.getString("confirmation"),
                row.getString("note"),
                Cited.read(row));
    }

    private static PartialDate on(ResultSet row) throws SQLException {
        PartialDate on = PartialDateConverter.read(row, "on");
        if (on == null) {
            throw new IllegalStateException("a row that happened has no date");
        }
        return on;
    }

    private static @Nullable Double share(ResultSet row) throws SQLException {
        double share = row.getDouble("share_percent");
        return row.wasNull() ? null : share;
    }
}
