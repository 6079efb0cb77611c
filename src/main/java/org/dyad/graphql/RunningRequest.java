package org.dyad.graphql;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.dyad.graphql.ApiException.DeadlineExceeded;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One request from its arrival to its answer: who may answer it, and how its work is stopped. */
final class RunningRequest {

    private static final Logger LOG = Logger.getLogger(RunningRequest.class);

    private final long allowedMillis;
    private final long endNanos;
    private final Places.@Nullable Place place;
    private final RequestAccount account;
    private @Nullable Thread worker;
    private @Nullable Statement statement;
    private boolean answered;
    private volatile boolean stopped;
    private volatile boolean standing;

    /** @param place where it runs; null if nobody else has to make room for it, as for a command */
    RunningRequest(Duration allowed, Places.@Nullable Place place, RequestAccount account) {
        this.allowedMillis = allowed.toMillis();
        this.endNanos = System.nanoTime() + allowed.toNanos();
        this.place = place;
        this.account = account;
    }

    /** What it comes to. */
    RequestAccount account() {
        return account;
    }

    /**
     * Makes room for what the request costs.
     *
     * @throws ApiException if there is none
     */
    void weigh(long cost) {
        if (place != null) {
            place.weigh(cost);
        }
    }

    /** Takes the right to answer; false if somebody else has it. */
    synchronized boolean answer() {
        boolean first = !answered;
        answered = true;
        return first;
    }

    /**
     * Ends the request by its deadline, or because nobody waits for it: interrupts the work. False if it is answered.
     */
    synchronized boolean expire() {
        if (!answer()) {
            return false;
        }
        stopped = true;
        if (worker != null) {
            worker.interrupt();
        }
        return true;
    }

    /** Lets the database cancel what it does for this request. Asks the database, so no event loop may wait for it. */
    void cancelStatement() {
        Statement running;
        synchronized (this) {
            running = worker == null ? null : statement;
        }
        if (running == null) {
            return;
        }
        try {
            running.cancel();
        } catch (SQLException e) {
            // it had ended by itself
            LOG.debug("a statement was not cancelled", e);
        }
    }

    /** The database works on this now. */
    synchronized void working(Statement begun) {
        statement = begun;
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
        statement = null;
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
        if (!standing && (stopped || endNanos - System.nanoTime() <= 0)) {
            throw exceeded();
        }
    }

    DeadlineExceeded exceeded() {
        return new DeadlineExceeded(allowedMillis);
    }
}
