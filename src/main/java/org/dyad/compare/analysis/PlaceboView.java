package org.dyad.compare.analysis;

import java.util.List;
import org.dyad.graphql.PeriodScalar;
import org.dyad.series.study.Placebo;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** The same study at every other date. */
@Type("Placebo")
@Description(
        "The same study, with the same windows, at every other date that has eight usable periods on each side: how"
                + " often nothing in particular looks as large as the event.")
public record PlaceboView(
        @NonNull @Description("How many other dates were tried: the 1,000 nearest at most.")
        Integer dates,

        @NonNull @Description("At how many the jump is at least as far from zero.")
        Integer atLeastAsLarge,

        @Description("atLeastAsLarge over dates; null without dates.") @Nullable
        Double share,

        @NonNull @Description("At how many the change of slope is at least as far from zero.")
        Integer slopeAtLeastAsLarge,

        @NonNull
        @Description("How many of the dates have windows that stay on one side of the event, and carry none of it.")
        Integer undisturbed,

        @NonNull @Description("At how many of those the jump is at least as far from zero.")
        Integer undisturbedAtLeastAsLarge,

        @Description("undisturbedAtLeastAsLarge over undisturbed; null without such dates.") @Nullable
        Double undisturbedShare,

        @NonNull @Description("What is found at each date, in order.")
        List<@NonNull PlaceboEffectView> effects) {

    static PlaceboView of(Placebo placebo) {
        return new PlaceboView(
                placebo.effects().size(),
                placebo.atLeastAsLarge(),
                placebo.share(),
                placebo.slopeAtLeastAsLarge(),
                placebo.undisturbed(),
                placebo.undisturbedAtLeastAsLarge(),
                placebo.undisturbedShare(),
                placebo.effects().stream()
                        .map(one -> new PlaceboEffectView(
                                PeriodScalar.of(one.firstPeriodAfter()), one.effect(), one.slopeChange()))
                        .toList());
    }
}
