package org.dyad.ops;

import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The program's start: a database first, then Quarkus; at the end Quarkus first, then the database.
 *
 * <p>The virtual machine runs its shutdown hooks side by side, and Quarkus has one of its own, so ours waits until
 * Quarkus is through before it leaves the database.
 */
@QuarkusMain
public final class Main {
    /** Exit code of a start that failed for a reason that the person can mend. */
    private static final int CANNOT_START = 1;

    private static final Duration QUARKUS_STOP_WAIT = Duration.ofSeconds(60);

    private final CountDownLatch quarkusIsThrough = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile @Nullable PostgresServer server;
    private int exitCode;

    Main() {}

    public static void main(String... args) {
        int exitCode = new Main().serve(args);
        // ends the virtual machine, except in development mode, where it must live on
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(exitCode, null);
    }

    private int serve(String... args) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::leaveAfterQuarkus, "leave PostgreSQL"));
        try {
            provideDatabase();
            if (!stopping) {
                Quarkus.run(null, this::ended, args);
            }
        } catch (StartException e) {
            Notices.say(String.valueOf(e.getMessage()));
            exitCode = CANNOT_START;
        } finally {
            quarkusIsThrough.countDown();
        }
        return exitCode;
    }

    private void provideDatabase() {
        Optional<Credentials> external = ExternalDatabase.named(System.getProperties(), System.getenv());
        if (external.isPresent()) {
            ExternalDatabase.requireReachable(external.get());
            return;
        }
        PostgresServer opened = PostgresServer.open(DataDirectory.of(System.getenv()));
        server = opened;
        Credentials credentials = opened.credentials();
        System.setProperty(ExternalDatabase.URL, credentials.url());
        System.setProperty(ExternalDatabase.USERNAME, String.valueOf(credentials.user()));
        System.setProperty(ExternalDatabase.PASSWORD, String.valueOf(credentials.password()));
    }

    private void leaveAfterQuarkus() {
        stopping = true;
        try {
            if (!quarkusIsThrough.await(QUARKUS_STOP_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                Notices.say("the service did not end within " + QUARKUS_STOP_WAIT.toSeconds() + " seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        PostgresServer opened = server;
        if (opened != null) {
            opened.leave();
        }
    }

    private void ended(int code, @Nullable Throwable failure) {
        exitCode = code;
        if (failure != null) {
            reportFailure(failure);
        }
        quarkusIsThrough.countDown();
    }

    private static void reportFailure(Throwable failure) {
        StartFailure.line(failure, databaseUrl()).ifPresentOrElse(Notices::say, () -> {
            Notices.say("the service does not start, and does not know what to do about it:");
            failure.printStackTrace();
        });
    }

    private static String databaseUrl() {
        return ExternalDatabase.named(System.getProperties(), System.getenv())
                .map(Credentials::url)
                .orElse("");
    }
}
