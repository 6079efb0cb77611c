package org.dyad.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Brings the series catalogue up to date for the series of which an import touched a figure. */
final class CatalogRefresh {

    /** Tables whose names and units stand in the catalogue. */
    private static final List<String> NAMING = List.of("area", "commodity", "indicator", "unit", "energy_asset");

    /** After a name has changed every series counts as touched. */
    private static final String TOUCH_ALL = "insert into %1$s (%2$s) select distinct %2$s from %3$s";

    private static final String FRESH = "create temporary table fresh_%s (like series_catalog) on commit drop";

    private static final String CONCERNS_MOST = """
            select t.reltuples * 20 > f.reltuples from pg_class t, pg_class f
            where t.oid = to_regclass(?) and f.oid = to_regclass(?)
            """;

    private static final String REMOVE = """
            delete from series_catalog c
            where exists (select 1 from (select distinct %1$s as key from %2$s t) touched where touched.key = c.key)
              and not exists (select 1 from fresh_%3$s fresh where fresh.key = c.key)
            """;

    /** Beginnings of the keys of trade, by which a search finds its way. */
    private static final String ADD_FLOWS = """
            insert into series_flow
            select prefix || flow || '.', reporter, partner, flow
            from (select distinct 'TRADE.' || provider || '.' || frequency || '.' || areas[1] || '.' || areas[2] || '.' as prefix,
                areas[1] as reporter, areas[2] as partner, split_part(key, '.', 6) as flow from fresh_trade_flow) f
            on conflict do nothing
            """;

    private static final String REMOVE_FLOWS = """
            delete from series_flow f where not exists (
              select 1 from series_catalog c where c.key > f.prefix and c.key < left(f.prefix, -1) || '/')
            """;

    private static final String UPSERT = """
            insert into series_catalog as c select distinct on (key) * from fresh_%s order by key, label
            on conflict (key) do update set kind = excluded.kind, label = excluded.label, areas = excluded.areas,
              commodity = excluded.commodity, provider = excluded.provider, unit = excluded.unit,
              nature = excluded.nature, frequency = excluded.frequency, basis = excluded.basis,
              adjustment = excluded.adjustment, first = excluded.first, last = excluded.last, count = excluded.count,
              missing = excluded.missing, last_updated = excluded.last_updated
            where c.* is distinct from excluded.*
            """;

    /** Periods between the first and the last that have no value; mostly none, which counting tells at once. */
    private static final String MISSING = """
            case when t.count = case t.frequency when 'A' then extract(year from t.last) - extract(year from t.first) + 1
                else (12 * (extract(year from t.last) - extract(year from t.first))
                  + extract(month from t.last) - extract(month from t.first)) / case t.frequency when 'Q' then 3 else 1 end + 1
                end
              then '{}' else array(
                select day::date from generate_series(t.first, t.last, case t.frequency when 'A' then interval '1 year'
                  when 'Q' then interval '3 months' else interval '1 month' end) day
                where day::date <> all (t.periods) order by 1) end""";

    private static final String TRADE_KEY = """
            'TRADE.' || t.provider || '.' || t.frequency || '.' || t.reporter || '.' || t.partner || '.' || t.flow || '.'
              || t.commodity || '.VALUE.' || t.currency
              || case t.basis when 'PERIOD' then '' else '.' || t.basis end
              || case t.adjustment when 'NONE' then '' else '.' || t.adjustment end
              || case t.classification when 'HS' then '' else '.' || t.classification end
            """;

    /** Names are looked up for each series by itself: the planner takes the many columns of the join for one row. */
    private static final String TRADE = """
            insert into fresh_trade_flow
            with series as materialized (
              select reporter, partner, flow, classification, commodity, frequency, basis, adjustment, provider, currency,
                min(period) as first, max(period) as last, count(*) as count, array_agg(period) as periods,
                max(known_from) as last_updated
              from trade_flow
              join (select distinct reporter, partner, flow, classification, commodity, frequency, basis, adjustment,
                  provider, currency from touched_trade_flow) touched
                using (reporter, partner, flow, classification, commodity, frequency, basis, adjustment, provider, currency)
              where known_to is null and value is not null
              group by reporter, partner, flow, classification, commodity, frequency, basis, adjustment, provider, currency)
            select %1$s, 'TRADE',
              (select name from area where code = t.reporter) || case t.flow when 'EXPORT' then ', exports to '
                  when 'IMPORT' then ', imports from ' when 'RE_EXPORT' then ', re-exports to '
                  when 'RE_IMPORT' then ', re-imports from ' else ', total trade with ' end
                || (select name from area where code = t.partner)
                || case t.commodity when 'TOTAL' then '' else ', ' || coalesce(
                  (select name from commodity where classification = 'HS' and code = t.commodity), t.commodity) end,
              array[t.reporter, t.partner], t.commodity, t.provider, t.currency, 'FLOW', t.frequency, t.basis,
              t.adjustment, t.first, t.last, t.count, %2$s, t.last_updated
            from series t
            """;

    private static final String INDICATOR_KEY = """
            'INDICATOR.' || t.provider || '.' || t.frequency || '.' || t.area || '.'
              || coalesce(nullif(t.counterpart, ''), '_') || '.' || coalesce(nullif(t.universe, ''), '_') || '.'
              || t.indicator
            """;

    private static final String INDICATOR = """
            insert into fresh_observation
            with series as materialized (
              select indicator, area, counterpart, universe, frequency, provider, min(period) as first,
                max(period) as last, count(*) as count, array_agg(period) as periods, max(known_from) as last_updated
              from observation
              join (select distinct indicator, area, counterpart, universe, frequency, provider
                  from touched_observation) touched using (indicator, area, counterpart, universe, frequency, provider)
              where known_to is null and value is not null
              group by indicator, area, counterpart, universe, frequency, provider)
            select %1$s, 'INDICATOR',
              (select name from area where code = t.area) || ', ' || indicator.name
                || case t.counterpart when '' then '' else ', ' || t.counterpart end
                || case t.universe when '' then '' else ', ' || t.universe end,
              case t.counterpart when '' then array[t.area] else array[t.area, t.counterpart] end, null, t.provider,
              indicator.unit, indicator.nature, t.frequency, 'PERIOD', 'NONE', t.first, t.last, t.count, %2$s,
              t.last_updated
            from series t join indicator on indicator.code = t.indicator
            """;

    private static final String ENERGY_KEY = """
            'ENERGY.' || t.provider || '.' || t.frequency || '.' || t.exporter || '.' || t.importer || '.' || t.fuel || '.'
              || coalesce(nullif(t.route, ''), '_') || '.' || t.measure || '.' || t.unit
              || case t.basis when 'PERIOD' then '' else '.' || t.basis end
            """;

    private static final String ENERGY = """
            insert into fresh_energy_flow
            with series as materialized (
              select exporter, importer, fuel, route, measure, unit, frequency, basis, provider, min(period) as first,
                max(period) as last, count(*) as count, array_agg(period) as periods, max(known_from) as last_updated
              from energy_flow
              join (select distinct exporter, importer, fuel, route, measure, unit, frequency, basis, provider
                  from touched_energy_flow) touched
                using (exporter, importer, fuel, route, measure, unit, frequency, basis, provider)
              where known_to is null and value is not null
              group by exporter, importer, fuel, route, measure, unit, frequency, basis, provider)
            select %1$s, 'ENERGY',
              (select name from area where code = t.exporter) || ' to ' || (select name from area where code = t.importer)
                || ', ' || lower(replace(t.fuel, '_', ' '))
                || coalesce(', ' || (select name from energy_asset where code = t.route), '')
                || ', ' || lower(replace(t.measure, '_', ' ')),
              array[t.exporter, t.importer], null, t.provider, t.unit,
              case t.measure when 'DAILY_RATE' then 'RATE' else 'FLOW' end, t.frequency, t.basis, 'NONE', t.first, t.last,
              t.count, %2$s, t.last_updated
            from series t
            """;

    private CatalogRefresh() {}

    /**
     * Whether a change of the table may show in any series; what is new in it, only where no figure has to refer to it.
     */
    static boolean isNamedBy(StagedTable table, TableMerge.Counts counts) {
        boolean fresh = counts.added() > 0 && table.name().equals("commodity");
        return fresh || (counts.revised() > 0 && NAMING.contains(table.name()));
    }

    static void touchAll(Connection connection, FactTable facts) throws SQLException {
        Sql.execute(
                connection, TOUCH_ALL.formatted(facts.touched(), StagedTable.list("", facts.series()), facts.sql()));
    }

    /** Looks only at series that were touched. */
    static void run(Connection connection, FactTable facts) throws SQLException {
        String key = keyOf(facts);
        Sql.execute(connection, "analyze " + facts.touched());
        Sql.execute(connection, FRESH.formatted(facts.sql()));
        try (HashedPlans plans = HashedPlans.open(connection, concernsMost(connection, facts))) {
            Sql.execute(connection, seriesOf(facts).formatted(key, MISSING));
        }
        Sql.execute(connection, "analyze fresh_" + facts.sql());
        boolean removed;
        try (PreparedStatement remove =
                connection.prepareStatement(REMOVE.formatted(key, facts.touched(), facts.sql()))) {
            removed = remove.executeLargeUpdate() > 0;
        }
        Sql.execute(connection, UPSERT.formatted(facts.sql()));
        if (facts == FactTable.TRADE_FLOW) {
            Sql.execute(connection, ADD_FLOWS);
            if (removed) {
                Sql.execute(connection, REMOVE_FLOWS);
            }
        }
    }

    /** Whether the series are so many that reading the whole table is less than looking for the figures of each. */
    private static boolean concernsMost(Connection connection, FactTable facts) throws SQLException {
        try (PreparedStatement statement =
                        Sql.prepare(connection, CONCERNS_MOST, "pg_temp." + facts.touched(), facts.sql());
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    private static String keyOf(FactTable facts) {
        return switch (facts) {
            case TRADE_FLOW -> TRADE_KEY;
            case OBSERVATION -> INDICATOR_KEY;
            case ENERGY_FLOW -> ENERGY_KEY;
        };
    }

    private static String seriesOf(FactTable facts) {
        return switch (facts) {
            case TRADE_FLOW -> TRADE;
            case OBSERVATION -> INDICATOR;
            case ENERGY_FLOW -> ENERGY;
        };
    }
}
