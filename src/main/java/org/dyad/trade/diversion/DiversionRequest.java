package org.dyad.trade.diversion;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * A diversion that somebody looks for; all codes are known ones.
 *
 * @param senders countries, neither the target nor hubs among them
 * @param hubs countries, the target not among them
 * @param commodities six-digit codes
 * @param providers in the order in which they are asked
 * @param asOf null for all that is known
 */
record DiversionRequest(
        List<String> senders,
        String target,
        List<String> hubs,
        List<String> commodities,
        LocalDate date,
        int before,
        int after,
        Frequency frequency,
        int top,
        List<String> providers,
        @Nullable LocalDate asOf) {

    /** The period that holds the day and does not begin on it; null if there is none. */
    @Nullable
    Period eventPeriod() {
        Period period = Period.of(frequency, date);
        return period.start().equals(date) ? null : period;
    }

    Period firstAfter() {
        Period period = Period.of(frequency, date);
        return eventPeriod() == null ? period : period.next();
    }

    List<Period> periodsBefore() {
        Period first = Period.of(frequency, date);
        return IntStream.rangeClosed(1, before)
                .mapToObj(back -> first.plus(back - before - 1))
                .toList();
    }

    List<Period> periodsAfter() {
        return IntStream.range(0, after).mapToObj(firstAfter()::plus).toList();
    }

    List<Period> periods() {
        return Stream.concat(periodsBefore().stream(), periodsAfter().stream()).toList();
    }
}
