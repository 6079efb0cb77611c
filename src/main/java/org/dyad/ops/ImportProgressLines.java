package org.dyad.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.dyad.ingest.files.ImportProgress;

/**
 * Shows how far an import has come, on standard error, with rows, rows a second and the time left: on a terminal one
 * line that is written over, in a log a plain line now and then.
 *
 * <p>Ours, because libraries for this bring a terminal's native code with them, which a native executable cannot carry.
 */
final class ImportProgressLines implements ImportProgress, AutoCloseable {

    private static final int WIDTH = 100;
    private static final Duration ON_A_TERMINAL = Duration.ofMillis(500);
    private static final Duration IN_A_LOG = Duration.ofSeconds(10);

    private final boolean terminal;
    private String shown = "";
    private long begun;
    private long next;
    private boolean lineIsOpen;

    private ImportProgressLines(boolean terminal) {
        this.terminal = terminal;
    }

    static ImportProgressLines toStandardError() {
        return new ImportProgressLines(standardErrorIsATerminal());
    }

    /** What {@code System.console()} said until Java 22, which now says so everywhere. */
    private static boolean standardErrorIsATerminal() {
        try {
            String behind = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return behind.startsWith("/dev/pts/") || behind.startsWith("/dev/tty");
        } catch (IOException e) {
            return false; // no Linux: plain lines do anywhere
        }
    }

    @Override
    public void reading(String file, long stored, long of, long rows) {
        long now = System.nanoTime();
        if (!file.equals(shown)) {
            close();
            shown = file;
            begun = now;
            next = now + interval();
        }
        if (now - next < 0) {
            return;
        }
        next = now + interval();
        String line = line(file, stored, of, rows, (now - begun) / 1e9);
        if (terminal) {
            System.err.print("\r" + (line + " ".repeat(WIDTH)).substring(0, Math.max(WIDTH, line.length())));
            System.err.flush();
            lineIsOpen = true;
        } else {
            Notices.say(line);
        }
    }

    /**
     * One state of an import in words.
     *
     * @param seconds since its first byte
     */
    static String line(String file, long stored, long of, long rows, double seconds) {
        String line = String.format(Locale.ROOT, "%s: %,d rows, %,.0f a second", file, rows, rows / seconds);
        if (of <= 0 || stored <= 0 || stored > of) {
            return line;
        }
        long left = Math.round(seconds * (of - stored) / stored);
        return String.format(
                Locale.ROOT,
                "%s, %d %% of %,.1f MB, %d:%02d left",
                line,
                100 * stored / of,
                of / 1e6,
                left / 60,
                left % 60);
    }

    /** Ends the line that stands on the terminal. */
    @Override
    public void close() {
        if (lineIsOpen) {
            System.err.println();
            lineIsOpen = false;
        }
    }

    private long interval() {
        return (terminal ? ON_A_TERMINAL : IN_A_LOG).toNanos();
    }
}
