package org.dyad.compare.claims;

import java.math.BigDecimal;
import org.dyad.events.ClaimKind;

/** Holds what was claimed against what an office published; both in the claim's unit. */
final class ClaimVerdicts {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private ClaimVerdicts() {}

    /**
     * A claim about what was.
     *
     * <p>With d = claim − official and u = unit of the claim's last digit, or of the official figure's if that is the
     * coarser: MATCHES if |d| ≤ u/2, ROUNDED if |d| ≤ u, else OVERSTATED (d > 0) or UNDERSTATED. ABOUT doubles both
     * margins. MORE_THAN matches whatever lies above it and LESS_THAN whatever lies below it; at the number itself, and
     * up to u on the wrong side, they are ROUNDED. UP_TO matches whatever is not above it. For a range d is 0 inside
     * and the distance to the nearer end outside.
     *
     * @param lastDigit unit of the official figure's last digit, as far as it is known; 0 where it is exact
     */
    static ClaimVerdict ofReport(ClaimedFigure spoken, BigDecimal official, BigDecimal lastDigit) {
        ClaimedFigure claim = spoken.atLeast(lastDigit);
        BigDecimal above = claim.above(official);
        boolean holds = switch (claim.precision()) {
            case EXACT, ABOUT -> false;
            case MORE_THAN -> official.compareTo(claim.low()) > 0;
            case LESS_THAN -> official.compareTo(claim.high()) < 0;
            case UP_TO -> official.compareTo(claim.high()) <= 0;
        };
        if (holds) {
            return ClaimVerdict.MATCHES;
        }
        BigDecimal distance = above.abs();
        if (distance.compareTo(matching(claim)) <= 0) {
            return isStrict(claim) ? ClaimVerdict.ROUNDED : ClaimVerdict.MATCHES;
        }
        if (distance.compareTo(matching(claim).multiply(TWO)) <= 0) {
            return ClaimVerdict.ROUNDED;
        }
        return above.signum() > 0 ? ClaimVerdict.OVERSTATED : ClaimVerdict.UNDERSTATED;
    }

    /**
     * Whether the figure of a period reached what was forecast or aimed at.
     *
     * <p>With v the number, or the lower end of a range: official ≥ v − u/2; ABOUT: official ≥ v − u; MORE_THAN:
     * official > v. LESS_THAN is a ceiling, reached by whatever stays below it; UP_TO is read as the level itself.
     */
    static boolean isReached(ClaimedFigure claim, BigDecimal official) {
        return switch (claim.precision()) {
            case EXACT, ABOUT, UP_TO -> official.compareTo(claim.low().subtract(matching(claim))) >= 0;
            case MORE_THAN -> official.compareTo(claim.low()) > 0;
            case LESS_THAN -> official.compareTo(claim.high()) < 0;
        };
    }

    /** A forecast or target, once its period's figure is published. */
    static ClaimVerdict ofOutlook(ClaimedFigure claim, BigDecimal official) {
        return isReached(claim, official) ? ClaimVerdict.REACHED : ClaimVerdict.MISSED;
    }

    /**
     * A claim for which the office has no figure.
     *
     * @param isOver whether the period was over on the day
     * @param isWithheld whether a publication note says why there is none
     */
    static ClaimVerdict withoutFigure(ClaimKind kind, boolean isOver, boolean isWithheld) {
        if (!isOver || (isOutlook(kind) && !isWithheld)) {
            return ClaimVerdict.NOT_YET_KNOWN;
        }
        return ClaimVerdict.NO_OFFICIAL_FIGURE;
    }

    /** Whether the claim is about what will or shall be. */
    static boolean isOutlook(ClaimKind kind) {
        return switch (kind) {
            case FORECAST, TARGET -> true;
            case REPORTED, THREAT, QUALITATIVE -> false;
        };
    }

    private static boolean isStrict(ClaimedFigure claim) {
        return switch (claim.precision()) {
            case MORE_THAN, LESS_THAN -> true;
            case EXACT, ABOUT, UP_TO -> false;
        };
    }

    /** Half a unit of the claim's last digit, a whole one for a number called about right. */
    private static BigDecimal matching(ClaimedFigure claim) {
        return switch (claim.precision()) {
            case ABOUT -> claim.rounding();
            case EXACT, MORE_THAN, LESS_THAN, UP_TO -> claim.rounding().divide(TWO);
        };
    }
}
