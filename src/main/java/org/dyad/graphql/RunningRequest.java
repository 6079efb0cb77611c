package org.dyad.graphql;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dyad.graphql.ApiException.DeadlineExceeded;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** One request from its arrival to its answer: who may answer it, and how its work is stopped. */
final class RunningRequest {

    private static final Logger LOG = Logger.getLogger(RunningRequest.class);

    private final long allowedMillis;
    private final long endNanos;
    private final Places.@Nullable Place place;
    private final RequestAccount account;
    private final List<PGConnection> connections = new ArrayList<>(1);
    private @Nullable Thread worker;
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

    /**
     * Lets the database cancel whatever it does for this request. Asks the database, so no event loop may wait for it.
     * None of the connections can be given back, and work for somebody else, before that is through.
     *
     * @return whether the request's work goes on, and may send another statement
     */
    boolean cancelStatements() {
        synchronized (connections) {
            for (PGConnection connection : connections) {
                try {
                    connection.cancelQuery();
                } catch (SQLException e) {
                    LOG.debug("a statement was not cancelled", e);
                }
            }
        }
        synchronized (this) {
            return worker != null;
        }
    }

    /** A connection works for this request from now on, whoever sends its statements. */
    void took(PGConnection connection) {
        synchronized (connections) {
            connections.add(connection);
        }
    }

    /** A connection goes back to the pool. */
    void gaveBack(PGConnection connection) {
        synchronized (connections) {
            connections.remove(connection);
        }
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
        if (isOver()) {
            throw exceeded();
        }
    }

    /** Whether its work is to stop. */
    boolean isOver() {
        return !standing && (stopped || endNanos - System.nanoTime() <= 0);
    }

    DeadlineExceeded exceeded() {
        return new DeadlineExceeded(allowedMillis);
    }
}
