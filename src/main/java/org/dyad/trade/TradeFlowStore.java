package org.dyad.trade;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.KnownSources;
import org.jspecify.annotations.Nullable;

/** Reads trade flows: all that an answer needs with one statement, however many series. */
@ApplicationScoped
class TradeFlowStore {

    /** In no order: the index has one that nearly fits, and memory sorts for less than the database. */
    private static final String FIND = """
            select r.n, t.classification, t.frequency, t.period, t.provider, t.currency, t.value, t.rounding,
              t.net_weight_kg, t.quantity, t.quantity_unit,
              t.note is not distinct from 'net weight estimated' as weight_estimated, t.valuation, t.status,
              t.published_growth, t.growth_currency, t.known_from, t.known_to, t.locator, t.directness, t.source,
              t.basis, r.yearly
            from (select * from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::boolean[], ?::date[], ?::date[])
              as q(n, reporter, partner, flow, commodity, classification, basis, adjustment, provider, yearly, since,
                known)) r
            join trade_flow t on t.reporter = r.reporter and t.partner = r.partner and t.flow = r.flow
              and t.commodity = r.commodity and t.adjustment = r.adjustment
              and (t.basis = r.basis or r.basis = 'PERIOD' and t.basis = 'YEAR_TO_DATE')
              and (r.classification is null or t.classification = r.classification)
              and (r.provider is null or t.provider = r.provider)
              and %s
            where t.reporter = any(?)
            """;

    /** Lets PostgreSQL use the index of what stands today. */
    private static final String CURRENT = "t.known_to is null";

    /** Every quotation that stood on some day from the first one asked for to the last. */
    private static final String AS_OF = """
            t.known_from <= r.known and (t.known_to is null or t.known_to > r.since)
            """;

    private static final String OF_TODAY = FIND.formatted(CURRENT);
    private static final String OF_DAYS = FIND.formatted(AS_OF);

    /** Of years, the months and quarters only where the year itself has no figure of the provider in the currency. */
    private static final String OF_YEARS = "with t as materialized (" + OF_TODAY + """
            )
            select * from t
            where not t.yearly or t.frequency = 'A' or t.basis <> 'PERIOD'
              or (t.n, t.provider, t.currency, date_part('year', t.period)) not in (
                select y.n, y.provider, y.currency, date_part('year', y.period) from t y
                where y.frequency = 'A' and y.basis = 'PERIOD' and y.value is not null)
            """;

    private final JdbcReader database;
    private final KnownSources sources;

    TradeFlowStore(JdbcReader database, KnownSources sources) {
        this.database = database;
        this.sources = sources;
    }

    /** Selections that differ in nothing but the day are read together, each quotation once. */
    List<TradeFlowRow> find(List<TradeSelection> selections) {
        if (selections.isEmpty()) {
            return List.of();
        }
        List<TradeDays> days = TradeDays.of(selections);
        String sql = sql(selections);
        return sources.citing(citations -> {
            TradeRowReader reader = new TradeRowReader(days, citations);
            return reader.rows(database.list(sql, statement -> bind(statement, days), reader::read));
        });
    }

    private static String sql(List<TradeSelection> selections) {
        if (selections.stream().anyMatch(selection -> selection.asOf() != null)) {
            return OF_DAYS;
        }
        return selections.stream().anyMatch(TradeSelection::yearly) ? OF_YEARS : OF_TODAY;
    }

    private static void bind(PreparedStatement statement, List<TradeDays> days) throws SQLException {
        Connection connection = statement.getConnection();
        List<TradeSelection> selections = days.stream().map(TradeDays::first).toList();
        statement.setArray(
                1,
                connection.createArrayOf(
                        "int4", IntStream.range(0, days.size()).boxed().toArray()));
        List<Function<TradeSelection, @Nullable String>> columns = List.of(
                TradeSelection::reporter,
                TradeSelection::partner,
                selection -> selection.flow().name(),
                TradeSelection::commodity,
                TradeSelection::classification,
                selection -> selection.basis().name(),
                TradeSelection::adjustment,
                TradeSelection::provider);
        int parameter = 2;
        for (Function<TradeSelection, @Nullable String> column : columns) {
            statement.setArray(parameter++, JdbcReader.texts(connection, selections, column));
        }
        statement.setArray(
                parameter++,
                connection.createArrayOf(
                        "bool", selections.stream().map(TradeSelection::yearly).toArray()));
        statement.setArray(parameter++, JdbcReader.texts(connection, days, TradeDays::since));
        statement.setArray(parameter++, JdbcReader.texts(connection, days, TradeDays::known));
        // Names the reporters once more by themselves, so that a distributed table asks only the nodes that have them.
        statement.setArray(
                parameter,
                connection.createArrayOf(
                        "text",
                        selections.stream()
                                .map(TradeSelection::reporter)
                                .distinct()
                                .toArray()));
    }
}
