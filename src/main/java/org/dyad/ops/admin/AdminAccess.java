package org.dyad.ops.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finds out who asks, by the header field {@code Authorization} alone, and whether they may. */
@ApplicationScoped
class AdminAccess {

    private static final Logger LOG = Logger.getLogger("org.dyad.audit");

    private static final String BEARER = "Bearer ";

    /** Longer than any token that providers issue. */
    private static final int LONGEST = 16_384;

    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ApiKeys keys;
    private final BearerTokens tokens;
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong told = new AtomicLong(System.nanoTime() - SILENCE_NANOS);

    AdminAccess(ApiKeys keys, BearerTokens tokens) {
        this.keys = keys;
        this.tokens = tokens;
    }

    /**
     * Who asks. Reads the database, and may ask an OpenID provider.
     *
     * @param authorization the header field; null if there is none
     * @param client address of who asks, for the log
     * @throws AdminProblem 401 if nobody that is known
     */
    Caller caller(@Nullable String authorization, String client) {
        if (authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && authorization.length() <= LONGEST) {
            String proof = authorization.substring(BEARER.length()).strip();
            Caller caller = ApiKeys.hasFormOf(proof) ? holder(proof) : tokens.bearer(proof);
            if (caller != null) {
                return caller;
            }
        }
        tell(client);
        throw AdminProblem.unauthenticated(authorization != null);
    }

    private @Nullable Caller holder(String key) {
        try {
            return keys.holder(key);
        } catch (SQLException e) {
            if (isTimeToTell()) {
                LOG.warnf("no key can be looked up: %s", e.getMessage());
            }
            throw AdminProblem.busy(503, "the database cannot be used just now");
        }
    }

    /** Anybody can ask without a key, so the log has one line a second of it at most. */
    private void tell(String client) {
        long count = refused.incrementAndGet();
        if (isTimeToTell()) {
            LOG.warnf("nobody that is known asked to administer, from %s; %d times since the start", client, count);
        }
    }

    private boolean isTimeToTell() {
        long last = told.get();
        long now = System.nanoTime();
        return now - last >= SILENCE_NANOS && told.compareAndSet(last, now);
    }
}
