package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts the packaged service as people do, {@code java -jar target/quarkus-app/quarkus-run.jar} or the native
 * executable if Maven made one, in processes of its own, and ends every process that came of it, services and databases
 * in the directories handed out: after each test or, in a static field, after the last one of the class.
 */
public final class PackagedService implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    /** Where Maven has put the service: the directory of the jar, or the native executable. */
    public static final Path PACKAGE = Path.of(System.getProperty("native.image.path", "target/quarkus-app"))
            .toAbsolutePath();

    private final List<Process> services = new ArrayList<>();
    private final List<Path> directories = new ArrayList<>();
    private final List<OwnDatabase> elsewhere = new ArrayList<>();
    private boolean shared;

    public PackagedService() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAll)); // a run that is stopped half-way
    }

    /**
     * A new directory for {@code DYAD_DATA}; PostgreSQL's programs are there already, since unpacking takes seconds.
     */
    public Path dataDirectory() throws IOException {
        Path directory = emptyDirectory();
        Path programs = Path.of("target", "test-programs").toAbsolutePath();
        unpackIn(programs);
        Files.createSymbolicLink(directory.resolve("programs"), programs);
        return directory;
    }

    /** One at a time: of the virtual machines that run tests side by side, the second finds what the first unpacked. */
    private static void unpackIn(Path programs) throws IOException {
        Files.createDirectories(programs);
        try (FileChannel file = FileChannel.open(
                        programs.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            assertThat(lock.isValid()).isTrue();
            PostgresPrograms.unpackedIn(programs);
        }
    }

    /** A server with an empty database, for services to use as an external one. */
    public OwnDatabase database() throws IOException {
        return OwnDatabase.started(dataDirectory());
    }

    /** Not below the checkout, which another user may not be able to enter. */
    public Path emptyDirectory() throws IOException {
        Path directory = Files.createTempDirectory("dyad-test-").toRealPath();
        directories.add(directory);
        return directory;
    }

    /** Ends this server at the end too: it runs where the test's own directories do not show it. */
    public void endToo(OwnDatabase database) {
        elsewhere.add(database);
    }

    public Started start(Path dataDirectory) throws IOException {
        return start(dataDirectory, Map.of());
    }

    public Started start(Path dataDirectory, Map<String, String> environment) throws IOException {
        return start(List.of(), PACKAGE, dataDirectory, environment);
    }

    /** Starts the service on an external database. */
    public Started start(OwnDatabase external, Map<String, String> environment) throws IOException {
        return start(emptyDirectory(), both(external.environment(), environment));
    }

    private static Map<String, String> both(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    /**
     * Starts the service, or a command of which nobody waits for the end; both outputs go into one file.
     *
     * @param prefix words before the command, for a program that becomes the service
     * @param packaged {@link #PACKAGE} or a copy of it
     * @param arguments a command other than {@code serve}
     */
    public Started start(
            List<String> prefix,
            Path packaged,
            Path dataDirectory,
            Map<String, String> environment,
            String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program(packaged));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(emptyDirectory(), "program", ".log");
        Process process = builder(command, dataDirectory, environment)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        services.add(process);
        return new Started(process, output);
    }

    /** Starts a command and does not wait for its end. */
    public Started begin(Path dataDirectory, String... arguments) throws IOException {
        return start(List.of(), PACKAGE, dataDirectory, Map.of(), arguments);
    }

    /** Runs one command to its end. */
    public Finished run(Path dataDirectory, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program(PACKAGE));
        command.addAll(List.of(arguments));
        Path directory = emptyDirectory();
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        Process process = builder(command, dataDirectory, environment)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        services.add(process);
        int exitCode = new Started(process, out).awaitExit();
        return new Finished(exitCode, Files.readString(out), Files.readString(err));
    }

    private static List<String> program(Path packaged) {
        String heap = "-Xmx256m";
        if (Files.isRegularFile(packaged)) {
            return List.of(packaged.toString(), heap);
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:TieredStopAtLevel=1", // short-lived: the second compiler pays only later
                "-XX:+UseSerialGC", // as is a second thread that collects
                "-jar",
                packaged.resolve("quarkus-run.jar").toString());
    }

    private static ProcessBuilder builder(List<String> command, Path dataDirectory, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("DYAD_"));
        builder.environment().put("DYAD_DATA", dataDirectory.toString());
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", "0");
        builder.environment().putAll(environment);
        return builder;
    }

    /** A copy of the packaged service that every user may read. */
    public Path copyForEverybody() throws IOException, InterruptedException {
        Path directory = emptyDirectory();
        Process copying = new ProcessBuilder(
                        "sh",
                        "-c",
                        "cp -r \"$0\" \"$1\" && chmod -R a+rX \"$1\"",
                        PACKAGE.toString(),
                        directory.toString())
                .inheritIO()
                .start();
        assertThat(copying.waitFor()).isZero();
        return directory.resolve(PACKAGE.getFileName());
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        shared = true; // nobody calls this for a field of the test's instance
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (!shared) {
            endAll();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        endAll();
    }

    private synchronized void endAll() {
        try {
            for (Process service : services) {
                service.destroyForcibly().waitFor();
            }
            services.clear();
            for (OwnDatabase database : elsewhere) {
                end(database);
            }
            elsewhere.clear();
            for (Path directory : directories) {
                end(new OwnDatabase(directory));
                Directories.delete(directory);
            }
            directories.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(OwnDatabase database) throws IOException, InterruptedException {
        if (database.runs()) {
            database.kill();
        }
    }
}
