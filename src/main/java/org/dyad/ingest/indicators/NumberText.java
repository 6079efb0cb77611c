package org.dyad.ingest.indicators;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.dyad.ingest.Cells;

/** A number as tables write it: plain digits, or with an exponent as programs write large ones. */
public final class NumberText {

    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]{1,25}(\\.[0-9]{0,25})?([eE][+-]?[0-9]{1,2})?");

    private NumberText() {}

    /**
     * The number, with the decimals that are written.
     *
     * @throws IllegalArgumentException with what was found: NaN, a thousands separator and a decimal comma are none
     */
    public static BigDecimal parse(String text) {
        String stripped = text.strip();
        if (!FORM.matcher(stripped).matches()) {
            throw new IllegalArgumentException(
                    "expected a number such as 1234.5 or 1.2345E3, was " + Cells.shortened(stripped));
        }
        return new BigDecimal(stripped);
    }
}
