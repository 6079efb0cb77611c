package org.dyad.trade;

import java.time.LocalDate;
import java.util.List;
import org.dyad.provenance.CitationView;
import org.dyad.series.ObservationStatus;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One part of a total. */
@Type("BreakdownRow")
@Description("One part of a total; amounts are in the unit of the breakdown.")
public record BreakdownRowView(
        @NonNull @Description("Code of the commodity or the area; OTHER for all that no row shows.")
        String code,

        @NonNull @Description("What the code stands for, in words.")
        String label,

        @NonNull @Description("Value in the period.") Double value,

        @NonNull @Description("How far the value can be trusted.")
        ObservationStatus status,

        @Description("Percent of the total; null if the total is not positive.") @Nullable
        Double share,

        @Description("Value in compareWith's period; null where there is no figure.") @Nullable
        Double valueBefore,

        @Description("Percent by which the value is above that of compareWith's period; null where either is absent or"
                + " there was nothing before.")
        @Nullable
        Double change,

        @Description("Percentage points that the row adds to the growth of the total: (value - valueBefore) /"
                + " totalBefore * 100; null where any of them is absent.")
        @Nullable
        Double contributionToGrowth,

        @Description("First day on which the value could be known.") @Nullable
        LocalDate knownFrom,

        @NonNull @Description("Where the value, or what it was worked out from, was read.")
        List<@NonNull CitationView> citations) {}
