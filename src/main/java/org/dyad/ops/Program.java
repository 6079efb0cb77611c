package org.dyad.ops;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * This process as a service or as a command with the service's beans: a database first, then Quarkus; at the end
 * Quarkus first, then the database. It runs once.
 *
 * <p>The virtual machine runs its shutdown hooks side by side, and Quarkus has one of its own, so ours waits until
 * Quarkus is through before it leaves the database.
 */
final class Program {
    /** Exit code of a command that did what it was asked. */
    static final int DONE = 0;

    /** Exit code of a start or a command that failed, after a line that says why. */
    static final int FAILED = 1;

    private static final Duration QUARKUS_STOP_WAIT = Duration.ofSeconds(60);

    private final CountDownLatch quarkusIsThrough = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile @Nullable PostgresServer server;
    private boolean serving;
    private int exitCode;

    /** Serves until somebody ends this process; the only way to run that opens a port. */
    int serve() {
        serving = true;
        if ("false".equals(Settings.value("quarkus.otel.sdk.disabled", System.getProperties(), System.getenv()))) {
            // one switch for traces: statements are told, too, at the price of a wrapper around each
            System.setProperty("quarkus.datasource.jdbc.telemetry.enabled", "true");
        }
        return run(null);
    }

    /**
     * Does a command's work with one of the service's beans, on the same database that {@code serve} would use: brought
     * up to this release, with the curated facts.
     */
    <B> int with(Class<B> bean, Work<? super B> work) {
        System.setProperty("quarkus.http.host-enabled", "false");
        System.setProperty("quarkus.management.host-enabled", "false");
        // how long Quarkus took and what it is made of is the service's news
        System.setProperty("quarkus.log.category.\"io.quarkus\".level", "WARN");
        WorkRunner.prepare(bean, work);
        return run(WorkRunner.class);
    }

    private int run(@Nullable Class<? extends QuarkusApplication> application) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::leaveAfterQuarkus, "leave PostgreSQL"));
        try {
            provideDatabase();
            if (!stopping) {
                Quarkus.run(application, this::ended);
            }
        } catch (StartException e) {
            Notices.say(String.valueOf(e.getMessage()));
            exitCode = FAILED;
        } finally {
            quarkusIsThrough.countDown();
        }
        return exitCode;
    }

    private void provideDatabase() {
        Optional<Credentials> external = ExternalDatabase.named(System.getProperties(), System.getenv());
        if (external.isPresent()) {
            FirstLook.begin(external.get());
            return;
        }
        PostgresServer opened = PostgresServer.open(DataDirectory.of(System.getenv()));
        server = opened;
        if (serving) {
            opened.watch();
        }
        Credentials credentials = opened.credentials();
        System.setProperty(ExternalDatabase.URL, credentials.url());
        System.setProperty(ExternalDatabase.USERNAME, String.valueOf(credentials.user()));
        System.setProperty(ExternalDatabase.PASSWORD, String.valueOf(credentials.password()));
    }

    private void leaveAfterQuarkus() {
        stopping = true;
        WorkRunner.interrupt();
        try {
            if (!quarkusIsThrough.await(QUARKUS_STOP_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                Notices.say("the service did not end within " + QUARKUS_STOP_WAIT.toSeconds() + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        PostgresServer opened = server;
        if (opened != null) {
            leave(opened);
        }
    }

    private void leave(PostgresServer opened) {
        if (serving || opened.startedHere()) {
            opened.leave();
        } // a command that adopted a running server has nothing to tell about it, and its connection ends with it
    }

    private void ended(int code, @Nullable Throwable failure) {
        exitCode = code;
        if (failure != null) {
            reportFailure(failure);
        }
        quarkusIsThrough.countDown();
    }

    private void reportFailure(Throwable failure) {
        StartFailure.line(failure, databaseUrl()).ifPresentOrElse(Notices::say, () -> {
            Notices.say((serving ? "the service does not start" : "the command failed")
                    + ", and does not know what to do about it:");
            failure.printStackTrace();
        });
    }

    private static String databaseUrl() {
        return ExternalDatabase.named(System.getProperties(), System.getenv())
                .map(Credentials::url)
                .orElse("");
    }
}
