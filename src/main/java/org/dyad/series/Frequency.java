package org.dyad.series;

/** How often a series is observed. Ordered from the lowest frequency to the highest. */
public enum Frequency implements Described {
    ANNUAL(1, "A", "Once a year, calendar years."),
    QUARTERLY(4, "Q", "Four times a year, calendar quarters."),
    MONTHLY(12, "M", "Twelve times a year, calendar months.");

    private final String description;
    private final int periodsPerYear;
    private final String letter;

    Frequency(int periodsPerYear, String letter, String description) {
        this.description = description;
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

    @Override
    public String description() {
        return description;
    }
}
