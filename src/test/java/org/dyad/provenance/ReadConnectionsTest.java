package org.dyad.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.dyad.ops.Credentials;
import org.dyad.ops.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** Two schemas stand for two servers: each has a record of loads of its own. */
class ReadConnectionsTest {

    private static final String WHERE = "select current_schema()";

    private final Server primary = new Server("read_primary");
    private final Server replica = new Server("read_replica");
    private final ReadConnections connections = new ReadConnections(primary, replica);

    @BeforeEach
    void begin() throws SQLException {
        for (Server server : new Server[] {primary, replica}) {
            server.run("drop schema if exists %1$s cascade");
            server.run("create schema %1$s");
            server.run("create table %1$s.load (id integer)");
            server.run("insert into %1$s.load values (7)");
        }
    }

    @AfterEach
    void end() throws SQLException {
        primary.run("drop schema %1$s cascade");
        replica.run("drop schema %1$s cascade");
    }

    @Test
    void readsAreOfTheReplicaInReadOnlyTransactions() throws SQLException {
        String read = connections.read(
                connection -> ask(connection, WHERE) + ' ' + ask(connection, "show transaction_read_only"));

        // the tests' connection is no pool's, which has the driver begin transactions so
        assertThat(read).startsWith("read_replica ");
        assertThat(connections.<Boolean>read(connection -> !connection.getAutoCommit()))
                .isTrue();
    }

    @Test
    void withoutAReplicaReadsAreOfThePrimary() throws SQLException {
        ReadConnections alone = new ReadConnections(primary, (DataSource) null);

        assertThat(alone.<String>read(connection -> ask(connection, WHERE))).isEqualTo("read_primary");
        assertThat(alone.newestLoad()).isEqualTo(7);
    }

    @Test
    void aReplicaThatLagsShowsItsOwnStateAsLongAsNobodySawANewerOne() throws SQLException {
        primary.run("insert into %1$s.load values (8)");

        assertThat(connections.newestLoad()).isEqualTo(7);
        assertThat(connections.<String>read(connection -> ask(connection, WHERE)))
                .isEqualTo("read_replica");
    }

    @Test
    void whoHasImportedSeesItWhateverTheReplicaHas() throws SQLException {
        assertThat(connections.newestLoad()).isEqualTo(7);
        primary.run("insert into %1$s.load values (8)");

        connections.imported();

        assertThat(connections.newestLoad()).isEqualTo(8);
        assertThat(connections.<String>read(connection -> ask(connection, WHERE)))
                .isEqualTo("read_primary");
        // still behind: what was shown is not taken back
        assertThat(connections.newestLoad()).isEqualTo(8);

        replica.run("insert into %1$s.load values (8)");

        assertThat(connections.<String>read(connection -> ask(connection, WHERE)))
                .isEqualTo("read_replica");
    }

    @Test
    void aPrimaryThatLostALoadIsBelieved() throws SQLException {
        primary.run("insert into %1$s.load values (8)");
        connections.imported();
        assertThat(connections.newestLoad()).isEqualTo(8);

        primary.run("delete from %1$s.load where id = 8");

        assertThat(connections.newestLoad()).isEqualTo(7);
        assertThat(connections.<String>read(connection -> ask(connection, WHERE)))
                .isEqualTo("read_replica");
    }

    @Test
    void aReplicaThatIsGoneIsThePrimarysToAnswerFor() throws SQLException {
        replica.broken = new PSQLException("gone", PSQLState.CONNECTION_UNABLE_TO_CONNECT);

        assertThat(connections.<String>read(connection -> ask(connection, WHERE)))
                .isEqualTo("read_primary");
        int asked = replica.asked;
        connections.read(connection -> ask(connection, WHERE));
        // left alone for a second
        assertThat(replica.asked).isEqualTo(asked);
    }

    @Test
    void aQueryThatTheReplicaHadToGiveUpIsAskedOfThePrimary() throws SQLException {
        String read = connections.read(connection -> {
            String where = ask(connection, WHERE);
            if (where.equals("read_replica")) {
                throw new SQLException("canceling statement due to conflict with recovery", "40001");
            }
            return where;
        });

        assertThat(read).isEqualTo("read_primary");
    }

    @Test
    void aStatementThatIsWrongIsWrongOnce() {
        assertThatThrownBy(() -> connections.read(connection -> ask(connection, "select nonsense")))
                .isInstanceOf(SQLException.class);
        assertThat(primary.asked).isZero();
    }

    @Test
    void aConnectionThatHadBrokenIsTriedAgain() throws SQLException {
        ReadConnections alone = new ReadConnections(primary, (DataSource) null);
        int[] attempts = {0};

        String read = alone.read(connection -> {
            if (attempts[0]++ == 0) {
                throw new PSQLException("terminating connection", PSQLState.CONNECTION_FAILURE);
            }
            return ask(connection, WHERE);
        });

        assertThat(read).isEqualTo("read_primary");
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static final class Server implements DataSource {
        private final String schema;
        private int asked;
        private @Nullable SQLException broken;

        private Server(String schema) {
            this.schema = schema;
        }

        @Override
        public Connection getConnection() throws SQLException {
            asked++;
            if (broken != null) {
                throw broken;
            }
            return open();
        }

        private Connection open() throws SQLException {
            Credentials credentials = TestDatabase.credentials();
            Connection connection = credentials.connect();
            connection.setSchema(schema);
            return connection;
        }

        private void run(String sql) throws SQLException {
            try (Connection connection = open();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql.formatted(schema));
            }
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public @Nullable PrintWriter getLogWriter() {
            return null;
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
