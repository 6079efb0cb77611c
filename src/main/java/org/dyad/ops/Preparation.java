package org.dyad.ops;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.dyad.reference.Areas;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
    private final Areas areas;
    private final boolean serving;

    Preparation(
            DataSource database,
            Migrations migrations,
            FirstLoad facts,
            Areas areas,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
        this.database = database;
        this.migrations = migrations;
        this.facts = facts;
        this.areas = areas;
        this.serving = serving;
    }

    void onStart(@Observes StartupEvent start) throws IOException, SQLException {
        Optional<DatabaseContents> firstLook = FirstLook.result();
        DatabaseContents found = firstLook.isPresent() ? firstLook.get() : look();
        if (!migrations.areIn(found)) {
            migrations.apply();
            found = look();
        }
        facts.bringInto(found);
        if (serving && firstLook.isPresent()) {
            warmUp();
        }
    }

    private DatabaseContents look() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return DatabaseContents.of(connection);
        }
    }

    /** Opens the pool and reads the table that nearly every request needs, beside what is left of the start. */
    private void warmUp() {
        Thread thread = new Thread(areas::all, "read the areas");
        thread.setUncaughtExceptionHandler((failed, reason) -> LOG.debug("the first request will read them", reason));
        thread.setDaemon(true);
        thread.start();
    }
}
