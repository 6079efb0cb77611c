package org.dyad.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The record of what was loaded when; its newest row is the data's version. */
final class Loads {

    private static final String RECORD = """
            insert into load (id, dataset, file, format, sha256, vintage, first_period, last_period, read, added, revised,
              unchanged, withdrawn, refused, started_at, finished_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private Loads() {}

    /** Days that the rows of a file cover, and the day on which the latest of them became known. */
    record Span(
            @Nullable LocalDate vintage,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    static int nextId(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("select nextval(pg_get_serial_sequence('load', 'id'))")) {
            answer.next();
            return answer.getInt(1);
        }
    }

    /** Whether figures have been loaded in a format. */
    static boolean knows(Connection connection, String format) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(
                        connection,
                        "select exists (select 1 from load where format = ? and first_period is not null)",
                        format);
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getBoolean(1);
        }
    }

    /** The first day on which a file's figures count; null if these bytes have not been loaded. */
    static @Nullable LocalDate vintage(Connection connection, String format, String sha256) throws SQLException {
        try (PreparedStatement statement = Sql.prepare(
                        connection,
                        "select min(vintage) from load where format = ? and sha256 = ? and first_period is not null",
                        format,
                        sha256);
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getObject(1, LocalDate.class);
        }
    }

    static Span span(Connection connection, StagedTable table) throws SQLException {
        Column period = table.column("period");
        boolean days = period != null && period.kind() == Column.Kind.PERIOD;
        String sql = "select %s, %s from %s"
                .formatted(
                        table.isDated() ? "max(known_from)" : "null::date",
                        days ? "min(period), max(period)" : "null::date, null::date",
                        IncomingCells.areOf(table) ? IncomingCells.CELLS : table.incoming());
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return new Span(
                    answer.getObject(1, LocalDate.class),
                    answer.getObject(2, LocalDate.class),
                    answer.getObject(3, LocalDate.class));
        }
    }

    static void record(
            Connection connection, int id, LoadReport report, String sha256, Span span, Instant start, Instant end)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RECORD)) {
            Object[] values = {
                id,
                report.dataset(),
                report.file(),
                report.format(),
                sha256,
                span.vintage(),
                span.first(),
                span.last(),
                report.read(),
                report.added(),
                report.revised(),
                report.unchanged(),
                report.withdrawn(),
                report.refused(),
                start.atOffset(ZoneOffset.UTC),
                end.atOffset(ZoneOffset.UTC)
            };
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
