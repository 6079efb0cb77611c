package org.dyad.ingest;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** A number as tables and messages write it: plain digits, or with an exponent as programs write large ones. */
public final class WrittenNumber {

    private static final int LONGEST = 60;
    private static final Pattern FORM = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,2})?");

    private WrittenNumber() {}

    /**
     * The number, with the decimals that are written.
     *
     * @throws IllegalArgumentException with what was found: NaN, a thousands separator and a decimal comma are none
     */
    public static BigDecimal parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST || !FORM.matcher(stripped).matches()) {
            throw new IllegalArgumentException(
                    "expected a number such as 1234.5 or 1.2345E3, was " + Cells.shortened(stripped));
        }
        return new BigDecimal(stripped);
    }
}
