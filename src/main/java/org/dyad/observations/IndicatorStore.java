package org.dyad.observations;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.SourceView;
import org.dyad.series.Frequency;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;

/** Reads indicators: all that an answer needs with one statement. */
@ApplicationScoped
class IndicatorStore {

    private static final String FIND = """
            select r.n, o.area, o.counterpart, o.universe, o.frequency, o.period, o.provider, o.value, o.status, o.known_from,
              o.locator, o.directness, s.retrieved_on as source_retrieved_on,
              case when i.part_of is not null then (%s) end as parts, %s
            from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[])
              as r(n, indicator, area, counterpart, universe, provider, known)
            join observation o on o.indicator = r.indicator and (r.area is null or o.area = r.area) and o.counterpart = r.counterpart
              and (r.universe is null or o.universe = r.universe)
              and (r.provider is null or o.provider = r.provider)
              and %s
            join indicator i on i.code = o.indicator
            join source s on s.id = o.source
            order by r.n, o.provider, o.universe, o.frequency, o.period
            """;

    /** What the shares of one whole that one source prints add up to; null where it prints one alone. */
    private static final String PARTS = """
            select sum(part.value) from indicator kin join observation part on part.indicator = kin.code
            where kin.part_of = i.part_of and part.area = o.area and part.counterpart = o.counterpart
              and part.universe = o.universe and part.frequency = o.frequency and part.period = o.period
              and part.provider = o.provider and part.source = o.source and part.dataset = o.dataset
            having count(*) > 1
            """;

    private static final String CURRENT = "o.known_to is null";

    private static final String AS_OF = """
            case when r.known is null then o.known_to is null
              else o.known_from <= r.known and (o.known_to is null or o.known_to > r.known) end
            """;

    private final JdbcReader database;

    IndicatorStore(JdbcReader database) {
        this.database = database;
    }

    List<IndicatorRow> find(List<IndicatorSelection> selections) {
        if (selections.isEmpty()) {
            return List.of();
        }
        boolean current = selections.stream().allMatch(selection -> selection.asOf() == null);
        String sql = FIND.formatted(PARTS, SourceView.COLUMNS, current ? CURRENT : AS_OF);
        return database.list(sql, statement -> bind(statement, selections), IndicatorStore::row);
    }

    private static void bind(PreparedStatement statement, List<IndicatorSelection> selections) throws SQLException {
        Connection connection = statement.getConnection();
        Integer[] numbers = new Integer[selections.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        statement.setArray(1, connection.createArrayOf("int4", numbers));
        statement.setArray(2, JdbcReader.texts(connection, selections, IndicatorSelection::indicator));
        statement.setArray(3, JdbcReader.texts(connection, selections, IndicatorSelection::area));
        statement.setArray(4, JdbcReader.texts(connection, selections, IndicatorSelection::counterpart));
        statement.setArray(5, JdbcReader.texts(connection, selections, IndicatorSelection::universe));
        statement.setArray(6, JdbcReader.texts(connection, selections, IndicatorSelection::provider));
        statement.setArray(7, JdbcReader.texts(connection, selections, selection -> {
            LocalDate asOf = selection.asOf();
            return asOf == null ? null : asOf.toString();
        }));
    }

    private static IndicatorRow row(ResultSet row) throws SQLException {
        double value = row.getDouble("value");
        boolean absent = row.wasNull();
        BigDecimal parts = row.getBigDecimal("parts");
        Directness directness = Directness.valueOf(row.getString("directness"));
        String provider = row.getString("provider");
        return new IndicatorRow(
                row.getInt("n"),
                row.getString("area"),
                row.getString("counterpart"),
                row.getString("universe"),
                Period.of(Frequency.ofLetter(row.getString("frequency")), row.getObject("period", LocalDate.class)),
                provider,
                absent ? null : value,
                ObservationStatus.valueOf(row.getString("status")),
                row.getObject("known_from", LocalDate.class),
                new CitationView(
                        SourceView.read(row),
                        row.getString("locator"),
                        directness == Directness.QUOTED ? provider : null,
                        directness,
                        row.getObject("source_retrieved_on", LocalDate.class)),
                parts == null ? null : parts.doubleValue());
    }
}
