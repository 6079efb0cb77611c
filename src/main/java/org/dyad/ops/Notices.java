package org.dyad.ops;

/**
 * One-line notices to the person who started the program, before logging is configured and after it has gone. They go
 * to standard error: standard output belongs to the commands' results.
 */
final class Notices {
    private Notices() {}

    static void say(String line) {
        System.err.println("dyad: " + line);
    }
}
