package org.dyad.ops;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Brings the database to this release before the port opens: its tables first, then the curated facts. Whoever can ask
 * the service finds them; so a start waits for both, but a database that has them keeps nobody waiting.
 */
@ApplicationScoped
class Preparation {

    private static final Logger LOG = Logger.getLogger(Preparation.class);

    private final DataSource database;
    private final Migrations migrations;
    private final FirstLoad facts;

    Preparation(DataSource database, Migrations migrations, FirstLoad facts) {
        this.database = database;
        this.migrations = migrations;
        this.facts = facts;
    }

    void onStart(@Observes StartupEvent start) throws IOException, SQLException {
        Optional<DatabaseContents> firstLook = FirstLook.result();
        if (firstLook.isPresent()) {
            openPool(); // a first request needs it
        }
        DatabaseContents found = firstLook.isPresent() ? firstLook.get() : look();
        if (!migrations.areIn(found)) {
            migrations.apply();
            found = look();
        }
        facts.bringInto(found);
    }

    private DatabaseContents look() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return DatabaseContents.of(connection);
        }
    }

    /** Lets the pool make its first connection beside what is left of the start. */
    private void openPool() {
        Thread thread = new Thread(
                () -> {
                    try (Connection connection = database.getConnection()) {
                        LOG.tracef("the pool has %s", connection);
                    } catch (SQLException e) {
                        LOG.debug("the pool has no connection yet; who needs one will say so", e);
                    }
                },
                "open the pool");
        thread.setDaemon(true);
        thread.start();
    }
}
