package org.dyad.energy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dyad.provenance.CitationView;
import org.dyad.series.ObservationStatus;
import org.jspecify.annotations.Nullable;

/**
 * What an asset can carry or make in a year, in one unit.
 *
 * <p>Rules, the first that gives a figure:
 *
 * <ol>
 *   <li>Terminals, plants and fields that have parts: the sum of the parts that are in operation, idle or being built,
 *       if each of them has a figure. Sections of a pipeline lie one behind another and are never added up.
 *   <li>The asset's own figure that is picked among those in the unit.
 *   <li>The same of any other unit, converted by the factors of {@link EnergyUnits} between amounts a year.
 * </ol>
 *
 * @param value in the unit
 * @param status COMPUTED where it was added up or converted
 * @param note how it was made; null for an own figure as published
 */
record Capacity(
        double value,
        String unit,
        ObservationStatus status,
        LocalDate knownFrom,
        @Nullable String note,
        List<CitationView> citations) {

    private static final Set<DealStatus> THERE = Set.of(DealStatus.OPERATING, DealStatus.IDLE, DealStatus.CONSTRUCTION);

    private static final String A_YEAR = "_PER_YEAR";
    private static final String KIND = "CAPACITY";

    Capacity {
        citations = List.copyOf(citations);
    }

    /** What is known of an asset. */
    record Known(EnergyAsset asset, List<EnergyFigure> figures) {

        private List<EnergyFigure> capacities() {
            return figures.stream()
                    .filter(figure -> figure.kind().equals(KIND) && !figure.misprint() && figure.middle() != null)
                    .toList();
        }
    }

    /**
     * The capacity of an asset.
     *
     * @param wanted unit; null for that of the figure picked first
     * @return null where nothing gives one
     */
    static @Nullable Capacity of(Known asset, Collection<Known> parts, @Nullable String wanted) {
        boolean addsUp = asset.asset().kind() != EnergyAssetKind.PIPELINE;
        List<Known> there = parts.stream()
                .filter(part -> THERE.contains(part.asset().status()))
                .toList();
        String unit = wanted != null ? wanted : unit(asset, there);
        if (unit == null) {
            return null;
        }
        Capacity sum = addsUp && !there.isEmpty() ? sum(there, unit) : null;
        return sum != null ? sum : single(asset, unit);
    }

    private static @Nullable String unit(Known asset, List<Known> parts) {
        for (Known known : parts) {
            if (!known.capacities().isEmpty() && asset.asset().kind() != EnergyAssetKind.PIPELINE) {
                return published(known).unit();
            }
        }
        return asset.capacities().isEmpty() ? null : published(asset).unit();
    }

    /** Worked-out figures are for those who ask for their unit. */
    private static EnergyFigure published(Known known) {
        return known.capacities().stream()
                .filter(figure -> figure.status() != ObservationStatus.COMPUTED)
                .findFirst()
                .orElseGet(() -> known.capacities().get(0));
    }

    private static @Nullable Capacity sum(List<Known> parts, String unit) {
        double sum = 0;
        LocalDate knownFrom = LocalDate.MIN;
        Set<CitationView> citations = new LinkedHashSet<>();
        for (Known part : parts) {
            Capacity own = single(part, unit);
            if (own == null) {
                return null;
            }
            sum += own.value();
            knownFrom = own.knownFrom().isAfter(knownFrom) ? own.knownFrom() : knownFrom;
            citations.addAll(own.citations());
        }
        Map<String, Long> states = parts.stream()
                .collect(Collectors.groupingBy(
                        part -> part.asset().status().name().toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        Collectors.counting()));
        String counted = states.entrySet().stream()
                .map(state -> state.getValue() + " " + state.getKey())
                .collect(Collectors.joining(", "));
        return new Capacity(
                sum,
                unit,
                ObservationStatus.COMPUTED,
                knownFrom,
                "sum of %d parts: %s".formatted(parts.size(), counted),
                new ArrayList<>(citations));
    }

    private static @Nullable Capacity single(Known asset, String unit) {
        List<EnergyFigure> figures = asset.capacities();
        for (EnergyFigure figure : figures) {
            if (figure.unit().equals(unit)) {
                return new Capacity(
                        Objects.requireNonNull(figure.middle()),
                        unit,
                        figure.status(),
                        figure.cited().knownFrom(),
                        figure.note(),
                        List.of(figure.cited().citation()));
            }
        }
        for (EnergyFigure figure : figures) {
            OptionalDouble factor = factor(asset.asset().fuel(), figure.unit(), unit);
            if (factor.isPresent()) {
                return new Capacity(
                        Objects.requireNonNull(figure.middle()) * factor.getAsDouble(),
                        unit,
                        ObservationStatus.COMPUTED,
                        figure.cited().knownFrom(),
                        "converted from %s by the approximate factor %s".formatted(figure.unit(), factor.getAsDouble()),
                        List.of(figure.cited().citation()));
            }
        }
        return null;
    }

    private static OptionalDouble factor(@Nullable Fuel fuel, String from, String to) {
        return from.endsWith(A_YEAR) && to.endsWith(A_YEAR)
                ? EnergyUnits.factor(fuel, amount(from), amount(to))
                : OptionalDouble.empty();
    }

    private static String amount(String aYear) {
        return aYear.substring(0, aYear.length() - A_YEAR.length());
    }
}
