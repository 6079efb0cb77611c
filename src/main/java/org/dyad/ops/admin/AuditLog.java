package org.dyad.ops.admin;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.graphql.Deadline;
import org.dyad.provenance.JdbcReader;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to the service, when, and what came of it: a table, and lines of the log in the category
 * {@code org.dyad.audit}. Also where a long import is found again, by any process.
 */
@ApplicationScoped
@Unremovable // commands look it up by name once the service's beans are there
public class AuditLog {

    /** Entries of a page at most. */
    public static final int LARGEST_PAGE = 500;

    /** How often a process says that it is still at it. */
    static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    private static final Duration LOST_AFTER = SIGN_OF_LIFE.multipliedBy(4);

    private static final Logger LOG = Logger.getLogger("org.dyad.audit");

    private static final String BEGIN = """
            insert into audit_entry (begun_at, alive_at, actor, client, action, subject, outcome)
            values (?, ?, ?, ?, ?, ?, ?) returning id
            """;

    private static final String END =
            "update audit_entry set ended_at = ?, outcome = ?, status = ?, answer = ? where id = ? and ended_at is null";

    private static final String ALIVE = "update audit_entry set alive_at = ? where id = ? and ended_at is null";

    private static final String READ = """
            select id, begun_at, ended_at, actor, client, action, subject, outcome, status, answer, alive_at
            from audit_entry
            """;

    private static final String PAGE = READ + "where id < ? order by id desc limit ?";
    private static final String ONE = READ + "where id = ?";

    /** A database that says nothing must not keep who is written down. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource database;
    private final Clock clock;
    private final Deadline deadline;

    AuditLog(DataSource database, Clock clock, Deadline deadline) {
        this.database = database;
        this.clock = clock;
        this.deadline = deadline;
    }

    /**
     * Writes down that something begins.
     *
     * @param actor who: {@code key NAME}, {@code token SUBJECT} or {@code command USER}
     * @param client address; null where nobody asked over a network
     * @param subject of what, such as a file's name; null where the action says it
     * @return its number
     */
    public long begin(String actor, @Nullable String client, AuditedAction action, @Nullable String subject)
            throws SQLException {
        return deadline.within(PATIENCE, () -> insert(actor, client, action, subject));
    }

    private long insert(String actor, @Nullable String client, AuditedAction action, @Nullable String subject)
            throws SQLException {
        Timestamp now = Timestamp.from(clock.instant());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(BEGIN)) {
            statement.setTimestamp(1, now);
            statement.setTimestamp(2, now);
            statement.setString(3, actor);
            statement.setString(4, client);
            statement.setString(5, action.name());
            statement.setString(6, subject);
            statement.setString(7, AuditedOutcome.RUNNING.name());
            try (ResultSet id = statement.executeQuery()) {
                id.next();
                long number = id.getLong(1);
                LOG.infof("%d: %s, %s%s%s: begun", number, actor, action, of(subject), from(client));
                return number;
            }
        }
    }

    /**
     * Writes down how it ended.
     *
     * @param status of HTTP; null where nobody asked over it
     * @param answer what whoever asked was told, as JSON; null if nothing
     */
    public void end(long number, AuditedOutcome outcome, @Nullable Integer status, @Nullable String answer)
            throws SQLException {
        LOG.infof("%d: %s%s", number, outcome, status == null ? "" : ", answered with " + status);
        update(END, statement -> {
            statement.setString(2, outcome.name());
            statement.setObject(3, status);
            statement.setString(4, answer);
            statement.setLong(5, number);
        });
    }

    /** Says that the process that does it still lives. */
    void alive(long number) throws SQLException {
        update(ALIVE, statement -> statement.setLong(2, number));
    }

    /** @param binder of all parameters but the first, which is the time */
    private void update(String sql, JdbcReader.Binder binder) throws SQLException {
        deadline.within(PATIENCE, () -> {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setTimestamp(1, Timestamp.from(clock.instant()));
                binder.bind(statement);
                return statement.executeUpdate();
            }
        });
    }

    /**
     * Entries from the newest on.
     *
     * @param first how many at most, 1 to {@link #LARGEST_PAGE}
     * @param before number of the last entry that is known already; null for the newest
     */
    public List<AuditEntry> page(int first, @Nullable Long before) throws SQLException {
        return read(PAGE, before == null ? Long.MAX_VALUE : before, first);
    }

    /** The entry of a number; null if there is none. */
    @Nullable
    AuditEntry find(long number) throws SQLException {
        List<AuditEntry> found = read(ONE, number);
        return found.isEmpty() ? null : found.get(0);
    }

    private List<AuditEntry> read(String sql, Object... parameters) throws SQLException {
        return deadline.within(PATIENCE, () -> select(sql, parameters));
    }

    private List<AuditEntry> select(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                List<AuditEntry> entries = new ArrayList<>();
                while (row.next()) {
                    entries.add(entry(row));
                }
                return entries;
            }
        }
    }

    private AuditEntry entry(ResultSet row) throws SQLException {
        AuditedOutcome outcome = AuditedOutcome.valueOf(row.getString("outcome"));
        Instant alive = row.getTimestamp("alive_at").toInstant();
        if (outcome == AuditedOutcome.RUNNING && alive.plus(LOST_AFTER).isBefore(clock.instant())) {
            outcome = AuditedOutcome.LOST;
        }
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("begun_at").toInstant(),
                ApiKeys.instant(row, "ended_at"),
                row.getString("actor"),
                row.getString("client"),
                AuditedAction.valueOf(row.getString("action")),
                row.getString("subject"),
                outcome,
                row.getObject("status", Integer.class),
                row.getString("answer"));
    }

    private static String of(@Nullable String subject) {
        return subject == null ? "" : " " + subject;
    }

    private static String from(@Nullable String client) {
        return client == null ? "" : ", from " + client;
    }
}
