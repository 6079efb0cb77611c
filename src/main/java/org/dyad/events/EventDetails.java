package org.dyad.events;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dyad.events.Event.Amount;
import org.dyad.events.Event.Report;
import org.dyad.observations.Precision;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.PartialDateConverter;
import org.dyad.provenance.SourceView;
import org.dyad.series.ObservationStatus;
import org.jspecify.annotations.Nullable;

/** Reads what sources say of events, with one statement however many events. */
@ApplicationScoped
class EventDetails {

    private static final String REPORTS = """
            select r.event, r.standing, r.begins, r.ends, r.place, r.note, r.locator, r.known_from,
              s.retrieved_on as source_retrieved_on, %s
            from event_report r join source s on s.id = r.source
            where r.event = any(?::text[]) and (?::date is null or r.known_from <= ?)
            order by %s
            """.formatted(SourceView.COLUMNS, EventReports.ORDER);

    private static final String AMOUNTS = """
            select f.event, f.kind, f.area, f.value, f.low, f.high, f.precision, f.unit, f.status, f.doubt, f.note,
              f.locator, f.known_from,
              s.retrieved_on as source_retrieved_on, %s
            from event_figure f join source s on s.id = f.source
            where f.event = any(?::text[]) and (?::date is null or f.known_from <= ?)
            order by f.kind, f.area collate "C" nulls first, f.known_from, s.code, f.unit
            """.formatted(SourceView.COLUMNS);

    private record Of<T>(String event, T fact) {}

    private final JdbcReader database;

    EventDetails(JdbcReader database) {
        this.database = database;
    }

    /** What sources say of each event, the report that counts first first. */
    Map<String, List<Report>> reports(Collection<String> events, @Nullable LocalDate asOf) {
        return read(REPORTS, events, asOf, EventDetails::report);
    }

    /** Figures of each event, by kind and side, those of different sources in the order in which they were public. */
    Map<String, List<Amount>> amounts(Collection<String> events, @Nullable LocalDate asOf) {
        return read(AMOUNTS, events, asOf, EventDetails::amount);
    }

    private <T> Map<String, List<T>> read(
            String sql, Collection<String> events, @Nullable LocalDate asOf, JdbcReader.RowReader<Of<T>> reader) {
        if (events.isEmpty()) {
            return Map.of();
        }
        List<String> codes = List.copyOf(events);
        return database
                .list(
                        sql,
                        statement -> {
                            Connection connection = statement.getConnection();
                            statement.setArray(1, JdbcReader.texts(connection, codes, code -> code));
                            statement.setObject(2, asOf);
                            statement.setObject(3, asOf);
                        },
                        reader)
                .stream()
                .collect(groupingBy(Of::event, mapping(Of::fact, toUnmodifiableList())));
    }

    private static Of<Report> report(ResultSet row) throws SQLException {
        return new Of<>(
                row.getString("event"),
                new Report(
                        ReportStanding.valueOf(row.getString("standing")),
                        PartialDateConverter.read(row, "begins"),
                        PartialDateConverter.read(row, "ends"),
                        row.getString("place"),
                        row.getString("note"),
                        citation(row),
                        row.getObject("known_from", LocalDate.class)));
    }

    private static Of<Amount> amount(ResultSet row) throws SQLException {
        return new Of<>(
                row.getString("event"),
                new Amount(
                        row.getString("kind"),
                        row.getString("area"),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("low"),
                        row.getBigDecimal("high"),
                        Precision.valueOf(row.getString("precision")),
                        row.getString("unit"),
                        ObservationStatus.valueOf(row.getString("status")),
                        "MISPRINT".equals(row.getString("doubt")),
                        row.getString("note"),
                        citation(row),
                        row.getObject("known_from", LocalDate.class)));
    }

    private static CitationView citation(ResultSet row) throws SQLException {
        return CitationView.reported(
                SourceView.read(row), row.getString("locator"), row.getObject("source_retrieved_on", LocalDate.class));
    }
}
