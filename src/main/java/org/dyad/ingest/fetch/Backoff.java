package org.dyad.ingest.fetch;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before a call is asked again: one second, two, four … up to a minute, of which the upper half is
 * left to chance, so that many who failed at once do not come back at once; or as long as the service says.
 *
 * <p>Source: RFC 9110, section 10.2.3 (Retry-After); M. Brooker, "Exponential Backoff And Jitter", AWS Architecture
 * Blog, 2015 (equal jitter: half of the wait fixed, half at random).
 *
 * @param chance from 0 to 1
 */
record Backoff(DoubleSupplier chance) {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /**
     * The wait after so many failures.
     *
     * @param failures from 1
     * @param said by the service; it may come later, but not sooner
     */
    Duration after(int failures, @Nullable Duration said) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, 10));
        Duration most = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        Duration half = most.dividedBy(2);
        Duration wait = half.plusMillis(Math.round(half.toMillis() * chance.getAsDouble()));
        return said == null || said.compareTo(wait) < 0 ? wait : said;
    }

    /** What Retry-After says, as seconds or as a day and time; null where it says nothing that can be read. */
    static @Nullable Duration said(HttpHeaders headers, Clock clock) {
        Optional<String> header = headers.firstValue("Retry-After").map(String::strip);
        if (header.isEmpty()) {
            return null;
        }
        String text = header.get();
        if (text.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant until = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            Duration wait = Duration.between(clock.instant(), until);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null; // no day and no number: as if it were not there
        }
    }
}
