package org.dyad.ops;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A PostgreSQL that somebody else runs, named by {@code QUARKUS_DATASOURCE_JDBC_URL}. */
final class ExternalDatabase {
    static final String URL = "quarkus.datasource.jdbc.url";
    static final String USERNAME = "quarkus.datasource.username";
    static final String PASSWORD = "quarkus.datasource.password";

    private ExternalDatabase() {}

    /** The database that the environment or the system properties name (these win); empty if neither does. */
    static Optional<Credentials> named(Properties system, Map<String, String> environment) {
        String url = Settings.value(URL, system, environment);
        if (url == null) {
            return Optional.empty();
        }
        return Optional.of(new Credentials(
                url, Settings.value(USERNAME, system, environment), Settings.value(PASSWORD, system, environment)));
    }

    /** The line for a database that cannot be used; says nothing of the URL but host, port and database. */
    static StartException unusable(String url, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        String where = address(url);
        String line;
        if (isRefusal(cause)) {
            line = "the database at " + where + " refuses the user or password; check QUARKUS_DATASOURCE_USERNAME and"
                    + " QUARKUS_DATASOURCE_PASSWORD";
        } else if (state.equals("3D000")) {
            line = "the server has no such database: " + where
                    + "; create it or check the name in QUARKUS_DATASOURCE_JDBC_URL";
        } else if (state.startsWith("08")) {
            line = "no database answers at " + where + "; check that it runs and check QUARKUS_DATASOURCE_JDBC_URL"
                    + " (unset, the service starts a PostgreSQL of its own)";
        } else {
            line = "the database at " + where + " cannot be used: " + cause.getMessage()
                    + "; check QUARKUS_DATASOURCE_JDBC_URL";
        }
        return new StartException(line, cause);
    }

    /** Whether an error means that the database cannot be reached or entered, rather than that a statement failed. */
    static boolean isUnusable(SQLException error) {
        String state = error.getSQLState() == null ? "" : error.getSQLState();
        return state.startsWith("08") || state.startsWith("28") || state.equals("3D000");
    }

    /** PostgreSQL's class 28, invalid authorization. */
    static boolean isRefusal(SQLException cause) {
        return cause.getSQLState() != null && cause.getSQLState().startsWith("28");
    }

    /** Host, port and database of a JDBC URL, which may also hold a password. */
    static String address(String url) {
        String address = url.replaceFirst("^jdbc:([a-z]+:)*", "").replaceFirst("^//", "");
        int parameters = address.indexOf('?');
        return parameters < 0 ? address : address.substring(0, parameters);
    }
}
