package org.dyad.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.dyad.graphql.ApiException.RateLimited;
import org.jspecify.annotations.Nullable;

/**
 * How many requests each client may still send: a bucket of tokens for each address, for IPv6 of each network of 64
 * bits, which is what one subscriber has.
 *
 * <p>What is left is told by the header fields of draft-ietf-httpapi-ratelimit-headers-10.
 */
@Singleton
public class ClientRates {

    /** Clients that are remembered; those who have not asked for longest begin anew. */
    private static final int CLIENTS = 50_000;

    private static final int IPV6_LENGTH = 16;
    private static final int IPV6_NETWORK_LENGTH = 8;

    private final Limits limits;
    private final String policy;
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(CLIENTS).build();

    ClientRates(Limits limits) {
        this.limits = limits;
        this.policy = limits.rate() == 0
                ? ""
                : "\"client\";q=%d;w=%d".formatted(limits.burst(), Math.max(1, limits.burst() / limits.rate()));
    }

    /**
     * The bucket of a client; null if there is no limit for it.
     *
     * @param host the address as a number; null if it is not known
     */
    @Nullable
    Bucket of(@Nullable String host) {
        String client = host == null || limits.rate() == 0 ? null : client(host);
        return client == null ? null : buckets.get(client, name -> full());
    }

    /**
     * Takes a token, and tells in the answer's head how many are left.
     *
     * @param head null if the answer has none, as over a WebSocket
     * @throws RateLimited if there is none
     */
    void take(Bucket bucket, @Nullable MultiMap head) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (head != null) {
            long reset = probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
            head.set("RateLimit-Policy", policy);
            head.set("RateLimit", "\"client\";r=%d;t=%d".formatted(probe.getRemainingTokens(), seconds(reset)));
        }
        if (!probe.isConsumed()) {
            throw new RateLimited(Math.max(1, seconds(probe.getNanosToWaitForRefill())));
        }
    }

    /**
     * Takes what a request costs beyond its first token.
     *
     * @throws RateLimited if there is not as much
     */
    void take(Bucket bucket, long cost) {
        long tokens = Math.min(cost / Math.max(1, limits.light()), limits.burst() - 1L);
        if (tokens > 0) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(tokens);
            if (!probe.isConsumed()) {
                throw new RateLimited(Math.max(1, seconds(probe.getNanosToWaitForRefill())));
            }
        }
    }

    private Bucket full() {
        return Bucket.builder()
                // on the clock that nobody sets: set back by an hour, the other would refuse a client for that hour
                .withNanosecondPrecision()
                .addLimit(limit -> limit.capacity(limits.burst()).refillGreedy(limits.rate(), Duration.ofSeconds(1)))
                .build();
    }

    /** What tells one client from another; null if it is not held to the rate. */
    private @Nullable String client(String host) {
        InetAddress address;
        try {
            // a number, which no name service is asked for
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            return host;
        }
        if (address.isLoopbackAddress() && !limits.rateOnLoopback()) {
            return null;
        }
        byte[] bytes = address.getAddress();
        return HexFormat.of()
                .formatHex(bytes.length == IPV6_LENGTH ? Arrays.copyOf(bytes, IPV6_NETWORK_LENGTH) : bytes);
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
