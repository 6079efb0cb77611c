package org.dyad.compare.analysis;

import java.util.List;
import org.dyad.observations.MethodView;
import org.dyad.provenance.NoticeView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Where the mean of a series changes. */
@Type("StructuralBreaks")
@Description("Where the mean of a series changes, when nobody says when.")
public record StructuralBreaksView(
        @Description(
                "Greatest F over all single dates, with the p-value of that; null where the series does not vary, or"
                        + " one break leaves no error.")
        @Nullable
        TestResultView supF,

        @NonNull @Description("The breaks of the number with the least BIC, in order.")
        List<@NonNull BreakView> breaks,

        @NonNull @Description("BIC for 0, 1 … breaks; ends before a number that leaves no error.")
        List<@NonNull Double> bic,

        @NonNull @Description("Residual sum of squares for 0, 1 … breaks.")
        List<@NonNull Double> residualSumOfSquares,

        @NonNull @Description("How it was worked out.") MethodView method,

        @NonNull @Description("What a reader must know.") List<@NonNull NoticeView> notices) {}
