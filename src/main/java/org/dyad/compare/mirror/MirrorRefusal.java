package org.dyad.compare.mirror;

import java.util.List;
import org.dyad.graphql.PeriodScalar;
import org.dyad.provenance.CitationView;
import org.dyad.reference.AreaView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Periods for which no gap is worked out, and why. */
@Type("MirrorRefusal")
@Description("Periods for which no gap is worked out, because one side has no figure of its own, and why.")
public record MirrorRefusal(
        @NonNull @Description("The side that the reason is about.")
        AreaView side,

        @NonNull @Description("Why.") MirrorRefusalReason reason,

        @NonNull @Description("The periods, in order.") List<@NonNull PeriodScalar> periods,

        @NonNull @Description("One sentence for people.") String message,

        @Description("Where the reason was read; null where there is nothing to read.") @Nullable
        CitationView citation) {

    public MirrorRefusal {
        periods = List.copyOf(periods);
    }
}
