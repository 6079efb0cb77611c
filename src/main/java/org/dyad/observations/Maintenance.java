package org.dyad.observations;

import java.time.LocalDate;
import org.dyad.series.Period;

/** Whether a series still gets values. */
final class Maintenance {

    private Maintenance() {}

    /** Offices publish a year within the next one, a quarter or a month within half a year. */
    static boolean isMaintained(Period last, LocalDate today) {
        int months = switch (last.frequency()) {
            case ANNUAL -> 24;
            case QUARTERLY -> 9;
            case MONTHLY -> 6;
        };
        return !last.endExclusive().plusMonths(months).isBefore(today);
    }
}
