package org.dyad.ingest;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Brings the series catalogue up to date for the numbers of listed names: what was printed, by month where it is dated
 * so precisely and by year; and of each list that is loaded its versions, and its names by the day they were listed.
 */
final class DesignationCatalog {

    private static final String FREQUENCIES =
            "cross join (values ('A', 'year', interval '1 year'), ('M', 'month', interval '1 month')) q (letter, unit, step)";

    /** A number counts for a period that it lies in as a whole. */
    private static final String PRINTED = """
            select 'PUBLISHED_COUNT' as basis, q.letter, q.step, f.sender, f.target, f.list,
              case f.nature when 'ADDED' then 'ADDED_' else '' end || f.kind as count, f.nature = 'ADDED' as added,
              array_agg(distinct date_trunc(q.unit, lower(f."on"))::date) as periods, true as holes,
              max(f.known_from) as last_updated
            from sanction_figure f
            """ + FREQUENCIES + """
             where f.standing = 'STANDS' and f."on" is not null and f.kind in ('ENTRIES', 'PERSONS', 'ENTITIES', 'VESSELS')
              and date_trunc(q.unit, lower(f."on")) = date_trunc(q.unit, upper(f."on") - 1)
            group by q.letter, q.step, f.sender, f.target, f.list, f.nature, f.kind
            """;

    /** Every period from the first to the last has a number. */
    private static final String COUNTED = """
            select e.basis, q.letter, q.step, l.sender, 'WLD', l.code, e.kind, false,
              array_agg(distinct date_trunc(q.unit, e.day)::date), false, max(e.known)
            from sanction_list l join (
              select 'LIST_VERSIONS' as basis, v.list, n.kind, v.day, v.day as known
              from list_version v join (select distinct list, kind from of_kind) n on n.list = v.list
              union all select 'SURVIVORS_BY_LISTING_DATE', list, kind, upper(listed_on) - 1, last_seen_on
              from of_kind where listed_on is not null and gone_on is null and delisted_on is null) e on e.list = l.code
            """ + FREQUENCIES + """
             group by e.basis, q.letter, q.step, l.sender, l.code, e.kind
            """;

    private static final String FRESH = """
            create temporary table fresh_designations on commit drop as
            with of_kind as (
              select d.list, k.kind, d.listed_on, d.last_seen_on, d.gone_on, d.delisted_on
              from designation d join listed_party p on p.code = d.party
              cross join lateral (values ('ENTRIES'), (case p.kind when 'PERSON' then 'PERSONS' when 'SHIP' then 'VESSELS'
                when 'COMPANY' then 'ENTITIES' when 'BANK' then 'ENTITIES' when 'ORGANISATION' then 'ENTITIES' end))
                k (kind)
              where k.kind is not null),
            series as (%s union all %s)
            select 'DESIGNATIONS.' || concat_ws('.', s.basis, s.letter, s.sender, s.target, coalesce(s.list, '_'), s.count)
                as key,
              s.sender || ', sanctions' || case s.target when 'WLD' then '' else ' on ' || s.target end
                || coalesce(', list ' || s.list, '') || ': ' || lower(replace(s.count, '_', ' ')) as label,
              array_remove(array[o.area, t.area], null) as areas, s.letter, s.added, s.last_updated,
              b.first, b.last,
              case when s.holes then cardinality(s.periods) else b.every end as count,
              case when s.holes then array(
                select day::date from generate_series(b.first, b.last, s.step) day except select unnest(s.periods) order by 1)
              else '{}' end as missing
            from series s left join sanction_actor o on o.code = s.sender left join sanction_actor t on t.code = s.target
            cross join lateral (
              select min(p) as first, max(p) as last,
                (select count(*) from generate_series(min(p), max(p), s.step))::integer as every
              from unnest(s.periods) p) b
            """.formatted(PRINTED, COUNTED);

    private static final String REMOVE = """
            delete from series_catalog c where c.kind = 'DESIGNATIONS'
              and not exists (select 1 from fresh_designations f where f.key = c.key)
            """;

    private static final String UPSERT = """
            insert into series_catalog as c (key, kind, label, areas, unit, nature, frequency, basis, adjustment, first, last,
              count, missing, last_updated)
            select f.key, 'DESIGNATIONS', f.label, f.areas, 'NAMES', case when f.added then 'FLOW' else 'STOCK' end, f.letter,
              'PERIOD', 'NONE', f.first, f.last, f.count, f.missing, f.last_updated
            from fresh_designations f
            on conflict (key) do update set label = excluded.label, areas = excluded.areas, nature = excluded.nature,
              first = excluded.first, last = excluded.last, count = excluded.count, missing = excluded.missing,
              last_updated = excluded.last_updated
            where c.* is distinct from excluded.*
            """;

    private DesignationCatalog() {}

    static boolean concerns(StagedTable table) {
        return table.name().startsWith("sanction_") || table.name().equals("unit");
    }

    static void run(Connection connection) throws SQLException {
        Sql.execute(connection, "drop table if exists fresh_designations");
        Sql.execute(connection, FRESH);
        Sql.execute(connection, REMOVE);
        Sql.execute(connection, UPSERT);
    }
}
