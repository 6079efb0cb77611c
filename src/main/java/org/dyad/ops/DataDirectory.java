package org.dyad.ops;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds everything the service keeps, {@code DYAD_DATA}:
 *
 * <pre>
 * postgres-17/       the database; its name carries the major version
 * postgres-17.log    what PostgreSQL had to say
 * downloads/         what was fetched from statistical services
 * programs/          PostgreSQL's programs, unpacked; may be deleted while nothing runs
 * dyad.lock          held while one process looks for, starts or stops the database
 * </pre>
 */
final class DataDirectory {
    /** The major version that this release brings; a data directory of another one cannot be opened. */
    static final String MAJOR_VERSION = "17";

    private static final String PREFIX = "postgres-";

    private final Path root;

    DataDirectory(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** {@code DYAD_DATA}, or {@code dyad} in the user's data directory as the XDG base directory specification says. */
    static DataDirectory of(Map<String, String> environment) {
        String chosen = environment.get("DYAD_DATA");
        if (chosen != null && !chosen.isBlank()) {
            return new DataDirectory(Path.of(chosen));
        }
        String dataHome = environment.get("XDG_DATA_HOME");
        if (dataHome != null && Path.of(dataHome).isAbsolute()) {
            return new DataDirectory(Path.of(dataHome, "dyad"));
        }
        return new DataDirectory(Path.of(System.getProperty("user.home"), ".local", "share", "dyad"));
    }

    Path root() {
        return root;
    }

    Path database() {
        return root.resolve(PREFIX + MAJOR_VERSION);
    }

    Path log() {
        return root.resolve(PREFIX + MAJOR_VERSION + ".log");
    }

    Path programs() {
        return root.resolve("programs");
    }

    /**
     * Makes the directory if need be and waits until no other process looks for, starts or stops a database in it.
     * Closing the channel gives it free.
     *
     * @throws StartException if it cannot be made or written
     */
    FileChannel lock() {
        try {
            Directories.createPrivate(root);
            FileChannel channel =
                    FileChannel.open(root.resolve("dyad.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock held = channel.tryLock();
            if (held == null) {
                Notices.say("waiting for another process that starts or stops the database in " + root);
                channel.lock();
            }
            return channel;
        } catch (IOException e) {
            throw unusable(root, e);
        }
    }

    /** Whether a database of our major version is there already. */
    boolean hasDatabase() {
        return Files.exists(database().resolve("PG_VERSION"));
    }

    /**
     * Refuses what this release's PostgreSQL cannot open.
     *
     * @throws StartException if the database directory holds another major version or something else, or if there is
     *     none of our major version but one of another
     */
    void requireMajorVersion() {
        try {
            if (Files.exists(database())) {
                String found = majorVersion(database());
                if (found == null) {
                    throw new StartException(
                            database()
                                    + " is not a PostgreSQL data directory; move it away or set DYAD_DATA to another directory");
                }
                if (!found.equals(MAJOR_VERSION)) {
                    throw otherVersion(database(), found);
                }
                return;
            }
            for (Path sibling : siblings()) {
                String found = majorVersion(sibling);
                if (found != null) {
                    throw otherVersion(sibling, found);
                }
            }
        } catch (IOException e) {
            throw unusable(database(), e);
        }
    }

    private List<Path> siblings() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(entry -> entry.getFileName().toString().matches(PREFIX + "[0-9]+"))
                    .sorted()
                    .toList();
        }
    }

    private static @Nullable String majorVersion(Path directory) throws IOException {
        Path file = directory.resolve("PG_VERSION");
        return Files.exists(file) ? Files.readString(file).strip() : null;
    }

    private static StartException otherVersion(Path directory, String found) {
        return new StartException(directory + " was written by PostgreSQL " + found + ", this release brings "
                + MAJOR_VERSION
                + "; start the release that wrote it, save the data with pg_dump, then set DYAD_DATA to a"
                + " new directory and restore");
    }

    /** The line for a file or directory that the service cannot use. */
    static StartException unusable(Path path, IOException cause) {
        String reason = reason(path, cause);
        String advice = PostgresLog.advice(reason);
        return new StartException(
                "data directory cannot be used: " + reason
                        + (advice.isEmpty() ? "; set DYAD_DATA to a directory that this user can write" : advice),
                cause);
    }

    private static String reason(Path path, IOException cause) {
        if (!(cause instanceof FileSystemException named)) {
            return path + ": " + cause.getMessage();
        }
        String where = named.getFile() == null ? path.toString() : named.getFile();
        if (named instanceof AccessDeniedException) {
            return where + ": permission denied";
        }
        if (named instanceof FileAlreadyExistsException) {
            return where + ": not a directory";
        }
        if (named instanceof NoSuchFileException) {
            return where + ": does not exist";
        }
        return where + ": " + named.getReason();
    }
}
