package org.dyad.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * How far something has come, on standard error: on a terminal one line that is written over, in a log a plain line now
 * and then.
 *
 * <p>Ours, because libraries for this bring a terminal's native code with them, which a native executable cannot carry.
 */
final class StatusLine implements AutoCloseable {

    private static final int WIDTH = 100;
    private static final Duration ON_A_TERMINAL = Duration.ofMillis(500);
    private static final Duration IN_A_LOG = Duration.ofSeconds(10);

    private final boolean terminal;
    private long next = System.nanoTime();
    private boolean lineIsOpen;

    private StatusLine(boolean terminal) {
        this.terminal = terminal;
    }

    static StatusLine onStandardError() {
        return new StatusLine(standardErrorIsATerminal());
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

    /** Something else begins, of which nothing is shown before it has lasted a while. */
    void begin() {
        close();
        next = System.nanoTime() + interval();
    }

    /** Shows a state, if the one before has stood for long enough. */
    void show(Supplier<String> state) {
        long now = System.nanoTime();
        if (now - next < 0) {
            return;
        }
        next = now + interval();
        String line = state.get();
        if (terminal) {
            System.err.print("\r" + (line + " ".repeat(WIDTH)).substring(0, Math.max(WIDTH, line.length())));
            System.err.flush();
            lineIsOpen = true;
        } else {
            Notices.say(line);
        }
    }

    /** Says what must not be passed over. */
    void say(String line) {
        close();
        Notices.say(line);
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
