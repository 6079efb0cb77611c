package org.dyad.series.study;

import java.time.LocalDate;
import org.dyad.series.Described;
import org.dyad.series.Frequency;
import org.dyad.series.Period;

/**
 * Where the period goes that an event falls into. A period that begins on the very day is none: it is the first after.
 */
public enum EventPeriod implements Described {
    EXCLUDE("Neither before nor after."),
    BEFORE("The last period before."),
    AFTER("The first period after.");

    private final String description;

    EventPeriod(String description) {
        this.description = description;
    }

    @Override
    public String description() {
        return description;
    }

    /** Whether the period counts as before the event of that day. */
    public boolean isBefore(Period period, LocalDate day) {
        return !period.endExclusive().isAfter(day) || (this == BEFORE && isSplit(period, day));
    }

    /** Whether the period counts as after the event of that day. */
    public boolean isAfter(Period period, LocalDate day) {
        return !period.start().isBefore(day) || (this == AFTER && isSplit(period, day));
    }

    /** The first period that counts as after the event of that day. */
    Period firstAfter(Frequency frequency, LocalDate day) {
        Period period = Period.of(frequency, day);
        return isAfter(period, day) ? period : period.next();
    }

    /** The last period that counts as before the event of that day. */
    Period lastBefore(Frequency frequency, LocalDate day) {
        Period period = Period.of(frequency, day);
        return isBefore(period, day) ? period : period.previous();
    }

    /** Whether the event falls into the period, and not on its first day. */
    public static boolean isSplit(Period period, LocalDate day) {
        return period.start().isBefore(day) && period.endExclusive().isAfter(day);
    }
}
