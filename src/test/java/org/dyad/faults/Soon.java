package org.dyad.faults;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what must come about, without waiting longer than it takes. */
final class Soon {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(20);

    private Soon() {}

    /** @param what in words, for the message if it does not come about */
    static void becomes(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not within " + PATIENCE.toSeconds() + " s: " + what);
            }
            Thread.sleep(STEP.toMillis());
        }
    }
}
