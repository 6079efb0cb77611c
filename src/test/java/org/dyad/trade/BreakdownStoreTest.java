package org.dyad.trade;

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
import org.dyad.reference.Areas;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BreakdownStoreTest {

    @Inject
    DataSource database;

    @Inject
    Areas areas;

    /** Fifty codes a partner in each of four years: about as many rows a reporter as a real table has by chapter. */
    private static final String MANY_ROWS = """
            insert into trade_flow (reporter, partner, flow, classification, commodity, frequency, basis, adjustment,
              period, provider, currency, known_from, precision, value, valuation, status, source, directness,
              dataset, load)
            select 'CHN', a.code, 'EXPORT', 'HS2017', case g.n when 0 then 'TOTAL' else lpad(g.n::text, 2, '0') end, 'A',
              'PERIOD', 'NONE', make_date(y.n, 1, 1), 'BACI', 'USD', date '2024-01-01', 'EXACT', g.n, 'FOB', 'NORMAL',
              (select min(id) from source), 'PRIMARY', 'test', 0
            from area a, generate_series(0, 49) as g(n), generate_series(2019, 2022) as y(n)
            """;

    @Test
    void todaysFiguresAreReadFromTheIndexOfBreakdowns() throws SQLException {
        assertThat(plan(request(BreakdownDimension.COMMODITY, null), List.of("RUS")))
                .contains("trade_flow_breakdown");
    }

    @Test
    void partnersAreReadFromAnIndexThatEndsInTheirCommodity() throws SQLException {
        assertThat(plan(request(BreakdownDimension.PARTNER, null), all()))
                .containsAnyOf("trade_flow_breakdown", "trade_flow_series");
    }

    @Test
    void asOfADayThePrimaryKeyIsRead() throws SQLException {
        LocalDate day = LocalDate.of(2024, 6, 1);
        assertThat(plan(request(BreakdownDimension.COMMODITY, day), List.of("RUS")))
                .contains("trade_flow_pkey");
        assertThat(plan(request(BreakdownDimension.PARTNER, day), all())).contains("trade_flow_pkey");
    }

    private List<String> all() {
        return areas.all().stream().map(area -> area.code).toList();
    }

    private static BreakdownRequest request(BreakdownDimension by, @Nullable LocalDate asOf) {
        return new BreakdownRequest(
                "CHN", "RUS", Flow.EXPORT, by, 2, Period.year(2022), Period.year(2021), 20, null, "USD", null, asOf);
    }

    /** The plan in a table of some size, which is gone again afterwards. */
    private String plan(BreakdownRequest request, List<String> partners) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement filling = connection.createStatement();
                    PreparedStatement explain = connection.prepareStatement("explain " + BreakdownStore.sql(request))) {
                filling.execute(MANY_ROWS);
                filling.execute("analyze trade_flow");
                BreakdownStore.bind(explain, request, List.of("CHN"), partners);
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
