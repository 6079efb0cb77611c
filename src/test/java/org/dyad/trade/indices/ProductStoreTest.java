package org.dyad.trade.indices;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.ops.TestDatabase;
import org.dyad.reference.Area;
import org.dyad.reference.Areas;
import org.dyad.series.Period;
import org.dyad.trade.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProductStoreTest {

    @Inject
    DataSource database;

    @Inject
    Areas areas;

    /** Every area's exports by chapter to the world and to eight partners, in each of three years. */
    private static final String MANY_ROWS = """
            insert into trade_flow (reporter, partner, flow, classification, commodity, frequency, basis, adjustment,
              period, provider, currency, known_from, precision, value, valuation, status, source, directness,
              dataset, load)
            select a.code, p.code, 'EXPORT', 'HS2017', case g.n when 0 then 'TOTAL' else lpad(g.n::text, 2, '0') end,
              'A', 'PERIOD', 'NONE', make_date(y.n, 1, 1), 'COMTRADE', 'USD', date '1984-01-01', 'EXACT', g.n, 'FOB',
              'NORMAL', (select min(id) from source), 'PRIMARY', 'test', 0
            from area a cross join (values ('WLD'), ('USA'), ('CHN'), ('RUS'), ('DEU'), ('FRA'), ('JPN'), ('GBR'),
              ('ITA')) as p(code), generate_series(0, 40) as g(n), generate_series(1981, 1983) as y(n)
            where a.code <> p.code
            """;

    @Test
    void theWorldIsFoundByAnIndexThatBeginsWithTheReporter() throws SQLException {
        assertThat(plan(null)).contains("Index").doesNotContain("Seq Scan on trade_flow");
        assertThat(plan(LocalDate.of(2024, 6, 1))).contains("Index").doesNotContain("Seq Scan on trade_flow");
    }

    private String plan(@Nullable LocalDate asOf) throws SQLException {
        List<String> countries = areas.all().stream()
                .filter(area -> !area.isGroup())
                .map((Area area) -> area.code)
                .toList();
        List<String> world = List.of("WLD");
        List<ProductSelection> selections = List.of(
                new ProductSelection(0, List.of("RUS"), world, Flow.EXPORT, true),
                new ProductSelection(1, countries, world, Flow.EXPORT, true),
                new ProductSelection(2, countries, List.of("CHN"), Flow.EXPORT, false, true));
        ProductStore.Scope scope = new ProductStore.Scope(Period.year(1982), 2, List.of("COMTRADE"), asOf);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement filling = connection.createStatement();
                    PreparedStatement explain = connection.prepareStatement("explain " + ProductStore.sql(scope))) {
                filling.execute(MANY_ROWS);
                filling.execute("analyze trade_flow");
                ProductStore.bind(explain, scope, selections);
                StringBuilder plan = new StringBuilder();
                try (ResultSet line = explain.executeQuery()) {
                    while (line.next()) {
                        plan.append(line.getString(1)).append('\n');
                    }
                }
                return plan.toString();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }
}
