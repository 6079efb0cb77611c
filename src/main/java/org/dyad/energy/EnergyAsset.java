package org.dyad.energy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asset with what was picked of its competing states and lengths, as of a day.
 *
 * @param areas codes of the areas in which it lies
 * @param parent code of the asset of which it is a part
 * @param asOf null for all that is known
 */
record EnergyAsset(
        String code,
        String name,
        EnergyAssetKind kind,
        DealStatus status,
        @Nullable Fuel fuel,
        List<String> areas,
        @Nullable Double lengthKm,
        @Nullable String parent,
        @Nullable String gemId,
        @Nullable String note,
        @Nullable LocalDate asOf) {

    EnergyAsset {
        areas = List.copyOf(areas);
    }

    Asked asked() {
        return new Asked(code, asOf);
    }
}
