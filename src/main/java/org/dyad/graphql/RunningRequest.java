package org.dyad.graphql;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.dyad.graphql.ApiException.DeadlineExceeded;
import org.jspecify.annotations.Nullable;

/** One request from its arrival to its answer: who may answer it, and how its work is stopped. */
final class RunningRequest {

    private final long allowedMillis;
    private final long endNanos;
    private @Nullable Thread worker;
    private boolean answered;
    private volatile boolean standing;

    RunningRequest(Duration allowed) {
        this.allowedMillis = allowed.toMillis();
        this.endNanos = System.nanoTime() + allowed.toNanos();
    }

    /** Takes the right to answer; false if somebody else has it. */
    synchronized boolean answer() {
        boolean first = !answered;
        answered = true;
        return first;
    }

    /** Ends the request by its deadline: interrupts the work. False if it is already answered. */
    synchronized boolean expire() {
        if (!answer()) {
            return false;
        }
        if (worker != null) {
            worker.interrupt();
        }
        return true;
    }

    /** The work begins on this thread. */
    synchronized void begin() {
        worker = Thread.currentThread();
        Deadline.enter(this);
    }

    /** The work ends on this thread, which goes back to the pool without an interrupt of ours. */
    synchronized void end() {
        Deadline.leave();
        worker = null;
        Thread.interrupted();
    }

    /** What came of it goes on until somebody ends it: a subscription. */
    void stand() {
        standing = true;
    }

    long remainingMillis() {
        return standing ? Long.MAX_VALUE : Math.max(0, TimeUnit.NANOSECONDS.toMillis(endNanos - System.nanoTime()));
    }

    void check() {
        if (!standing && endNanos - System.nanoTime() <= 0) {
            throw exceeded();
        }
    }

    DeadlineExceeded exceeded() {
        return new DeadlineExceeded(allowedMillis);
    }
}
