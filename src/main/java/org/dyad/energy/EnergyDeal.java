package org.dyad.energy;

import java.time.LocalDate;
import java.util.List;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A deal with what was picked of its competing dates, states and figures, as of a day.
 *
 * @param areas codes of the areas that take part
 * @param exporter code of the area from which its deliveries come; null where no series counts them
 * @param route code of the asset through which they go; null for all routes
 * @param sortKey what the list is ordered by, before the code
 * @param asOf null for all that is known
 */
public record EnergyDeal(
        String code,
        String name,
        EnergyDealKind kind,
        DealStatus status,
        @Nullable Fuel fuel,
        List<String> areas,
        @Nullable PartialDate announcedOn,
        @Nullable PartialDate signedOn,
        @Nullable PartialDate startPlannedOn,
        @Nullable PartialDate startedOn,
        @Nullable PartialDate endsOn,
        @Nullable Double termYears,
        @Nullable Double valueUsd,
        @Nullable String exporter,
        @Nullable String importer,
        @Nullable String route,
        @Nullable String note,
        String sortKey,
        @Nullable LocalDate asOf) {

    public EnergyDeal {
        areas = List.copyOf(areas);
    }

    Asked asked() {
        return new Asked(code, asOf);
    }
}
