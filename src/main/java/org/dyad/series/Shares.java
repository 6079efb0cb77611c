package org.dyad.series;

/** A series relative to another of the same periods. */
public final class Shares {

    private Shares() {}

    /**
     * The numerator as a percentage of the denominator: x(t) / y(t) · 100.
     *
     * <p>Shape: one observation for each of the numerator's; missing where either is missing or the denominator is not
     * positive. Unit: {@link Unit#PERCENT}. Serves the SHARE_ transforms; which denominator, the caller says.
     *
     * @throws IllegalArgumentException if frequency or unit differ
     */
    public static Series percentOf(Series numerator, Series denominator) {
        requireSameFrequency(numerator, denominator);
        if (!numerator.unit().equals(denominator.unit())) {
            throw new IllegalArgumentException("share needs one unit, numerator is in %s, denominator in %s"
                    .formatted(numerator.unit().code(), denominator.unit().code()));
        }
        return quotient(numerator, denominator, 100, Unit.PERCENT, Nature.RATE);
    }

    /**
     * The levels for each person: x(t) / population(t).
     *
     * <p>Shape: one observation for each of the levels'; missing where either is missing or the population is not
     * positive. Unit: that of the levels per person; the nature stays.
     *
     * @param population in persons, not thousands
     * @throws IllegalArgumentException if the frequencies differ or the population is not in {@link Unit#PERSONS}
     */
    public static Series perCapita(Series levels, Series population) {
        requireSameFrequency(levels, population);
        if (!population.unit().code().equals(Unit.PERSONS.code())) {
            throw new IllegalArgumentException("population must be in PERSONS, was in %s"
                    .formatted(population.unit().code()));
        }
        return quotient(levels, population, 1, levels.unit().perPerson(), levels.nature());
    }

    static Series quotient(Series numerator, Series denominator, double scale, Unit unit, Nature nature) {
        return Transforms.combine(
                numerator,
                denominator,
                0,
                unit,
                nature,
                (over, under) -> under <= 0 ? Double.NaN : over / under * scale);
    }

    static void requireSameFrequency(Series one, Series other) {
        if (one.frequency() != other.frequency()) {
            throw new IllegalArgumentException(
                    "series must share a frequency, were %s and %s".formatted(one.frequency(), other.frequency()));
        }
    }
}
