package org.dyad.graphql;

import io.github.bucket4j.Bucket;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import org.dyad.graphql.ApiException.Overloaded;
import org.dyad.graphql.ApiException.RateLimited;
import org.jspecify.annotations.Nullable;

/** Who may run: at most so many requests, of at most so much cost, and of each client at most so many a second. */
@Singleton
public class Places {

    static final long RETRY_AFTER_SECONDS = 1;

    private final Limits limits;
    private final ClientRates rates;
    private final Semaphore places;
    private final Semaphore costs;

    Places(Limits limits, ClientRates rates) {
        this.limits = limits;
        this.rates = rates;
        this.places = new Semaphore(limits.running());
        this.costs = new Semaphore(limits.runningCost());
    }

    /** Requests that run now. */
    public int running() {
        return limits.running() - places.availablePermits();
    }

    /** What the requests that run now cost together, without those that are {@link Limits#light}. */
    public int runningCost() {
        return limits.runningCost() - costs.availablePermits();
    }

    /**
     * A place for a request, to be left when it is answered.
     *
     * @param client its address as a number; null if it is not known
     * @param head of the answer, which tells what the client may still send; null if it has none
     * @throws RateLimited if the client has sent too many
     * @throws Overloaded if all are taken
     */
    Place take(@Nullable String client, @Nullable MultiMap head) {
        Bucket bucket = pay(client, head);
        if (!places.tryAcquire()) {
            throw new Overloaded(RETRY_AFTER_SECONDS);
        }
        return new Place(bucket);
    }

    /**
     * Counts a request that takes no place.
     *
     * @param client its address as a number; null if it is not known
     * @param head of the answer, which tells what the client may still send; null if it has none
     * @return what the client may still send; null if nobody counts that
     * @throws RateLimited if the client has sent too many
     */
    @Nullable
    public Bucket pay(@Nullable String client, @Nullable MultiMap head) {
        Bucket bucket = rates.of(client);
        if (bucket != null) {
            rates.take(bucket, head);
        }
        return bucket;
    }

    /** The place of one request. */
    final class Place {

        private final @Nullable Bucket bucket;
        private int cost;

        private Place(@Nullable Bucket bucket) {
            this.bucket = bucket;
        }

        /**
         * Makes room for what the request costs, now that it is known.
         *
         * @throws RateLimited if that is more than the client may ask for
         * @throws Overloaded if what runs costs too much already
         */
        synchronized void weigh(long requested) {
            if (bucket != null) {
                rates.take(bucket, requested);
            }
            if (requested > limits.light()) {
                int needed = (int) Math.min(requested, Integer.MAX_VALUE);
                if (!costs.tryAcquire(needed)) {
                    throw new Overloaded(RETRY_AFTER_SECONDS);
                }
                cost = needed;
            }
        }

        synchronized void leave() {
            costs.release(cost);
            places.release();
        }
    }
}
