package org.dyad.compare;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import org.dyad.compare.timeline.Timelines;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.series.study.EventPeriod;
import org.jspecify.annotations.Nullable;

/** Finds the day at which a comparison is cut. */
@ApplicationScoped
class Splits {

    private static final int LONGEST_WINDOW = 10_000;

    private final Timelines timelines;

    Splits(Timelines timelines) {
        this.timelines = timelines;
    }

    /** @throws BadUserInput if there is no such event, it has no date, or the window is not positive */
    @Nullable
    Split of(@Nullable SplitInput input) {
        if (input == null) {
            return null;
        }
        Integer window = input.window();
        if (window != null && (window < 1 || window > LONGEST_WINDOW)) {
            throw new BadUserInput(
                    "input.split.window",
                    "input.split.window must be from 1 to %d periods, was %d".formatted(LONGEST_WINDOW, window));
        }
        return new Split(day(input.at()), Objects.requireNonNullElse(input.eventPeriod(), EventPeriod.EXCLUDE), window);
    }

    private LocalDate day(EventPointInput at) {
        if (at.date() != null) {
            return at.date();
        }
        return timelines
                .entry("input.split.at.event", Objects.requireNonNull(at.event()))
                .date()
                .date()
                .startInclusive();
    }
}
