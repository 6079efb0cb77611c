package org.dyad.ingest.indicators;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** What tests import into datasets whose names begin with zz-, and what they look up of it. */
public final class OwnIndicators {

    private static final Duration LOOKS_AGAIN = Duration.ofMillis(1500);

    private final DataSource database;

    public OwnIndicators(DataSource database) {
        this.database = database;
    }

    /** First columns of the rows that a query answers. */
    public List<String> stored(String query) throws SQLException {
        List<String> answer = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
        }
        return answer;
    }

    /** Periods and values that were known on a day, in the order of periods. */
    public List<String> asOf(String indicator, String day) throws SQLException {
        return stored("""
                select period || ' ' || value from observation
                where dataset like 'zz-%%' and indicator = '%1$s' and known_from <= '%2$s'
                  and (known_to is null or known_to > '%2$s') and value is not null order by period, area
                """.formatted(indicator, day));
    }

    /** Takes away what the datasets brought, and the reference rows that nothing else refers to. */
    public void forget() throws SQLException {
        List<String> cleaning = List.of(
                "delete from observation where dataset like 'zz-%'",
                "delete from trade_flow where dataset like 'zz-%'",
                "delete from coverage where dataset like 'zz-%'",
                "delete from indicator_coverage where dataset like 'zz-%'",
                "delete from load where dataset like 'zz-%'",
                """
                delete from series_catalog c where c.kind = 'INDICATOR' and not exists (select 1 from observation o
                  where o.known_to is null and o.provider = c.provider and o.area = c.areas[1]
                    and c.key like '%.' || o.indicator and o.frequency = c.frequency)
                """,
                """
                delete from series_catalog c where c.kind = 'TRADE' and not exists (select 1 from trade_flow o
                  where o.known_to is null and o.provider = c.provider and o.reporter = c.areas[1])
                """,
                // every curated indicator has observations
                "delete from indicator i where not exists (select 1 from observation o where o.indicator = i.code)",
                """
                delete from unit u where code ~ '_PER_USD$|^WB_|^USD_(?!PER_1000_M3)|^UNSTATED$|^INDEX_2017'
                  and not exists (select 1 from indicator i where i.unit = u.code)
                """,
                "delete from provider where code in ('FRED', 'UNSTATED', 'BEA', 'ECB')",
                // the World Bank's: curated groups have a beginning or a longer code, but for the world
                """
                delete from area a where kind = 'GROUP' and code ~ '^[A-Z]{3}$' and code <> 'WLD'
                  and exists_from is null and comtrade is null
                """,
                "delete from commodity where name = code",
                """
                delete from source s
                where code ~ '^(zz-|fred-2|world-bank-2|fed-exchange-rates-2|table-|bls-cpi-u-2|imf-imts-2|comtrade-2|baci-2|ecb-exr-2|wits-trade-2)'
                  and not exists (select 1 from observation o where o.source = s.id)
                  and not exists (select 1 from trade_flow t where t.source = s.id)
                """);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : cleaning) {
                boolean areasGone = statement.executeUpdate(sql) > 0 && sql.contains("from area");
                if (areasGone) {
                    // nothing but tests takes areas away; the service asks once a second what it knows
                    LockSupport.parkNanos(LOOKS_AGAIN.toNanos());
                }
            }
        }
    }
}
