package org.dyad.compare.timeline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Numbers for a line of text: four digits, more where two numbers would look alike. */
public final class ShortNumber {

    private static final int DIGITS = 4;

    private record Scale(int power, String word) {}

    private static final List<Scale> SCALES = List.of(
            new Scale(12, " trillion"), new Scale(9, " billion"), new Scale(6, " million"), new Scale(3, " thousand"));

    private ShortNumber() {}

    /** 190271000000 is {@code 190.3 billion}, 35.9 is {@code 35.9}. */
    public static String of(BigDecimal number) {
        return of(number, DIGITS);
    }

    /** The two numbers with as many digits as it takes to tell them apart. */
    static List<String> of(BigDecimal one, BigDecimal other) {
        int digits = DIGITS;
        while (one.compareTo(other) != 0 && of(one, digits).equals(of(other, digits))) {
            digits++;
        }
        return List.of(of(one, digits), of(other, digits));
    }

    private static String of(BigDecimal number, int digits) {
        BigDecimal rounded = number.round(new MathContext(digits, RoundingMode.HALF_UP));
        for (Scale scale : SCALES) {
            if (rounded.abs().compareTo(BigDecimal.ONE.movePointRight(scale.power())) >= 0) {
                return plain(rounded.movePointLeft(scale.power())) + scale.word();
            }
        }
        return plain(rounded);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
