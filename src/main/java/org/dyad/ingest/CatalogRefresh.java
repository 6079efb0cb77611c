package org.dyad.ingest;

import java.sql.Connection;
import java.sql.SQLException;

/** Brings the series catalogue up to date for the series that an import touched. */
final class CatalogRefresh {

    private static final String STEP = """
            case t.frequency when 'A' then interval '1 year' when 'Q' then interval '3 months' else interval '1 month' end
            """;

    private static final String TRADE_KEY = """
            'TRADE.' || t.provider || '.' || t.frequency || '.' || t.reporter || '.' || t.partner || '.' || t.flow || '.'
              || t.commodity || '.VALUE.' || t.currency
              || case t.basis when 'PERIOD' then '' else '.' || t.basis end
              || case t.adjustment when 'NONE' then '' else '.' || t.adjustment end
              || case t.classification when 'HS' then '' else '.' || t.classification end
            """;

    private static final String TRADE = """
            insert into series_catalog
            select %1$s, 'TRADE',
              reporter.name || case t.flow when 'EXPORT' then ', exports to ' when 'IMPORT' then ', imports from '
                  when 'RE_EXPORT' then ', re-exports to ' when 'RE_IMPORT' then ', re-imports from '
                  else ', total trade with ' end || partner.name
                || case t.commodity when 'TOTAL' then '' else ', ' || coalesce(min(commodity.name), t.commodity) end,
              array[t.reporter, t.partner], t.commodity, t.provider, t.currency, 'FLOW', t.frequency, t.basis,
              t.adjustment, min(t.period), max(t.period), count(*),
              array(select g::date from generate_series(min(t.period), max(t.period), %2$s) g
                    except select unnest(array_agg(t.period)) order by 1),
              max(t.known_from)
            from trade_flow t
            join (select distinct reporter, partner, flow, classification, commodity, frequency, basis, adjustment,
                provider, currency from touched_trade_flow) touched
              using (reporter, partner, flow, classification, commodity, frequency, basis, adjustment, provider, currency)
            join area reporter on reporter.code = t.reporter
            join area partner on partner.code = t.partner
            left join commodity on commodity.classification = 'HS' and commodity.code = t.commodity
            where t.known_to is null and t.value is not null
            group by t.reporter, t.partner, t.flow, t.classification, t.commodity, t.frequency, t.basis, t.adjustment,
              t.provider, t.currency, reporter.name, partner.name
            on conflict (key) do nothing
            """;

    private static final String TRADE_OLD = """
            delete from series_catalog where key in (
              select %1$s from touched_trade_flow t)
            """;

    private static final String INDICATOR_KEY = """
            'INDICATOR.' || t.provider || '.' || t.frequency || '.' || t.area || '.'
              || coalesce(nullif(t.counterpart, ''), '_') || '.' || coalesce(nullif(t.universe, ''), '_') || '.'
              || t.indicator
            """;

    private static final String INDICATOR = """
            insert into series_catalog
            select %1$s, 'INDICATOR',
              area.name || ', ' || indicator.name
                || case t.counterpart when '' then '' else ', ' || t.counterpart end
                || case t.universe when '' then '' else ', ' || t.universe end,
              case t.counterpart when '' then array[t.area] else array[t.area, t.counterpart] end, null, t.provider,
              indicator.unit, indicator.nature, t.frequency, 'PERIOD', 'NONE', min(t.period), max(t.period), count(*),
              array(select g::date from generate_series(min(t.period), max(t.period), %2$s) g
                    except select unnest(array_agg(t.period)) order by 1),
              max(t.known_from)
            from observation t
            join (select distinct indicator, area, counterpart, universe, frequency, provider
                from touched_observation) touched using (indicator, area, counterpart, universe, frequency, provider)
            join area on area.code = t.area
            join indicator on indicator.code = t.indicator
            where t.known_to is null and t.value is not null
            group by t.indicator, t.area, t.counterpart, t.universe, t.frequency, t.provider, area.name, indicator.name,
              indicator.unit, indicator.nature
            on conflict (key) do nothing
            """;

    private static final String INDICATOR_OLD = """
            delete from series_catalog where key in (
              select %1$s from touched_observation t)
            """;

    private CatalogRefresh() {}

    static void of(Connection connection, StagedTable table) throws SQLException {
        boolean trade = table.name().equals("trade_flow");
        Vintages.execute(connection, trade ? TRADE_OLD.formatted(TRADE_KEY) : INDICATOR_OLD.formatted(INDICATOR_KEY));
        Vintages.execute(
                connection, trade ? TRADE.formatted(TRADE_KEY, STEP) : INDICATOR.formatted(INDICATOR_KEY, STEP));
    }
}
