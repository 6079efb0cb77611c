package org.dyad.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running PostgreSQL says about itself in {@code postmaster.pid}. Lines, as in PostgreSQL's
 * {@code src/include/utils/pidfile.h}: process id, data directory, start time, port, socket directory, listen address,
 * shared memory key, status.
 *
 * @param ready whether it accepts connections; else it starts, recovers or stops
 */
record PostmasterFile(long pid, int port, boolean ready) {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Path in(Path database) {
        return database.resolve("postmaster.pid");
    }

    /** The server that runs on this database now; empty if none does, whatever a crashed one left behind. */
    static Optional<PostmasterFile> ofRunning(Path database) throws IOException {
        return read(database).filter(file -> runs(file.pid, database));
    }

    /**
     * Whether the file belongs to a server that is gone while its number went to another process, as happens when a
     * container is killed and started again. PostgreSQL clears other stale files by itself but refuses to start on this
     * one.
     */
    static boolean isMisleading(Path database) throws IOException {
        Optional<PostmasterFile> file = read(database);
        return file.isPresent()
                && !runs(file.get().pid, database)
                && ProcessHandle.of(file.get().pid).isPresent();
    }

    private static Optional<PostmasterFile> read(Path database) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(in(database));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PostmasterFile(
                    Long.parseLong(line(lines, PID_LINE)),
                    lines.size() > PORT_LINE ? Integer.parseInt(line(lines, PORT_LINE)) : 0,
                    line(lines, STATUS_LINE).equals("ready")));
        } catch (NumberFormatException e) {
            return Optional.empty(); // being written at this moment
        }
    }

    private static String line(List<String> lines, int number) {
        return number < lines.size() ? lines.get(number).strip() : "";
    }

    /**
     * Whether the process lives, is no zombie, and works in the database's directory, as every PostgreSQL server does.
     */
    private static boolean runs(long pid, Path database) {
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            return false;
        }
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            String status = Files.readString(process.resolve("stat"));
            // "pid (name) state …"; the name may hold anything but the last parenthesis ends it
            char state = status.charAt(status.lastIndexOf(')') + 2);
            if (state == 'Z' || state == 'X') {
                return false;
            }
            return Files.isSameFile(process.resolve("cwd"), database);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            return true; // another user's process: let PostgreSQL decide
        }
    }
}
