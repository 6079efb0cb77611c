package org.dyad.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

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

    /** All quotations of the touched figures, with a number for each figure and the place among those of one day. */
    private static final String QUOTATIONS = """
            create temporary table quotation_%1$s on commit drop as
            select dense_rank() over (order by %2$s) as figure, %2$s, t.known_from, t.source, t.value, t.status,
              coalesce(t.rounding, 0) as rounding,
              row_number() over (partition by %2$s, t.known_from order by t.value is null, coalesce(t.rounding, 0),
                case t.directness when 'PRIMARY' then 0 when 'QUOTED' then 1 else 2 end, t.source) as place
            from %1$s t join (select distinct * from touched_%1$s) touched using (%2$s)
            """;

    private static final String INDEX = "create index on quotation_%1$s (figure, known_from)";

    private static final String RECOMPUTE = """
            with first_of_day as (
              select * from quotation_%1$s where place = 1
            ), standing as (
              select w.* from first_of_day w
              where (w.value is not null or w.status = 'WITHDRAWN' or not exists (
                select 1 from quotation_%1$s v where v.place = 1 and v.figure = w.figure and v.value is not null))
              and not exists (
                select 1 from quotation_%1$s v
                where v.place = 1 and v.figure = w.figure and v.known_from < w.known_from
                  and v.rounding < w.rounding and abs(v.value - w.value) <= w.rounding
                  and not exists (
                    select 1 from quotation_%1$s m
                    where m.place = 1 and m.figure = w.figure and m.known_from > v.known_from
                      and m.known_from < w.known_from
                      and (m.value is null or abs(v.value - m.value) > m.rounding)))
            ), followed as (
              select *, lag(value) over same as value_before, lag(rounding) over same as rounding_before,
                row_number() over same as number
              from standing window same as (partition by figure order by known_from)
            ), vintage as (
              select figure, known_from, source, lead(known_from) over (partition by figure order by known_from) as known_to,
                case when number = 1 then 'FIRST'
                  when value is null then 'WITHDRAWAL'
                  when rounding < rounding_before and abs(value - value_before) < rounding_before then 'REFINEMENT'
                  else 'REVISION' end as kind
              from followed where number = 1 or value is distinct from value_before
            ), derived as (
              select %2$s, q.known_from, q.source,
                case when vintage.kind is null then q.known_from else vintage.known_to end as known_to,
                coalesce(vintage.kind, 'MENTION') as kind
              from quotation_%1$s q left join vintage using (figure, known_from, source)
            )
            update %1$s t set known_to = derived.known_to, vintage_kind = derived.kind
            from derived
            where %3$s and t.known_from = derived.known_from and t.source = derived.source
              and (t.known_to, t.vintage_kind) is distinct from (derived.known_to, derived.kind)
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
        String columns = StagedTable.list("", figure);
        execute(connection, QUOTATIONS.formatted(table.name(), columns));
        execute(connection, INDEX.formatted(table.name()));
        execute(connection, "analyze quotation_" + table.name());
        execute(
                connection,
                RECOMPUTE.formatted(
                        table.name(),
                        columns,
                        figure.stream()
                                .map(column -> "t.\"%1$s\" = derived.\"%1$s\"".formatted(column))
                                .collect(Collectors.joining(" and "))));
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
