package org.dyad.graphql;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How long the request that runs on this thread may still take.
 *
 * <p>A store passes each of its statements to {@link #limit}, so that the database cancels what nobody waits for any
 * more; a long computation calls {@link #check} now and then. Outside of requests, as in imports and tests, there is no
 * deadline.
 */
@Singleton
public class Deadline {

    private static final ThreadLocal<@Nullable RunningRequest> CURRENT = new ThreadLocal<>();

    static void enter(RunningRequest request) {
        CURRENT.set(request);
    }

    /** The request that runs on this thread; null outside of requests. */
    static @Nullable RunningRequest current() {
        return CURRENT.get();
    }

    static void leave() {
        CURRENT.remove();
    }

    /** Milliseconds that are left, at least 0; a very large number outside of requests. */
    public long remainingMillis() {
        RunningRequest request = CURRENT.get();
        return request == null ? Long.MAX_VALUE : request.remainingMillis();
    }

    /**
     * Lets the database cancel a statement when the deadline is over, to the second above.
     *
     * @throws ApiException.DeadlineExceeded if it already is
     */
    public void limit(Statement statement) throws SQLException {
        check();
        RunningRequest request = CURRENT.get();
        if (request != null) {
            statement.setQueryTimeout((int) TimeUnit.MILLISECONDS.toSeconds(request.remainingMillis() + 999));
        }
    }

    /** Notes what a statement took, for those who look on at the request. */
    public void took(String sql, long nanos) {
        RunningRequest request = CURRENT.get();
        if (request != null) {
            request.account().statement(sql, nanos);
        }
    }

    /** What is done within some time; it may fail. */
    public interface Work<T, E extends Exception> {
        T done() throws E;
    }

    /**
     * Does what no request waits for, and what must not wait for ever either. On a thread that answers a request, that
     * request's deadline holds.
     *
     * @throws ApiException.DeadlineExceeded if the time is over before a statement begins
     */
    public <T, E extends Exception> T within(Duration allowed, Work<T, E> work) throws E {
        if (CURRENT.get() != null) {
            return work.done();
        }
        enter(new RunningRequest(allowed, null, new RequestAccount("", null)));
        try {
            return work.done();
        } finally {
            leave();
        }
    }

    /**
     * Goes on only while there is time.
     *
     * @throws ApiException.DeadlineExceeded if the deadline is over
     */
    public void check() {
        RunningRequest request = CURRENT.get();
        if (request != null) {
            request.check();
        }
    }
}
