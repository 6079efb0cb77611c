package org.dyad.observations;

import java.util.List;
import org.dyad.provenance.CitationView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Growth as the source printed it beside a level. */
@Type("PublishedGrowth")
@Description(
        "Growth over the year before as printed beside the level; it may imply another base than any published one.")
public record PublishedGrowthView(
        @NonNull @Description("Percent over the same period of the year before, as printed.")
        Double percent,

        @Description("Currency in which the growth was measured, only if printed.") @Nullable
        String currency,

        @Description("The level a year earlier that this growth implies: value / (1 + percent / 100), in the unit of"
                + " the series; null where the growth is in another currency than the level.")
        @Nullable
        Double impliedBase,

        @NonNull @Description("Where it was read.") List<@NonNull CitationView> citations) {

    static PublishedGrowthView of(
            double percent,
            @Nullable String currency,
            String unit,
            @Nullable Double level,
            List<CitationView> citations) {
        boolean comparable = percent > -100 && (currency == null || currency.equals(unit));
        Double base = level == null || !comparable ? null : level / (1 + percent / 100);
        return new PublishedGrowthView(percent, currency, base, citations);
    }
}
