package org.dyad.ops;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Whether the database answers, within two seconds whatever has become of it.
 *
 * <p>It is asked over a connection of its own, which is opened when somebody first wants to know. A pool that is used
 * up is no reason to take a service from those who send it requests: they would all go to the next one.
 */
@Readiness
@ApplicationScoped
class DatabaseHealth implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseHealth.class);

    private static final String NAME = "Database connections health check";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** SQLSTATE: as many connections as the server allows; it lives. */
    private static final String TOO_MANY_CONNECTIONS = "53300";

    private final DataSource pool;
    private final Optional<Credentials> credentials;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile String trouble = "";
    private @Nullable Connection own;

    DatabaseHealth(
            DataSource pool,
            @ConfigProperty(name = ExternalDatabase.URL) Optional<String> url,
            @ConfigProperty(name = ExternalDatabase.USERNAME) Optional<String> user,
            @ConfigProperty(name = ExternalDatabase.PASSWORD) Optional<String> password) {
        this.pool = pool;
        // a wrapping driver's URL is for the pool to use
        this.credentials = url.filter(name -> name.startsWith("jdbc:postgresql:"))
                .map(name -> new Credentials(name, user.orElse(null), password.orElse(null)));
    }

    @Override
    public HealthCheckResponse call() {
        try {
            // who asks while another does hears what was found before
            if (asking.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    trouble = ask();
                } finally {
                    asking.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            trouble = "interrupted while asking";
        }
        return trouble.isEmpty()
                ? HealthCheckResponse.up(NAME)
                : HealthCheckResponse.named(NAME)
                        .down()
                        .withData("database", trouble)
                        .build();
    }

    @PreDestroy
    void close() {
        drop();
    }

    /** What is wrong; empty if nothing is. */
    private String ask() {
        try {
            long begin = System.nanoTime();
            if (own != null && own.isValid((int) PATIENCE.toSeconds())) {
                return "";
            }
            drop();
            if (System.nanoTime() - begin >= PATIENCE.toNanos()) {
                return "does not answer";
            }
            if (credentials.isEmpty()) {
                return askPool();
            }
            own = credentials.get().connect(PATIENCE);
            return "";
        } catch (SQLException e) {
            LOG.debug("the database is not well", e);
            if (ExternalDatabase.isRefusal(e)) {
                return askPool(); // which may know another name and password
            }
            return TOO_MANY_CONNECTIONS.equals(e.getSQLState())
                    ? ""
                    : "does not answer (SQLSTATE " + e.getSQLState() + ")";
        }
    }

    private String askPool() {
        try (Connection borrowed = pool.getConnection()) {
            return borrowed.isValid((int) PATIENCE.toSeconds()) ? "" : "does not answer";
        } catch (SQLException e) {
            LOG.debug("the database is not well", e);
            return "cannot be reached (SQLSTATE " + e.getSQLState() + ")";
        }
    }

    private void drop() {
        Connection open = own;
        own = null;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (SQLException e) {
            LOG.debug("the connection was broken", e);
        }
    }
}
