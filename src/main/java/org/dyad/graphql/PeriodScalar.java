package org.dyad.graphql;

import io.smallrye.graphql.api.CustomScalar;
import io.smallrye.graphql.api.CustomStringScalar;
import org.dyad.series.Period;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** A {@link Period} as arguments, inputs and views carry it. */
@CustomScalar("Period")
@Description("A calendar year 2022, quarter 2022-Q3 or month 2022-09.")
public record PeriodScalar(Period period) implements CustomStringScalar {

    /** @throws IllegalArgumentException if the text is none of the three */
    public PeriodScalar(String text) {
        this(Period.parse(text));
    }

    public static PeriodScalar of(Period period) {
        return new PeriodScalar(period);
    }

    /** The period of an optional argument. */
    public static @Nullable Period unwrap(@Nullable PeriodScalar scalar) {
        return scalar == null ? null : scalar.period();
    }

    @Override
    public String stringValueForSerialization() {
        return period.toString();
    }

    @Override
    public String toString() {
        return period.toString();
    }
}
