package org.dyad.ingest.sdmx;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.dyad.ingest.Cells;
import org.dyad.ingest.WrittenNumber;
import org.jspecify.annotations.Nullable;

/** Observation values, and the power of ten that they are told in (UNIT_MULT, code list CL_UNIT_MULT). */
public final class SdmxNumbers {

    private static final int LARGEST_MULTIPLIER = 15;
    private static final Pattern MULTIPLIER = Pattern.compile("[0-9]{1,2}");

    private SdmxNumbers() {}

    /**
     * A value with the decimals that the file has; null where there is none, which SDMX-ML writes as NaN.
     *
     * @throws IllegalArgumentException if it is no number, such as INF or 1,234
     */
    public static @Nullable BigDecimal value(String text) {
        String plain = text.strip();
        return plain.isEmpty() || plain.equals("NaN") ? null : WrittenNumber.parse(plain);
    }

    /**
     * The power of ten by which values are to be multiplied: 6 for millions.
     *
     * @throws IllegalArgumentException if it is none of 0 to 15
     */
    public static int multiplier(String text) {
        String plain = text.strip();
        if (!MULTIPLIER.matcher(plain).matches() || Integer.parseInt(plain) > LARGEST_MULTIPLIER) {
            throw new IllegalArgumentException("expected a power of ten from 0 to %d, was %s"
                    .formatted(LARGEST_MULTIPLIER, plain.isEmpty() ? "nothing" : Cells.shortened(plain)));
        }
        return Integer.parseInt(plain);
    }

    /** The value in units. */
    public static BigDecimal scaled(BigDecimal value, int multiplier) {
        return multiplier == 0 ? value : value.scaleByPowerOfTen(multiplier);
    }
}
