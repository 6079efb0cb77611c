package org.dyad.trade;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.SourceView;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** Reads trade flows: all that an answer needs with one statement, however many series. */
@ApplicationScoped
class TradeFlowStore {

    private static final String FIND = """
            select r.n, t.reporter, t.partner, t.flow, t.classification, t.commodity, t.frequency, t.basis, t.adjustment,
              t.period, t.provider, t.currency, t.value, t.rounding, t.net_weight_kg, t.quantity, t.quantity_unit,
              t.note is not distinct from 'net weight estimated' as weight_estimated, t.valuation, t.status, t.published_growth, t.growth_currency, t.known_from, t.known_to, t.locator,
              t.directness, s.retrieved_on as source_retrieved_on, %s
            from (select * from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::text[], ?::date[], ?::date[])
              as q(n, reporter, partner, flow, commodity, classification, basis, adjustment, provider, since, known)) r
            join trade_flow t on t.reporter = r.reporter and t.partner = r.partner and t.flow = r.flow
              and t.commodity = r.commodity and t.basis = r.basis and t.adjustment = r.adjustment
              and (r.classification is null or t.classification = r.classification)
              and (r.provider is null or t.provider = r.provider)
              and %s
            join source s on s.id = t.source
            where t.reporter = any(?)
            order by r.n, t.provider, t.flow, t.frequency, t.period, t.currency, t.classification
            """;

    /** Lets PostgreSQL use the index of what stands today. */
    private static final String CURRENT = "t.known_to is null";

    /** Every quotation that stood on some day from the first one asked for to the last. */
    private static final String AS_OF = """
            t.known_from <= r.known and (t.known_to is null or t.known_to > r.since)
            """;

    private final JdbcReader database;

    TradeFlowStore(JdbcReader database) {
        this.database = database;
    }

    /** Selections that differ in nothing but the day are read together, each quotation once. */
    List<TradeFlowRow> find(List<TradeSelection> selections) {
        if (selections.isEmpty()) {
            return List.of();
        }
        boolean current = selections.stream().allMatch(selection -> selection.asOf() == null);
        String sql = FIND.formatted(SourceView.COLUMNS, current ? CURRENT : AS_OF);
        List<TradeDays> days = TradeDays.of(selections);
        List<List<TradeFlowRow>> rows = database.list(sql, statement -> bind(statement, days), row -> {
            TradeDays of = days.get(row.getInt("n"));
            return of.rowsOf(row(row, of.first().request()), row.getObject("known_to", LocalDate.class));
        });
        return rows.stream().flatMap(List::stream).toList();
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
                TradeSelection::basis,
                TradeSelection::adjustment,
                TradeSelection::provider);
        int parameter = 2;
        for (Function<TradeSelection, @Nullable String> column : columns) {
            statement.setArray(parameter++, JdbcReader.texts(connection, selections, column));
        }
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

    private static TradeFlowRow row(ResultSet row, int selection) throws SQLException {
        Directness directness = Directness.valueOf(row.getString("directness"));
        String provider = row.getString("provider");
        return new TradeFlowRow(
                selection,
                row.getString("reporter"),
                row.getString("partner"),
                Flow.valueOf(row.getString("flow")),
                row.getString("classification"),
                row.getString("commodity"),
                Basis.valueOf(row.getString("basis")),
                row.getString("adjustment"),
                Period.of(Frequency.ofLetter(row.getString("frequency")), row.getObject("period", LocalDate.class)),
                provider,
                row.getString("currency"),
                number(row, "value"),
                row.getDouble("rounding"),
                number(row, "net_weight_kg"),
                number(row, "quantity"),
                row.getString("quantity_unit"),
                row.getBoolean("weight_estimated"),
                Valuation.valueOf(row.getString("valuation")),
                ObservationStatus.valueOf(row.getString("status")),
                number(row, "published_growth"),
                row.getString("growth_currency"),
                row.getObject("known_from", LocalDate.class),
                new CitationView(
                        SourceView.read(row),
                        row.getString("locator"),
                        directness == Directness.QUOTED ? provider : null,
                        directness,
                        row.getObject("source_retrieved_on", LocalDate.class)));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
