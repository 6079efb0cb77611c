package org.dyad.graphql.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dyad.graphql.PeriodScalar;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A row of properties alone, as those of series are; the third fails, and the fourth breaks its promise. */
@Description("A row of properties for tests.")
public record SampleRow(@NonNull @Description("Which.") Integer number) {

    @NonNull
    @Description("A day.")
    public LocalDate getDay() {
        return LocalDate.of(2024, 2, number);
    }

    @NonNull
    @Description("A month.")
    public PeriodScalar getMonth() {
        return new PeriodScalar("2024-0" + number);
    }

    @NonNull
    @Description("One of a few.")
    public SampleApi.SampleFlow getFlow() {
        return SampleApi.SampleFlow.IMPORT;
    }

    @NonNull
    @Description("Figures with a hole.")
    public List<@Nullable Double> getColumn() {
        return Arrays.asList(1.5, null, 190_270_000_000.0);
    }

    @NonNull
    @Description("Days with a hole.")
    public List<@Nullable LocalDate> getDays() {
        return Arrays.asList(getDay(), null);
    }

    @Description("Nothing.")
    public @Nullable LocalDate getNever() {
        return null;
    }

    @NonNull
    @Description("A thing.")
    public SampleThing getThing() {
        return new SampleThing("T" + number);
    }

    @Description("Fails in the third row.")
    public @Nullable String getRisky() {
        if (number == 3) {
            throw new IllegalStateException("secret of org.dyad.graphql.sample");
        }
        return "fine";
    }

    @NonNull
    @Description("Absent in the fourth row, where it must not be.")
    @SuppressWarnings("NullAway") // what a property must not do
    public String getPromised() {
        return number == 4 ? null : "kept";
    }
}
