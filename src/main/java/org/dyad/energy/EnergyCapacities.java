package org.dyad.energy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.reference.Units;
import org.jspecify.annotations.Nullable;

/** Works out capacities of assets with two statements, however many assets: their parts, and the figures of all. */
@ApplicationScoped
class EnergyCapacities {

    private static final String DEFAULT = "";
    private static final List<String> EXAMPLES = List.of("BCM_PER_YEAR", "MILLION_T_PER_YEAR");

    private final EnergyAssetStore store;
    private final EnergyDetails details;
    private final Units units;

    EnergyCapacities(EnergyAssetStore store, EnergyDetails details, Units units) {
        this.store = store;
        this.details = details;
        this.units = units;
    }

    /**
     * The code of a unit that a caller names; empty for none.
     *
     * @throws BadUserInput if there is no such unit
     */
    String unit(@Nullable String named) {
        if (named == null) {
            return DEFAULT;
        }
        String code = named.strip().toUpperCase(Locale.ROOT);
        if (units.find(code).isEmpty()) {
            throw new BadUserInput("unit", "unit must be the code of a unit, was \"%s\"".formatted(named), EXAMPLES);
        }
        return code;
    }

    /** @param unit as {@link #unit} gave it; those without a capacity in it are left out */
    Map<EnergyAsset, Capacity> of(Collection<EnergyAsset> assets, String unit) {
        Map<Asked, List<EnergyAsset>> parts =
                store.parts(assets.stream().map(EnergyAsset::asked).toList());
        List<Asked> all =
                new ArrayList<>(assets.stream().map(EnergyAsset::asked).toList());
        parts.values().forEach(of -> of.forEach(part -> all.add(part.asked())));
        Map<Asked, List<EnergyFigure>> figures = details.assetFigures(all);
        Map<EnergyAsset, Capacity> capacities = new HashMap<>();
        for (EnergyAsset asset : assets) {
            Capacity capacity = Capacity.of(
                    known(asset, figures),
                    parts.getOrDefault(asset.asked(), List.of()).stream()
                            .map(part -> known(part, figures))
                            .toList(),
                    unit.equals(DEFAULT) ? null : unit);
            if (capacity != null) {
                capacities.put(asset, capacity);
            }
        }
        return capacities;
    }

    private static Capacity.Known known(EnergyAsset asset, Map<Asked, List<EnergyFigure>> figures) {
        return new Capacity.Known(asset, figures.getOrDefault(asset.asked(), List.of()));
    }
}
