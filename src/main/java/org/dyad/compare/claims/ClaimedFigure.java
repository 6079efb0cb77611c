package org.dyad.compare.claims;

import java.math.BigDecimal;
import java.util.Optional;
import org.dyad.events.Claim;
import org.dyad.observations.Precision;

/**
 * The figure of a claim, in the claim's unit: one number, or a range from low to high.
 *
 * @param low the number, or the lower end
 * @param high the number, or the upper end
 * @param rounding unit of the last digit that was said; 0 where every digit was
 */
record ClaimedFigure(BigDecimal low, BigDecimal high, BigDecimal rounding, Precision precision) {

    /** The claim's figure; empty if it names none. A range of which only one end is named is a bound. */
    static Optional<ClaimedFigure> of(Claim claim) {
        BigDecimal rounding = claim.rounding() == null ? BigDecimal.ZERO : claim.rounding();
        BigDecimal value = claim.value();
        BigDecimal low = claim.low();
        BigDecimal high = claim.high();
        if (value != null) {
            return Optional.of(new ClaimedFigure(value, value, rounding, claim.precision()));
        }
        if (low != null && high != null) {
            return Optional.of(new ClaimedFigure(low, high, rounding, claim.precision()));
        }
        if (low != null) {
            return Optional.of(new ClaimedFigure(low, low, rounding, Precision.MORE_THAN));
        }
        return high == null
                ? Optional.empty()
                : Optional.of(new ClaimedFigure(high, high, rounding, Precision.LESS_THAN));
    }

    /** The same figure, no more exact than one whose last digit has that unit. */
    ClaimedFigure atLeast(BigDecimal lastDigit) {
        return new ClaimedFigure(low, high, rounding.max(lastDigit), precision);
    }

    /**
     * How far the claim lies above the official figure, in the claim's unit: negative if it lies below, measured from
     * the nearer end of a range, 0 inside it.
     */
    BigDecimal above(BigDecimal official) {
        if (official.compareTo(low) < 0) {
            return low.subtract(official);
        }
        return official.compareTo(high) > 0 ? high.subtract(official) : BigDecimal.ZERO;
    }
}
