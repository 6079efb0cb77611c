package org.dyad.ops;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL of the tests: one for the whole run, in {@code target/test-database}, empty when the run starts and
 * stopped when the virtual machine ends. Annotate a Quarkus test with {@code @QuarkusTestResource(TestDatabase.class)};
 * a plain test asks for {@link #credentials()}.
 *
 * <p>{@code DYAD_TEST_JDBC_URL} names an external one instead (user and password as its parameters); it should be
 * empty.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private static final String COMMON = "test";
    /** Nobody wants back what is lost with the machine. */
    private static final String NOT_FOR_LONG = """

            fsync = off
            synchronous_commit = off
            full_page_writes = off
            """;

    private static final int STOP_ATTEMPTS = 500;
    private static final int STOP_STEP_MILLIS = 20;

    /** Quarkus loads this class once for each application that it starts, so a static field would not be shared. */
    private static final String SHARED = "dyad.test.database.";

    /** The run's database; starts it if this is the first who asks. */
    public static Credentials credentials() {
        synchronized (System.getProperties()) {
            String external = System.getenv("DYAD_TEST_JDBC_URL");
            return external == null ? own(COMMON) : new Credentials(external, null, null);
        }
    }

    /** A database of the run that is another for each name; starts it if this is the first who asks. */
    static Credentials own(String name) {
        String shared = SHARED + name + '.';
        synchronized (System.getProperties()) {
            if (System.getProperty(shared + "url") == null) {
                share(shared, startEmpty(Path.of("target", name + "-database")));
            }
            return new Credentials(
                    System.getProperty(shared + "url"),
                    System.getProperty(shared + "user"),
                    System.getProperty(shared + "password"));
        }
    }

    @Override
    public Map<String, String> start() {
        return settings(credentials());
    }

    static Map<String, String> settings(Credentials credentials) {
        Map<String, String> settings = new HashMap<>();
        settings.put(ExternalDatabase.URL, credentials.url());
        putIfKnown(settings, ExternalDatabase.USERNAME, credentials.user());
        putIfKnown(settings, ExternalDatabase.PASSWORD, credentials.password());
        return settings;
    }

    /** Other test classes still use it. */
    @Override
    public void stop() {}

    private static void putIfKnown(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }

    private static void share(String shared, Credentials credentials) {
        System.setProperty(shared + "url", credentials.url());
        System.setProperty(shared + "user", String.valueOf(credentials.user()));
        System.setProperty(shared + "password", String.valueOf(credentials.password()));
    }

    private static Credentials startEmpty(Path directory) {
        DataDirectory data = new DataDirectory(directory);
        Path database = data.database();
        try {
            if (PostmasterFile.ofRunning(database).isPresent()) {
                stop(database); // its run was killed
            }
            Directories.delete(database);
            DatabaseFiles.create(data, PostgresPrograms.unpackedIn(data.programs()));
            Files.writeString(database.resolve("postgresql.conf"), NOT_FOR_LONG, StandardOpenOption.APPEND);
            PostgresServer server = PostgresServer.open(data);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database), "stop the test database"));
            return server.credentials();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * PostgreSQL's fast shutdown, at the end of which it removes its file. Uses only the JDK: at the end of the virtual
     * machine the class loader of the rest may be closed.
     */
    private static void stop(Path database) {
        Path file = database.resolve("postmaster.pid");
        try {
            String pid = Files.readAllLines(file).get(0);
            new ProcessBuilder("kill", "-INT", pid).start().waitFor();
            for (int attempt = 0; attempt < STOP_ATTEMPTS && Files.exists(file); attempt++) {
                Thread.sleep(STOP_STEP_MILLIS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
