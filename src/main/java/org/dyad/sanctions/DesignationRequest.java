package org.dyad.sanctions;

import java.time.LocalDate;
import org.dyad.series.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of listed names are wanted over time.
 *
 * @param sender code of the actor that lists
 * @param target code of the actor on whom it bears; {@code WLD} for all
 * @param list its code; null where only one can be meant
 * @param label null for one of our own
 * @param asOf only what was public by the end of that day; null for all
 */
public record DesignationRequest(
        String sender,
        String target,
        @Nullable String list,
        DesignationBasis basis,
        DesignationCount count,
        Frequency frequency,
        @Nullable String label,
        @Nullable LocalDate asOf) {

    /** What its series is called in a key. */
    static final String PREFIX = "DESIGNATIONS";

    /** The same at another frequency. */
    public DesignationRequest at(Frequency other) {
        return new DesignationRequest(sender, target, list, basis, count, other, label, asOf);
    }

    DesignationRequest on(@Nullable String itsList) {
        return new DesignationRequest(sender, target, itsList, basis, count, frequency, label, asOf);
    }

    /** {@code DESIGNATIONS.PUBLISHED_COUNT.A.USA.CHN.SDN.ADDED_ENTRIES}; {@code _} where no list is named. */
    String key() {
        return String.join(
                ".", PREFIX, basis.name(), frequency.letter(), sender, target, list == null ? "_" : list, count.name());
    }
}
