package org.dyad.ingest.fetch;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Keeps calls within what a service allows: seconds by token buckets in memory, hours and days by the ledger, which
 * other processes and earlier commands write too.
 */
final class Pace {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Bucket bucket;
    private final List<Allowance> lasting;
    private final CallLedger ledger;
    private final Clock clock;

    Pace(Endpoint endpoint, CallLedger ledger, Clock clock) {
        this.bucket = bucket(endpoint, clock);
        this.lasting = endpoint.allowances().stream()
                .filter(allowance -> !isBrief(allowance))
                .toList();
        this.ledger = ledger;
        this.clock = clock;
    }

    private static boolean isBrief(Allowance allowance) {
        return allowance.each().compareTo(REMEMBERED) <= 0;
    }

    private static Bucket bucket(Endpoint endpoint, Clock clock) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(new ClockMeter(clock));
        // a bucket has at least one limit: nobody comes near this one
        builder.addLimit(limit -> limit.capacity(1_000).refillGreedy(1_000, Duration.ofSeconds(1)));
        endpoint.allowances().stream()
                .filter(Pace::isBrief)
                .forEach(allowance -> builder.addLimit(
                        limit -> limit.capacity(allowance.calls()).refillGreedy(allowance.calls(), allowance.each())));
        return builder.build();
    }

    /** Takes a call's turn: zero, and the call may be made; else how long to wait before trying again. */
    Duration turn() throws IOException {
        Instant now = clock.instant();
        for (Allowance allowance : lasting) {
            Duration wait = ledger.wait(allowance, now);
            if (!wait.isZero()) {
                return wait;
            }
        }
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            // up to the next millisecond, which is the least that anybody sleeps
            return Duration.ofMillis(TimeUnit.NANOSECONDS.toMillis(probe.getNanosToWaitForRefill()) + 1);
        }
        ledger.called(now);
        return Duration.ZERO;
    }

    /** The clock that everybody here goes by. */
    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
