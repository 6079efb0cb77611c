package org.dyad.ops;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Where a database is and who asks.
 *
 * @param url JDBC URL
 * @param user null if the URL or the driver's own files name one
 * @param password null if the URL or the driver's own files name one
 */
public record Credentials(
        String url, @Nullable String user, @Nullable String password) {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /**
     * Opens one connection, by PostgreSQL's driver itself: {@link DriverManager} does not see it in every class loader.
     */
    public Connection connect() throws SQLException {
        return connect(TIMEOUT);
    }

    /** Like {@link #connect()}, for somebody who waits at most so long; whole seconds. */
    Connection connect(Duration patience) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "dyad");
        properties.setProperty("assumeMinServerVersion", "15"); // so that the name goes with the first message
        properties.setProperty("connectTimeout", Long.toString(patience.toSeconds()));
        properties.setProperty("loginTimeout", Long.toString(patience.toSeconds()));
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("not a PostgreSQL URL");
        }
        return connection;
    }

    @Override
    public String toString() {
        return "Credentials[of " + user + "]"; // neither the password nor the URL, which may hold one
    }
}
