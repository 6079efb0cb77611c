package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts the packaged service as people do, {@code java -jar target/quarkus-app/quarkus-run.jar} or the native
 * executable if Maven made one, in processes of its own, and ends every process that came of it after each test:
 * services, and databases in the directories handed out.
 */
public final class PackagedService implements AfterEachCallback {
    /** Where Maven has put the service: the directory of the jar, or the native executable. */
    static final Path PACKAGE = Path.of(System.getProperty("native.image.path", "target/quarkus-app"))
            .toAbsolutePath();

    private static final Duration START_WAIT = Duration.ofSeconds(90);
    private static final Duration STOP_WAIT = Duration.ofSeconds(10);
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://[^:]+:(\\d+)");

    private final List<Process> services = new ArrayList<>();
    private final List<Path> directories = new ArrayList<>();

    public PackagedService() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAll)); // a run that is stopped half-way
    }

    /** A started service and the file that its output goes to. */
    public record Started(Process process, Path outputFile) {
        String output() throws IOException {
            return Files.readString(outputFile);
        }

        /** Waits until the service answers and returns its HTTP port. */
        public int awaitListening() throws IOException, InterruptedException {
            long deadline = System.nanoTime() + START_WAIT.toNanos();
            while (System.nanoTime() < deadline && process.isAlive()) {
                Matcher listening = LISTENING.matcher(output());
                if (listening.find()) {
                    return Integer.parseInt(listening.group(1));
                }
                Thread.sleep(50);
            }
            throw new AssertionError("the service did not start:\n" + output());
        }

        /** Waits until the program has said something. */
        void awaitOutput(String words) throws IOException, InterruptedException {
            long deadline = System.nanoTime() + START_WAIT.toNanos();
            while (!output().contains(words)) {
                if (System.nanoTime() > deadline || !process.isAlive()) {
                    throw new AssertionError("not said: " + words + "\n" + output());
                }
                Thread.sleep(50);
            }
        }

        int awaitExit() throws InterruptedException {
            assertThat(process.waitFor(START_WAIT.toSeconds(), TimeUnit.SECONDS))
                    .as("the service ends")
                    .isTrue();
            return process.exitValue();
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        int terminate() throws InterruptedException {
            process.destroy();
            return awaitExit();
        }
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

    /** Not below the checkout, which another user may not be able to enter. */
    Path emptyDirectory() throws IOException {
        Path directory = Files.createTempDirectory("dyad-test-").toRealPath();
        directories.add(directory);
        return directory;
    }

    public Started start(Path dataDirectory) throws IOException {
        return start(dataDirectory, Map.of());
    }

    Started start(Path dataDirectory, Map<String, String> environment) throws IOException {
        return start(List.of(), PACKAGE, dataDirectory, environment);
    }

    /**
     * Starts the service.
     *
     * @param prefix words before the command, for a program that becomes the service
     * @param packaged {@link #PACKAGE} or a copy of it
     * @param arguments a command other than {@code serve}
     */
    Started start(
            List<String> prefix,
            Path packaged,
            Path dataDirectory,
            Map<String, String> environment,
            String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program(packaged));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(emptyDirectory(), "service", ".log");
        Process process = builder(command, dataDirectory, environment)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        services.add(process);
        return new Started(process, output);
    }

    /** Starts a command and does not wait for its end; both its outputs go into one file. */
    Started begin(Path dataDirectory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(program(PACKAGE));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(emptyDirectory(), "command", ".log");
        Process process = builder(command, dataDirectory, Map.of())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        services.add(process);
        return new Started(process, output);
    }

    /** What a command came to. */
    record Finished(int exitCode, String out, String err) {}

    /** Runs one command to its end. */
    Finished run(Path dataDirectory, Map<String, String> environment, String... arguments)
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
    Path copyForEverybody() throws IOException, InterruptedException {
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

    /** The process id of the database server that runs on a data directory. */
    static long postmaster(Path dataDirectory) throws IOException {
        return PostmasterFile.ofRunning(database(dataDirectory))
                .orElseThrow(() -> new AssertionError("no database runs in " + dataDirectory))
                .pid();
    }

    static Path database(Path dataDirectory) {
        return dataDirectory.resolve("postgres-17");
    }

    /** Connects as any program on this machine could that may read the password file. */
    static Connection connect(Path dataDirectory, String password) throws IOException, SQLException {
        int port =
                PostmasterFile.ofRunning(database(dataDirectory)).orElseThrow().port();
        return new Credentials("jdbc:postgresql://127.0.0.1:" + port + "/dyad", "dyad", password).connect();
    }

    static Connection connect(Path dataDirectory) throws IOException, SQLException {
        String password = Files.readString(database(dataDirectory).resolve("dyad.password"))
                .strip();
        return connect(dataDirectory, password);
    }

    /** Kills the database server of a directory and all its children, so that none can tidy up. */
    static void killDatabase(Path dataDirectory) throws IOException, InterruptedException {
        ProcessHandle server = ProcessHandle.of(postmaster(dataDirectory)).orElseThrow();
        List<ProcessHandle> family = new ArrayList<>(List.of(server));
        server.descendants().forEach(family::add);
        family.forEach(ProcessHandle::destroyForcibly);
        awaitNoDatabase(dataDirectory);
    }

    /** Waits until the server's process is gone: it removes its file a moment before it ends. */
    static void awaitNoDatabase(Path dataDirectory) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + STOP_WAIT.toNanos();
        while (PostmasterFile.ofRunning(database(dataDirectory)).isPresent()) {
            assertThat(System.nanoTime()).as("the database ends in time").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        endAll();
    }

    private synchronized void endAll() {
        try {
            for (Process service : services) {
                service.destroyForcibly().waitFor();
            }
            services.clear();
            for (Path directory : directories) {
                if (PostmasterFile.ofRunning(database(directory)).isPresent()) {
                    killDatabase(directory);
                }
                Directories.delete(directory);
            }
            directories.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
