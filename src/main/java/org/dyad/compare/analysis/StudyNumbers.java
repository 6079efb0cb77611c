package org.dyad.compare.analysis;

import java.math.BigDecimal;
import java.util.Locale;
import org.dyad.compare.timeline.ShortNumber;

/** Numbers for a sentence. */
final class StudyNumbers {

    private StudyNumbers() {}

    /** Four digits of a number that was estimated: 2.314 billion. */
    static String amount(double number) {
        return ShortNumber.of(new BigDecimal(number)).replace("-", "−");
    }

    /** One decimal and the sign: +12.3 percent. */
    static String percent(double number) {
        return Double.isFinite(number)
                ? String.format(Locale.ROOT, "%+.1f percent", number).replace("-", "−")
                : "more than any number of percent";
    }

    /** = 0.012, or < 0.001. */
    static String probability(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "= %.3f", p);
    }
}
