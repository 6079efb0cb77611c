package org.dyad.ops;

import java.util.List;

/** Finds, in what PostgreSQL's programs write, the one line that says why they gave up. */
final class PostgresLog {
    private static final List<String> MARKS = List.of("PANIC:", "FATAL:", "ERROR:", "error:");

    private PostgresLog() {}

    /**
     * The first line that reports a failure, without its prefix: later ones only follow from it. Else the last line.
     */
    static String reason(String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        for (String line : lines) {
            for (String mark : MARKS) {
                int at = line.indexOf(mark);
                if (at >= 0) {
                    return line.substring(at + mark.length()).strip();
                }
            }
        }
        return lines.isEmpty() ? "no reason given" : lines.get(lines.size() - 1).strip();
    }

    /** What to do about the reasons that we know, to be put behind them; empty for others. */
    static String advice(String output) {
        if (output.contains("No space left on device")) {
            return "; free space on that disk or set DYAD_DATA to a directory on another one";
        }
        return "";
    }

    /** Whether somebody else took the port between our choice and PostgreSQL's start. */
    static boolean portWasTaken(String output) {
        return output.contains("could not bind");
    }

    /** Whether children of a server that was killed have not noticed yet; they do within seconds. */
    static boolean predecessorLingers(String output) {
        return output.contains("pre-existing shared memory block");
    }
}
