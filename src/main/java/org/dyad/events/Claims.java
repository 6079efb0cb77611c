package org.dyad.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeLoader;
import org.dyad.observations.UnitView;
import org.dyad.reference.Areas;
import org.dyad.reference.Units;
import org.jspecify.annotations.Nullable;

/** Shows claims, and fetches one by its id. */
@ApplicationScoped
public class Claims implements NodeLoader {

    private final ClaimStore store;
    private final Areas areas;
    private final Units units;

    Claims(ClaimStore store, Areas areas, Units units) {
        this.store = store;
        this.areas = areas;
        this.units = units;
    }

    /** The claim with its areas and unit. */
    public ClaimView view(Claim claim) {
        String unit = claim.unit();
        return new ClaimView(
                claim,
                Stream.of(claim.area(), claim.counterpart())
                        .filter(Objects::nonNull)
                        .map(areas::view)
                        .toList(),
                unit == null ? null : UnitView.of(units.of(unit)));
    }

    /** The claims of these codes, read with one statement; a code that no claim has is left out. */
    public Map<String, ClaimView> views(Collection<String> codes) {
        return codes.isEmpty()
                ? Map.of()
                : store.findAll(codes).stream().collect(Collectors.toMap(Claim::code, this::view));
    }

    @Override
    public String type() {
        return ClaimView.TYPE;
    }

    @Override
    public @Nullable Node load(String key) {
        return store.find(key).map(this::view).orElse(null);
    }
}
