package org.dyad.energy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dyad.provenance.CitationView;
import org.jspecify.annotations.Nullable;

/**
 * Who owns an asset, by areas: the shares of one source, the newest one; of those behind the owners where it names
 * them, else of the owners. Shares that it does not print are in nobody's sum.
 */
final class Ownership {

    private static final String PARENT = "PARENT";

    private Ownership() {}

    /**
     * What the companies and funds of one area hold.
     *
     * @param area code; null where it is not known whose they are
     */
    record Part(@Nullable String area, double sharePercent, List<CitationView> citations) {}

    /** @param owners of one asset, the newest source first */
    static List<Part> byArea(List<EnergyDetails.OwnerRow> owners) {
        List<EnergyDetails.OwnerRow> account = account(owners);
        Map<String, List<EnergyDetails.OwnerRow>> byArea = new LinkedHashMap<>();
        for (EnergyDetails.OwnerRow owner : account) {
            if (owner.share() != null) {
                byArea.computeIfAbsent(Objects.requireNonNullElse(owner.area(), ""), area -> new ArrayList<>())
                        .add(owner);
            }
        }
        return byArea.entrySet().stream()
                .map(held -> new Part(
                        held.getKey().isEmpty() ? null : held.getKey(),
                        held.getValue().stream()
                                .mapToDouble(owner -> Objects.requireNonNull(owner.share()))
                                .sum(),
                        held.getValue().stream()
                                .map(owner -> owner.cited().citation())
                                .distinct()
                                .toList()))
                .sorted((one, other) -> Double.compare(other.sharePercent(), one.sharePercent()))
                .toList();
    }

    private static List<EnergyDetails.OwnerRow> account(List<EnergyDetails.OwnerRow> owners) {
        if (owners.isEmpty()) {
            return owners;
        }
        String newest = source(owners.get(0));
        List<EnergyDetails.OwnerRow> ofOne =
                owners.stream().filter(owner -> source(owner).equals(newest)).toList();
        boolean behind = ofOne.stream().anyMatch(owner -> owner.level().equals(PARENT));
        return ofOne.stream()
                .filter(owner -> owner.level().equals(PARENT) == behind)
                .toList();
    }

    private static String source(EnergyDetails.OwnerRow owner) {
        return owner.cited().citation().source().code();
    }
}
