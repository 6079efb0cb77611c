package org.dyad.graphql;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.dyad.series.PartialDate;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** A {@link PartialDate} as arguments, inputs and views carry it. */
@CustomScalar("PartialDate")
@Description("A date as precise as its source gives it: a year 2014, a month 2014-03 or a day 2014-03-18.")
public record PartialDateScalar(PartialDate date) implements CustomStringScalar {

    /** @throws IllegalArgumentException if the text is none of the three */
    public PartialDateScalar(String text) {
        this(PartialDate.parse(text));
    }

    /** What an optional date of the domain is shown as. */
    public static @Nullable PartialDateScalar of(@Nullable PartialDate date) {
        return date == null ? null : new PartialDateScalar(date);
    }

    /** The date of an optional argument. */
    public static @Nullable PartialDate unwrap(@Nullable PartialDateScalar scalar) {
        return scalar == null ? null : scalar.date();
    }

    @Override
    public String stringValueForSerialization() {
        return date.toString();
    }

    @Override
    public String toString() {
        return date.toString();
    }
}
