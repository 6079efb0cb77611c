package org.dyad.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Which quotation of a figure stood from when to when, worked out anew from all of its quotations, so that the order in
 * which files were loaded never matters.
 *
 * <p>The rules, for the quotations of one figure in the order of the days on which they became public:
 *
 * <ol>
 *   <li>Of one day the most precise counts; of equally precise ones the office's own before a quoted one.
 *   <li>A quotation that a more precise one before it agrees with, within one unit of its own last digit, only mentions
 *       that value, unless something else stood in between. So does one that repeats the value that stands.
 *   <li>Any other quotation stands from its day on: the first, a withdrawal where it has no value, a refinement where
 *       it is more precise than the one before and lies within one unit of that one's last digit, else a revision.
 * </ol>
 *
 * <p>Figures are numbers as printed; the unit of the last digit printed is the row's {@code rounding}.
 */
final class Vintages {

    /** One figure of each fact table: its key without the day and the source of the quotation. */
    private static final List<String> TRADE_FLOW = List.of(
            "reporter",
            "partner",
            "flow",
            "classification",
            "commodity",
            "frequency",
            "basis",
            "adjustment",
            "period",
            "provider",
            "currency");

    private static final List<String> OBSERVATION =
            List.of("indicator", "area", "counterpart", "universe", "frequency", "period", "provider");

    private static final String RECOMPUTE = """
            with quotation as (
              select %2$s, t.known_from, t.source, t.value, t.status, coalesce(t.rounding, 0) as rounding,
                row_number() over (partition by %2$s, t.known_from order by t.value is null, coalesce(t.rounding, 0),
                  case t.directness when 'PRIMARY' then 0 when 'QUOTED' then 1 else 2 end, t.source) as place
              from %1$s t join (select distinct * from touched_%1$s) touched using (%2$s)
            ), first_of_day as (
              select * from quotation where place = 1
            ), standing as (
              select w.* from first_of_day w
              where (w.value is not null or w.status = 'WITHDRAWN'
                or not exists (select 1 from first_of_day v where (%3$s) = (%4$s) and v.value is not null))
              and not exists (
                select 1 from first_of_day v
                where (%3$s) = (%4$s) and v.known_from < w.known_from and v.rounding < w.rounding
                  and abs(v.value - w.value) <= w.rounding
                  and not exists (
                    select 1 from first_of_day between_them
                    where (%5$s) = (%4$s) and between_them.known_from > v.known_from
                      and between_them.known_from < w.known_from
                      and (between_them.value is null
                        or abs(v.value - between_them.value) > between_them.rounding)))
            ), followed as (
              select *, lag(value) over figure as value_before, lag(rounding) over figure as rounding_before,
                row_number() over figure as number
              from standing window figure as (partition by %2$s order by known_from)
            ), vintage as (
              select %2$s, known_from, source, lead(known_from) over (partition by %2$s order by known_from) as known_to,
                case when number = 1 then 'FIRST'
                  when value is null then 'WITHDRAWAL'
                  when rounding < rounding_before and abs(value - value_before) < rounding_before then 'REFINEMENT'
                  else 'REVISION' end as kind
              from followed where number = 1 or value is distinct from value_before
            )
            update %1$s t set
              known_to = case when vintage.kind is null then t.known_from else vintage.known_to end,
              vintage_kind = coalesce(vintage.kind, 'MENTION')
            from quotation left join vintage using (%2$s, known_from, source)
            where (%6$s, t.known_from, t.source) = (%7$s, quotation.known_from, quotation.source)
              and (t.known_to, t.vintage_kind) is distinct from (
                case when vintage.kind is null then t.known_from else vintage.known_to end,
                coalesce(vintage.kind, 'MENTION'))
            """;

    private Vintages() {}

    static boolean has(StagedTable table) {
        return table.name().equals("trade_flow") || table.name().equals("observation");
    }

    static List<String> figure(StagedTable table) {
        return table.name().equals("trade_flow") ? TRADE_FLOW : OBSERVATION;
    }

    /** Notes which figures the staged rows are about; rows that are removed are noted as they go. */
    static void note(Connection connection, StagedTable table) throws SQLException {
        execute(
                connection,
                "create temporary table touched_%s on commit drop as select distinct %s from %s p"
                        .formatted(table.name(), StagedTable.list("p.", figure(table)), TableMerge.prepared(table)));
    }

    static void recompute(Connection connection, StagedTable table) throws SQLException {
        List<String> figure = figure(table);
        execute(connection, "analyze touched_" + table.name());
        execute(
                connection,
                RECOMPUTE.formatted(
                        table.name(),
                        StagedTable.list("", figure),
                        StagedTable.list("v.", figure),
                        StagedTable.list("w.", figure),
                        StagedTable.list("between_them.", figure),
                        StagedTable.list("t.", figure),
                        StagedTable.list("quotation.", figure)));
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
