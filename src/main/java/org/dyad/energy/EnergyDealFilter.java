package org.dyad.energy;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which deals are asked for; null asks for all. */
@Input("EnergyDealFilter")
@Description("Which deals to list: those that meet every condition given.")
public record EnergyDealFilter(
        @io.smallrye.graphql.api.Nullable
        @Description("Any codes of areas all of which take part; at most ten.")
        @Nullable
        List<@NonNull String> areas,

        @Description("What sort of deal.") @Nullable EnergyDealKind kind,

        @Description("What it is about.") @Nullable Fuel fuel,

        @Description("The state that it is in.") @Nullable DealStatus status,

        @Description("Code of an asset that it is about, such as power-of-siberia.") @Nullable
        String asset,

        @Description("Not signed before this day: the date, as precise as it is known, does not end before it.")
        @Nullable
        LocalDate signedFrom,

        @Description("Not signed after this day: the date, as precise as it is known, does not begin after it.")
        @Nullable
        LocalDate signedTo,

        @Description("At least so many US dollars, by valueUsd.") @Nullable
        Double minValueUsd) {

    static final EnergyDealFilter NONE = new EnergyDealFilter(null, null, null, null, null, null, null, null);

    static final int MOST_AREAS = 10;
}
