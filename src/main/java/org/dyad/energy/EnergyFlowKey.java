package org.dyad.energy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * The stable name of a flow of energy, for example
 * {@code ENERGY.GAZPROM.A.RUS.CHN.PIPELINE_GAS.power-of-siberia.VOLUME.BCM}: provider, frequency, exporter, importer,
 * fuel, route, measure, unit; {@code _} where there is none; behind it the basis where it is not PERIOD.
 */
public record EnergyFlowKey(
        @Nullable String provider,
        Frequency frequency,
        String exporter,
        String importer,
        Fuel fuel,
        @Nullable String route,
        EnergyMeasure measure,
        @Nullable String unit,
        Basis basis) {

    public static final String PREFIX = "ENERGY.";

    private static final String NONE = "_";
    private static final int LEAST_PARTS = 9;

    /** The series that a text names; empty if it is no key of a flow of energy. */
    public static Optional<EnergyFlowKey> parse(String text) {
        List<String> parts = Arrays.asList(text.split("\\.", -1));
        if (!text.startsWith(PREFIX) || parts.size() < LEAST_PARTS || parts.size() > LEAST_PARTS + 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new EnergyFlowKey(
                    orNull(parts.get(1)),
                    Frequency.ofLetter(parts.get(2)),
                    parts.get(3),
                    parts.get(4),
                    Fuel.valueOf(parts.get(5)),
                    orNull(parts.get(6)),
                    EnergyMeasure.valueOf(parts.get(7)),
                    orNull(parts.get(8)),
                    parts.size() == LEAST_PARTS ? Basis.PERIOD : Basis.valueOf(parts.get(LEAST_PARTS))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String orNull(String part) {
        return part.equals(NONE) ? null : part;
    }

    private static String orNone(@Nullable String part) {
        return part == null ? NONE : part;
    }

    @Override
    public String toString() {
        String key = String.join(
                ".",
                "ENERGY",
                orNone(provider),
                frequency.letter(),
                exporter,
                importer,
                fuel.name(),
                orNone(route),
                measure.name(),
                orNone(unit));
        return basis == Basis.PERIOD ? key : key + "." + basis;
    }
}
