package org.dyad.series;

import static java.util.Objects.requireNonNull;

import java.util.Currency;
import java.util.Locale;

/**
 * What one step of a number means.
 *
 * @param code upper-case code, for example {@code USD}, {@code PERCENT} or {@code KG}; never blank
 * @param name in words for a reader, for example {@code US dollars} or {@code index, 2014 = 100}; never blank
 */
public record Unit(String code, String name) {

    public static final Unit USD = new Unit("USD", "US dollars");
    public static final Unit CNY = new Unit("CNY", "Chinese yuan");
    public static final Unit EUR = new Unit("EUR", "euros");
    public static final Unit RUB = new Unit("RUB", "Russian roubles");
    public static final Unit PERCENT = new Unit("PERCENT", "percent");
    public static final Unit RATIO = new Unit("RATIO", "ratio");
    public static final Unit PERSONS = new Unit("PERSONS", "persons");
    public static final Unit KG = new Unit("KG", "kilograms");
    public static final Unit STANDARD_DEVIATIONS = new Unit("STANDARD_DEVIATIONS", "standard deviations from the mean");

    /** @throws IllegalArgumentException if code or name is blank */
    public Unit {
        requireNonNull(code, "code");
        requireNonNull(name, "name");
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException(
                    "unit must have a code and a name, had \"%s\" and \"%s\"".formatted(code, name));
        }
    }

    /**
     * Unit of amounts in a currency.
     *
     * @throws IllegalArgumentException if the code is not of ISO 4217
     */
    public static Unit currency(String code) {
        return switch (code) {
            case "USD" -> USD;
            case "CNY" -> CNY;
            case "EUR" -> EUR;
            case "RUB" -> RUB;
            default -> other(code);
        };
    }

    private static Unit other(String code) {
        try {
            return new Unit(code, Currency.getInstance(code).getDisplayName(Locale.ENGLISH));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "currency must be an ISO 4217 code such as USD, was \"%s\"".formatted(code), e);
        }
    }

    /** Of an index that is 100 at, or on average over, the base. */
    public static Unit index(Period base) {
        return new Unit("INDEX", "index, %s = 100".formatted(base));
    }

    /** Of natural logarithms of numbers of this unit. */
    public Unit log() {
        return new Unit("LOG", "natural logarithm of " + name);
    }

    /** Of amounts of this unit at the prices of the base. */
    public Unit atPricesOf(Period base) {
        return new Unit(code + "_" + base, "%s at %s prices".formatted(name, base));
    }

    /** Of amounts of this unit for each person. */
    public Unit perPerson() {
        return new Unit(code + "_PER_PERSON", name + " per person");
    }
}
