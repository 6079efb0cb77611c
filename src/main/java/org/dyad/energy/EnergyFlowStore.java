package org.dyad.energy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.DataVersion;
import org.dyad.provenance.Directness;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.Snapshot;
import org.dyad.provenance.SourceView;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** Reads flows of energy: all that an answer needs with one statement, however many series. */
@ApplicationScoped
class EnergyFlowStore {

    /** A period's figure is also told by year-to-date figures; one of year to date by nothing else. */
    private static final String FIND = """
            select r.n, t.exporter, t.importer, t.fuel, t.route, t.measure, t.unit, t.frequency, t.basis, t.period,
              t.provider, t.value, t.rounding, t.status, t.published_growth, t.known_from, t.locator, t.directness,
              s.retrieved_on as source_retrieved_on, %s
            from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[])
              as r(n, exporter, importer, fuel, measure, route, basis, provider, known)
            join energy_flow t on t.exporter = r.exporter and t.importer = r.importer and t.fuel = r.fuel
              and t.measure = r.measure and (r.route is null or t.route = r.route)
              and (r.basis = 'PERIOD' or t.basis = r.basis) and (r.provider is null or t.provider = r.provider)
              and %s
            join source s on s.id = t.source
            order by r.n, t.provider, t.route, t.unit, t.frequency, t.period
            """;

    private static final String CURRENT = "t.known_to is null";

    private static final String AS_OF = """
            case when r.known is null then t.known_to is null
              else t.known_from <= r.known and (t.known_to is null or t.known_to > r.known) end
            """;

    private static final String ROUTES = """
            select a.code, a.name from energy_asset a
            where exists (select 1 from energy_flow f where f.route = a.code)
            """;

    private final JdbcReader database;
    private final Snapshot<Map<String, String>> routes;

    EnergyFlowStore(DataVersion version, JdbcReader database) {
        this.database = database;
        record Route(String code, String name) {}
        this.routes = new Snapshot<>(
                version,
                () -> database.list(ROUTES, row -> new Route(row.getString("code"), row.getString("name"))).stream()
                        .collect(Collectors.toUnmodifiableMap(Route::code, Route::name)));
    }

    /** Names of the assets through which flows are counted, by code. */
    Map<String, String> routes() {
        return routes.get();
    }

    /** The code of a route in any case of letters; null if no flow is counted through it. */
    @Nullable
    String route(String code) {
        String folded = code.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return routes.get().containsKey(folded) ? folded : null;
    }

    List<EnergyFlowRow> find(List<EnergyFlowRequest> requests) {
        if (requests.isEmpty()) {
            return List.of();
        }
        boolean current = requests.stream().allMatch(request -> request.asOf() == null);
        String sql = FIND.formatted(SourceView.COLUMNS, current ? CURRENT : AS_OF);
        return database.list(sql, statement -> bind(statement, requests), EnergyFlowStore::row);
    }

    private static void bind(PreparedStatement statement, List<EnergyFlowRequest> requests) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                1,
                connection.createArrayOf(
                        "int4", IntStream.range(0, requests.size()).boxed().toArray()));
        List<Function<EnergyFlowRequest, @Nullable String>> columns = List.of(
                EnergyFlowRequest::exporter,
                EnergyFlowRequest::importer,
                request -> request.fuel().name(),
                request -> request.measure().name(),
                EnergyFlowRequest::route,
                request -> request.basis().name(),
                EnergyFlowRequest::provider,
                request -> {
                    LocalDate asOf = request.asOf();
                    return asOf == null ? null : asOf.toString();
                });
        int parameter = 2;
        for (Function<EnergyFlowRequest, @Nullable String> column : columns) {
            statement.setArray(parameter++, JdbcReader.texts(connection, requests, column));
        }
    }

    private static EnergyFlowRow row(ResultSet row) throws SQLException {
        Directness directness = Directness.valueOf(row.getString("directness"));
        String provider = row.getString("provider");
        return new EnergyFlowRow(
                row.getInt("n"),
                row.getString("exporter"),
                row.getString("importer"),
                Fuel.valueOf(row.getString("fuel")),
                row.getString("route"),
                EnergyMeasure.valueOf(row.getString("measure")),
                row.getString("unit"),
                Basis.valueOf(row.getString("basis")),
                Period.of(Frequency.ofLetter(row.getString("frequency")), row.getObject("period", LocalDate.class)),
                provider,
                number(row, "value"),
                row.getDouble("rounding"),
                ObservationStatus.valueOf(row.getString("status")),
                number(row, "published_growth"),
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
