package org.dyad.ingest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * Which quotation of a figure stood from when to when, worked out anew from all of its quotations, so that the order in
 * which files were loaded never matters.
 *
 * <p>Of the quotations that became public on one day one counts, the others only mention it: a value before none, the
 * more precise before the less precise, the office's own before a quoted one and that before a computed one, then by
 * the code of the source and the name of the dataset.
 *
 * <p>Day after day, each quotation that counts is held against the one that stands:
 *
 * <ol>
 *   <li>Nothing stands yet: it stands, as FIRST, or as WITHDRAWAL if it says that the figure was withdrawn.
 *   <li>It has no value: a withdrawal stands as WITHDRAWAL; another, such as a blank in a table, is a mention.
 *   <li>What stands has no value: it stands, as REVISION after a withdrawal, else as FIRST.
 *   <li>It is less precise, and the value that stands lies within one unit of its last digit: it mentions that value.
 *   <li>It is more precise, and lies less than one unit of the last digit from the value that stands (so that it may
 *       have been rounded or cut off to it): it stands, as REFINEMENT, also if its further digits are zeros.
 *   <li>It is the same value: it mentions it. The status, the weight and the citation stay those of the first.
 *   <li>Else it is another value, and stands as REVISION, also if it stood once before.
 * </ol>
 *
 * <p>Values are numbers as printed; the unit of the last digit printed is the row's {@code rounding}, and a value
 * without one counts as exact. Each stands until the next one that stands; a mention has {@code known_to} equal to
 * {@code known_from}.
 */
final class Vintages {

    private static final String TOUCHED = "create temporary table %s on commit drop as select %s from %s with no data";

    /** All quotations of the touched figures, with a number for each figure and the place among those of one day. */
    private static final String QUOTATIONS = """
            create temporary table quotation_%1$s on commit drop as
            with quoted as materialized (
              select %2$s, t.known_from, t.source, t.dataset, t.value, t.status, coalesce(t.rounding, 0) as rounding,
                t.known_to, t.vintage_kind, t.directness, s.code as source_code
              from %1$s t join (select distinct * from %3$s) touched using (%2$s) join source s on s.id = t.source
            )
            select dense_rank() over (order by %2$s) as figure, %2$s, t.known_from, t.source, t.dataset, t.value,
              t.status, t.rounding, t.known_to, t.vintage_kind,
              row_number() over (partition by %2$s, t.known_from order by t.value is null, t.rounding,
                case t.directness when 'PRIMARY' then 0 when 'QUOTED' then 1 else 2 end,
                t.source_code, t.dataset) as place
            from quoted t
            """;

    /** The quotations that count, numbered by day for each figure. */
    private static final String DAYS = """
            create temporary table day_%1$s on commit drop as
            select figure, row_number() over (partition by figure order by known_from)::integer as number, known_from,
              source, dataset, value, status, rounding
            from quotation_%1$s where place = 1
            """;

    private static final String DAYS_INDEX = "create index on day_%1$s (number, figure)";

    /** What is to be written, worked out in temporary tables alone. */
    private static final String DERIVE = """
            create temporary table vintage_%1$s on commit drop as
            with recursive followed as (
              select figure, number, known_from, source, dataset, value as standing, rounding as standing_rounding,
                status as standing_status, case status when 'WITHDRAWN' then 'WITHDRAWAL' else 'FIRST' end as kind
              from day_%1$s where number = 1
              union all
              select d.figure, d.number, d.known_from, d.source, d.dataset,
                case k.kind when 'MENTION' then f.standing else d.value end,
                case k.kind when 'MENTION' then f.standing_rounding else d.rounding end,
                case k.kind when 'MENTION' then f.standing_status else d.status end,
                k.kind
              from followed f
              join day_%1$s d on d.number = f.number + 1 and d.figure = f.figure
              cross join lateral (select case
                when d.value is null and d.status = 'WITHDRAWN' and f.standing_status <> 'WITHDRAWN' then 'WITHDRAWAL'
                when d.value is null then 'MENTION'
                when f.standing is null then case f.standing_status when 'WITHDRAWN' then 'REVISION' else 'FIRST' end
                when d.rounding > f.standing_rounding and abs(d.value - f.standing) <= d.rounding then 'MENTION'
                when d.rounding < f.standing_rounding and abs(d.value - f.standing) < f.standing_rounding
                  then 'REFINEMENT'
                when d.value = f.standing then 'MENTION'
                else 'REVISION' end as kind) k
            ), vintage as (
              select figure, known_from, source, dataset, kind,
                lead(known_from) over (partition by figure order by number) as known_to
              from followed where kind <> 'MENTION'
            ), derived as (
              select q.*, case when v.kind is null then q.known_from else v.known_to end as derived_to,
                coalesce(v.kind, 'MENTION') as derived_kind
              from quotation_%1$s q left join vintage v using (figure, known_from, source, dataset)
            )
            select %2$s, known_from, source, dataset, derived_to, derived_kind from derived
            where (known_to, vintage_kind) is distinct from (derived_to, derived_kind)
            """;

    private static final String STORE = """
            update %1$s t set known_to = q.derived_to, vintage_kind = q.derived_kind
            from vintage_%1$s q
            where %2$s and t.known_from = q.known_from and t.source = q.source and t.dataset = q.dataset
            """;

    private Vintages() {}

    static void begin(Connection connection, FactTable facts) throws SQLException {
        Sql.execute(connection, TOUCHED.formatted(facts.touched(), facts.figureColumns(), facts.sql()));
    }

    /** Works out the vintages of the figures that were touched. */
    static void recompute(Connection connection, FactTable facts) throws SQLException {
        String name = facts.sql();
        // The planner must know of the rows that this import added, or joins them one by one.
        Sql.execute(connection, "analyze " + name);
        Sql.execute(connection, "analyze " + facts.touched());
        Sql.execute(connection, QUOTATIONS.formatted(name, facts.figureColumns(), facts.touched()));
        Sql.execute(connection, "analyze quotation_" + name);
        Sql.execute(connection, DAYS.formatted(name));
        Sql.execute(connection, DAYS_INDEX.formatted(name));
        Sql.execute(connection, "analyze day_" + name);
        String sameFigure = facts.figure().stream()
                .map("t.\"%1$s\" = q.\"%1$s\""::formatted)
                .collect(Collectors.joining(" and "));
        Sql.execute(connection, DERIVE.formatted(name, facts.figureColumns()));
        Sql.execute(connection, "analyze vintage_" + name);
        Sql.execute(connection, STORE.formatted(name, sameFigure));
    }
}
