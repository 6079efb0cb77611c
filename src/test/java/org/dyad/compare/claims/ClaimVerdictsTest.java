package org.dyad.compare.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.compare.claims.ClaimVerdict.MATCHES;
import static org.dyad.compare.claims.ClaimVerdict.MISSED;
import static org.dyad.compare.claims.ClaimVerdict.NOT_YET_KNOWN;
import static org.dyad.compare.claims.ClaimVerdict.NO_OFFICIAL_FIGURE;
import static org.dyad.compare.claims.ClaimVerdict.OVERSTATED;
import static org.dyad.compare.claims.ClaimVerdict.REACHED;
import static org.dyad.compare.claims.ClaimVerdict.ROUNDED;
import static org.dyad.compare.claims.ClaimVerdict.UNDERSTATED;

import java.math.BigDecimal;
import org.dyad.events.ClaimKind;
import org.dyad.observations.Precision;
import org.junit.jupiter.api.Test;

class ClaimVerdictsTest {

    @Test
    void aClaimMatchesWithinHalfAUnitOfItsLastDigit() {
        // unit of the last digit 0.01: 190.275 − 190.27 = 0.005 is half of it
        assertThat(report("190.27", "0.01", Precision.EXACT, "190.271")).isEqualTo(MATCHES);
        assertThat(report("190.27", "0.01", Precision.EXACT, "190.275")).isEqualTo(MATCHES);
        assertThat(report("190.27", "0.01", Precision.EXACT, "190.2751")).isEqualTo(ROUNDED);
    }

    @Test
    void aClaimIsRoundedWithinOneUnitOfItsLastDigit() {
        // 146.88 − 146.87 = 0.01: cut off, not rounded
        assertThat(report("146.87", "0.01", Precision.EXACT, "146.88")).isEqualTo(ROUNDED);
        assertThat(report("146.87", "0.01", Precision.EXACT, "146.887")).isEqualTo(UNDERSTATED);
    }

    @Test
    void aClaimBelowTheOfficialFigureIsUnderstated() {
        // 185 − 190.27 = −5.27, unit 1
        ClaimedFigure claim = figure("185", "1", Precision.EXACT);

        assertThat(ClaimVerdicts.ofReport(claim, new BigDecimal("190.27"), BigDecimal.ZERO))
                .isEqualTo(UNDERSTATED);
        assertThat(claim.above(new BigDecimal("190.27"))).isEqualByComparingTo("-5.27");
    }

    @Test
    void aClaimAboveTheOfficialFigureIsOverstated() {
        assertThat(report("104", "1", Precision.EXACT, "102.5")).isEqualTo(OVERSTATED);
    }

    @Test
    void theSmallerOfTwoDeficitsIsAbove() {
        // −375.2 − (−380.0) = 4.8
        assertThat(report("-375.2", "0.1", Precision.EXACT, "-380.0")).isEqualTo(OVERSTATED);
    }

    @Test
    void anExactClaimWithoutRoundingMatchesOnlyItself() {
        assertThat(report("12", "0", Precision.EXACT, "12")).isEqualTo(MATCHES);
        assertThat(report("12", "0", Precision.EXACT, "12.1")).isEqualTo(UNDERSTATED);
    }

    @Test
    void anOfficialFigureIsNoMoreExactThanItsOwnLastDigit() {
        ClaimedFigure claim = figure("-23.3068", "0.0001", Precision.EXACT);

        // −23.3 to a tenth may be −23.3068; −23.4 to a tenth is a unit away at most, −23.5 is not
        assertThat(ClaimVerdicts.ofReport(claim, new BigDecimal("-23.3"), new BigDecimal("0.1")))
                .isEqualTo(MATCHES);
        assertThat(ClaimVerdicts.ofReport(claim, new BigDecimal("-23.4"), new BigDecimal("0.1")))
                .isEqualTo(ROUNDED);
        assertThat(ClaimVerdicts.ofReport(claim, new BigDecimal("-23.5"), new BigDecimal("0.1")))
                .isEqualTo(OVERSTATED);
    }

    @Test
    void aboutDoublesBothMargins() {
        assertThat(report("29", "1", Precision.ABOUT, "30")).isEqualTo(MATCHES);
        assertThat(report("29", "1", Precision.ABOUT, "31")).isEqualTo(ROUNDED);
        assertThat(report("29", "1", Precision.ABOUT, "33.4")).isEqualTo(UNDERSTATED);
    }

    @Test
    void moreThanMatchesWhateverIsAbove() {
        assertThat(report("20", "1", Precision.MORE_THAN, "20.01")).isEqualTo(MATCHES);
        assertThat(report("20", "1", Precision.MORE_THAN, "31")).isEqualTo(MATCHES);
        assertThat(report("20", "1", Precision.MORE_THAN, "20")).isEqualTo(ROUNDED);
        assertThat(report("20", "1", Precision.MORE_THAN, "19.2")).isEqualTo(ROUNDED);
        assertThat(report("20", "1", Precision.MORE_THAN, "18.9")).isEqualTo(OVERSTATED);
    }

    @Test
    void lessThanMatchesWhateverIsBelow() {
        assertThat(report("20", "1", Precision.LESS_THAN, "19.99")).isEqualTo(MATCHES);
        assertThat(report("20", "1", Precision.LESS_THAN, "20.9")).isEqualTo(ROUNDED);
        assertThat(report("20", "1", Precision.LESS_THAN, "21.1")).isEqualTo(UNDERSTATED);
    }

    @Test
    void upToIncludesTheNumberItself() {
        assertThat(report("50", "1", Precision.UP_TO, "50")).isEqualTo(MATCHES);
        assertThat(report("50", "1", Precision.UP_TO, "12")).isEqualTo(MATCHES);
        assertThat(report("50", "1", Precision.UP_TO, "51.5")).isEqualTo(UNDERSTATED);
    }

    @Test
    void aRangeMatchesInsideAndIsMeasuredFromItsNearerEnd() {
        ClaimedFigure range =
                new ClaimedFigure(new BigDecimal("98"), new BigDecimal("115"), BigDecimal.ONE, Precision.EXACT);

        assertThat(ClaimVerdicts.ofReport(range, new BigDecimal("107.76"), BigDecimal.ZERO))
                .isEqualTo(MATCHES);
        assertThat(range.above(new BigDecimal("107.76"))).isZero();
        // 115 − 120 = −5; 98 − 90.5 = 7.5
        assertThat(ClaimVerdicts.ofReport(range, new BigDecimal("120"), BigDecimal.ZERO))
                .isEqualTo(UNDERSTATED);
        assertThat(range.above(new BigDecimal("120"))).isEqualByComparingTo("-5");
        assertThat(ClaimVerdicts.ofReport(range, new BigDecimal("90.5"), BigDecimal.ZERO))
                .isEqualTo(OVERSTATED);
        assertThat(range.above(new BigDecimal("90.5"))).isEqualByComparingTo("7.5");
    }

    @Test
    void aForecastIsReachedAtItsOwnPrecision() {
        // 110.75 ≥ 110 − 0.5; 139.6 ≥ 140 − 0.5; 139.4 < 139.5
        assertThat(outlook("110", Precision.EXACT, "110.75")).isEqualTo(REACHED);
        assertThat(outlook("140", Precision.EXACT, "139.6")).isEqualTo(REACHED);
        assertThat(outlook("140", Precision.EXACT, "139.4")).isEqualTo(MISSED);
    }

    @Test
    void aBoundOfAForecastIsKeptToTheLetter() {
        assertThat(outlook("220", Precision.MORE_THAN, "220")).isEqualTo(MISSED);
        assertThat(outlook("220", Precision.MORE_THAN, "220.1")).isEqualTo(REACHED);
        assertThat(outlook("220", Precision.LESS_THAN, "219")).isEqualTo(REACHED);
        assertThat(outlook("220", Precision.LESS_THAN, "220")).isEqualTo(MISSED);
        assertThat(outlook("220", Precision.UP_TO, "219.5")).isEqualTo(REACHED);
        assertThat(outlook("220", Precision.ABOUT, "219")).isEqualTo(REACHED);
    }

    @Test
    void aRangeOfAForecastIsReachedAtItsLowerEnd() {
        ClaimedFigure range =
                new ClaimedFigure(new BigDecimal("165"), new BigDecimal("170"), BigDecimal.ONE, Precision.EXACT);

        assertThat(ClaimVerdicts.ofOutlook(range, new BigDecimal("190.27"))).isEqualTo(REACHED);
        assertThat(ClaimVerdicts.ofOutlook(range, new BigDecimal("164.4"))).isEqualTo(MISSED);
    }

    @Test
    void withoutAFigureItDependsOnWhetherThereCouldBeOne() {
        assertThat(ClaimVerdicts.withoutFigure(ClaimKind.REPORTED, false, true)).isEqualTo(NOT_YET_KNOWN);
        assertThat(ClaimVerdicts.withoutFigure(ClaimKind.REPORTED, true, false)).isEqualTo(NO_OFFICIAL_FIGURE);
        assertThat(ClaimVerdicts.withoutFigure(ClaimKind.TARGET, true, false)).isEqualTo(NOT_YET_KNOWN);
        assertThat(ClaimVerdicts.withoutFigure(ClaimKind.TARGET, true, true)).isEqualTo(NO_OFFICIAL_FIGURE);
    }

    private static ClaimVerdict report(String claim, String rounding, Precision precision, String official) {
        return ClaimVerdicts.ofReport(figure(claim, rounding, precision), new BigDecimal(official), BigDecimal.ZERO);
    }

    private static ClaimVerdict outlook(String claim, Precision precision, String official) {
        return ClaimVerdicts.ofOutlook(figure(claim, "1", precision), new BigDecimal(official));
    }

    private static ClaimedFigure figure(String claim, String rounding, Precision precision) {
        BigDecimal value = new BigDecimal(claim);
        return new ClaimedFigure(value, value, new BigDecimal(rounding), precision);
    }
}
