package org.dyad.energy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an amount of a fuel in one unit comes to in another: approximate averages of the world, no measurement of this
 * gas or that oil.
 *
 * <p>Source: bp, "Approximate conversion factors", Statistical Review of World Energy, July 2021: crude oil (one tonne
 * is 7.33 barrels), natural gas and LNG (one billion cubic metres is 36.000 petajoules and 5.883 million barrels of oil
 * equivalent; one million tonnes of LNG is 1.360 billion cubic metres, 48.747 petajoules and 8.001 million barrels of
 * oil equivalent). One terawatt hour is 3.6 petajoules by the definition of the watt.
 *
 * <p>Each pair is converted by the factor that the table prints for it, and back by its inverse, so that a round trip
 * is exact; a way over a third unit may differ in the third digit, as the table does. Coal is not converted: the heat
 * of a tonne differs too much from one coal to another. Nor is electricity made into oil, of which a plant burns more
 * than its power holds.
 */
final class EnergyUnits {

    static final String SOURCE = "bp, Approximate conversion factors, Statistical Review of World Energy, July 2021";

    private static final String BCM = "BCM";
    private static final String MILLION_T = "MILLION_T";
    private static final String PJ = "PJ";
    private static final String TWH = "TWH";
    private static final String MILLION_BOE = "MILLION_BOE";
    private static final String MILLION_BBL = "MILLION_BBL";

    private static final double PJ_IN_TWH = 3.6;

    private record Pair(String from, String to) {}

    /** From the unit that holds more to the one that holds less, as printed; terawatt hours by way of petajoules. */
    private static final Map<Pair, Double> GAS = Map.of(
            new Pair(BCM, PJ), 36.000,
            new Pair(BCM, MILLION_BOE), 5.883,
            new Pair(BCM, TWH), 36.000 / PJ_IN_TWH,
            new Pair(MILLION_T, BCM), 1.360,
            new Pair(MILLION_T, PJ), 48.747,
            new Pair(MILLION_T, MILLION_BOE), 8.001,
            new Pair(MILLION_T, TWH), 48.747 / PJ_IN_TWH,
            new Pair(TWH, PJ), PJ_IN_TWH);

    private static final Map<Pair, Double> OIL = Map.of(new Pair(MILLION_T, MILLION_BBL), 7.33);

    private static final Map<Pair, Double> POWER = Map.of(new Pair(TWH, PJ), PJ_IN_TWH);

    /** What callers write for our codes. */
    private static final Map<String, String> SPELLINGS = Map.of(
            "MT", MILLION_T,
            "MILLION_TONNES", MILLION_T,
            "MBOE", MILLION_BOE,
            "BOE", MILLION_BOE,
            "MBBL", MILLION_BBL);

    private EnergyUnits() {}

    private static Map<Pair, Double> factors(Fuel fuel) {
        return switch (fuel) {
            case PIPELINE_GAS, LNG, NATURAL_GAS -> GAS;
            case CRUDE_OIL -> OIL;
            case ELECTRICITY -> POWER;
            case FUEL_OIL, COAL, COKING_COAL, NUCLEAR, ENERGY -> Map.of();
        };
    }

    /** Our code of a unit, whatever its spelling; Mt for million tonnes. */
    static String code(String spelling) {
        String upper = spelling.strip().toUpperCase(Locale.ROOT);
        return SPELLINGS.getOrDefault(upper, upper);
    }

    /** What to multiply an amount by; empty where there is no factor. */
    static OptionalDouble factor(@Nullable Fuel fuel, String from, String to) {
        if (from.equals(to)) {
            return OptionalDouble.of(1);
        }
        if (fuel == null) {
            return OptionalDouble.empty();
        }
        Double down = factors(fuel).get(new Pair(from, to));
        if (down != null) {
            return OptionalDouble.of(down);
        }
        Double up = factors(fuel).get(new Pair(to, from));
        return up == null ? OptionalDouble.empty() : OptionalDouble.of(1 / up);
    }

    /** The units into which an amount can be converted, itself among them. */
    static List<String> reachable(Fuel fuel, String from) {
        TreeSet<String> units = new TreeSet<>(List.of(from));
        for (Pair pair : factors(fuel).keySet()) {
            if (pair.from().equals(from)) {
                units.add(pair.to());
            } else if (pair.to().equals(from)) {
                units.add(pair.from());
            }
        }
        return List.copyOf(units);
    }
}
