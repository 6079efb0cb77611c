package org.dyad.series;

/** How often a series is observed. Ordered from the lowest frequency to the highest. */
public enum Frequency {
    /** Once a year, calendar years. */
    ANNUAL(1, "A"),
    /** Four times a year, calendar quarters. */
    QUARTERLY(4, "Q"),
    /** Twelve times a year, calendar months. */
    MONTHLY(12, "M");

    private final int periodsPerYear;
    private final String letter;

    Frequency(int periodsPerYear, String letter) {
        this.periodsPerYear = periodsPerYear;
        this.letter = letter;
    }

    /** FRED's n: 1, 4 or 12. */
    public int periodsPerYear() {
        return periodsPerYear;
    }

    /** Code in SDMX's CL_FREQ, as it stands in series keys: A, Q or M. */
    public String letter() {
        return letter;
    }

    /**
     * The frequency with that letter in series keys.
     *
     * @throws IllegalArgumentException if the letter is not A, Q or M
     */
    public static Frequency ofLetter(String letter) {
        for (Frequency frequency : values()) {
            if (frequency.letter.equals(letter)) {
                return frequency;
            }
        }
        throw new IllegalArgumentException("frequency must be A, Q or M, was %s".formatted(letter));
    }

    /** Whether a period of this frequency is longer than one of the other. */
    public boolean isLowerThan(Frequency other) {
        return periodsPerYear < other.periodsPerYear;
    }
}
