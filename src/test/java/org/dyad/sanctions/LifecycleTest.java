package org.dyad.sanctions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.SourceKind;
import org.dyad.provenance.SourceView;
import org.dyad.series.PartialDate;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final CitationView CITATION = new CitationView(
            new SourceView("s", "A source", null, null, null, null, SourceKind.PRESS),
            null,
            null,
            Directness.QUOTED,
            null);

    @Test
    void whatIsAdoptedAndDoesNotApplyYetIsNotInForce() {
        Lifecycle ban = of("ADOPTED 2022-06-03", "IN_FORCE 2022-06-04", "APPLIES_FROM 2022-12-05");

        assertThat(ban.stage(day("2022-06-02"))).isEqualTo(SanctionStage.NONE);
        assertThat(ban.stage(day("2022-09-01"))).isEqualTo(SanctionStage.ADOPTED);
        assertThat(ban.inForce(day("2022-09-01"))).isEqualTo(InForce.NO);
        assertThat(ban.inForce(day("2022-12-04"))).isEqualTo(InForce.NO);
        assertThat(ban.inForce(day("2022-12-05"))).isEqualTo(InForce.YES);
        assertThat(ban.stage(day("2022-12-05"))).isEqualTo(SanctionStage.IN_FORCE);
    }

    @Test
    void aVagueDateThatCoversTheDayLeavesItUnknown() {
        Lifecycle embargo = of("IMPOSED 1989");

        assertThat(embargo.inForce(day("1988-12-31"))).isEqualTo(InForce.NO);
        assertThat(embargo.inForce(day("1989-07-01"))).isEqualTo(InForce.UNKNOWN);
        assertThat(embargo.stage(day("1989-07-01"))).isEqualTo(SanctionStage.UNKNOWN);
        // by the last day of the year it had begun
        assertThat(embargo.inForce(day("1989-12-31"))).isEqualTo(InForce.YES);
    }

    @Test
    void ofDatesThatMayMeanTheSameTheMorePreciseCounts() {
        Lifecycle coal = of("APPLIES_FROM 2022-08", "APPLIES_FROM 2022-08-10");

        assertThat(coal.beginning()).contains(PartialDate.parse("2022-08-10"));
        assertThat(coal.inForce(day("2022-08-09"))).isEqualTo(InForce.NO);
    }

    @Test
    void aTermThatRanOutIsUnknownUnlessALaterSourceShowsItInForce() {
        Lifecycle once = of("IMPOSED 2014-08-07", "EXPIRES 2020-12-31");
        Lifecycle prolonged = of("IMPOSED 2014-08-07", "EXPIRES 2020-12-31", "RENEWED 2024-09-18");

        assertThat(once.inForce(day("2020-12-31"))).isEqualTo(InForce.YES);
        assertThat(once.inForce(day("2021-01-01"))).isEqualTo(InForce.UNKNOWN);
        assertThat(once.stage(day("2021-01-01"))).isEqualTo(SanctionStage.UNKNOWN);
        assertThat(prolonged.inForce(day("2023-03-01"))).isEqualTo(InForce.YES);
        assertThat(prolonged.inForce(day("2024-09-19"))).isEqualTo(InForce.UNKNOWN);
        assertThat(prolonged.lastConfirmed()).contains(PartialDate.parse("2024-09-18"));
    }

    @Test
    void anEndEndsIt() {
        Lifecycle ended = of("IMPOSED 1989-06", "ENDED 1990-10-22");

        assertThat(ended.inForce(day("1990-10-21"))).isEqualTo(InForce.YES);
        assertThat(ended.inForce(day("1990-10-22"))).isEqualTo(InForce.NO);
        assertThat(ended.stage(day("1990-10-22"))).isEqualTo(SanctionStage.ENDED);
    }

    @Test
    void whatIsSuspendedDoesNotApplyUntilItIsResumed() {
        Lifecycle tariff = of("IMPOSED 2019-09-01", "SUSPENDED 2020-02-14", "RESUMED 2021-01-01");

        assertThat(tariff.stage(day("2020-03-01"))).isEqualTo(SanctionStage.SUSPENDED);
        assertThat(tariff.inForce(day("2020-03-01"))).isEqualTo(InForce.NO);
        assertThat(tariff.inForce(day("2021-01-01"))).isEqualTo(InForce.YES);
    }

    @Test
    void whatWasOnlyThreatenedIsNotInForce() {
        Lifecycle threat = of("THREATENED 2021-12-12");

        assertThat(threat.inForce(day("2022-03-01"))).isEqualTo(InForce.NO);
        assertThat(threat.stage(day("2022-03-01"))).isEqualTo(SanctionStage.THREATENED);
    }

    @Test
    void whatWasOnlyAnnouncedMayOrMayNotBeInForce() {
        Lifecycle announced = of("ANNOUNCED 2022-02-28");

        assertThat(announced.inForce(day("2022-02-27"))).isEqualTo(InForce.NO);
        assertThat(announced.inForce(day("2022-03-01"))).isEqualTo(InForce.UNKNOWN);
        assertThat(announced.stage(day("2022-03-01"))).isEqualTo(SanctionStage.ANNOUNCED);
    }

    @Test
    void withoutAnyDateNothingIsKnown() {
        assertThat(of().inForce(day("2022-03-01"))).isEqualTo(InForce.UNKNOWN);
        assertThat(of().stage(day("2022-03-01"))).isEqualTo(SanctionStage.UNKNOWN);
    }

    @Test
    void whatALaterSourceShowsInForceIsSoFromThatDay() {
        Lifecycle act = of("ADOPTED 2012", "CONFIRMED 2024-04-26");

        assertThat(act.inForce(day("2020-01-01"))).isEqualTo(InForce.UNKNOWN);
        assertThat(act.inForce(day("2024-04-26"))).isEqualTo(InForce.YES);
    }

    @Test
    void whatWasEasedAndNotTightenedSinceIsEased() {
        assertThat(of("IMPOSED 2014-08-07", "EASED 2014-08-20").stage(day("2014-09-01")))
                .isEqualTo(SanctionStage.EASED);
        assertThat(of("IMPOSED 2014-08-07", "EASED 2014-08-20", "TIGHTENED 2015-08-13")
                        .stage(day("2015-09-01")))
                .isEqualTo(SanctionStage.IN_FORCE);
    }

    @Test
    void aDisputedStepDoesNotCount() {
        Lifecycle swift = new Lifecycle(
                Arrays.asList(step("APPLIES_FROM 2022-03-12", false), step("APPLIES_FROM 2022-03-02", true)));

        assertThat(swift.inForce(day("2022-03-05"))).isEqualTo(InForce.NO);
    }

    @Test
    void whatWillBeIsNoConfirmation() {
        // the source is of 2025; the ban applies from 2027
        Lifecycle gas = new Lifecycle(Arrays.asList(new Step(
                SanctionStepKind.APPLIES_FROM,
                PartialDate.parse("2027-01-01"),
                false,
                null,
                null,
                day("2025-10-27"),
                CITATION)));

        assertThat(gas.lastConfirmed()).isEmpty();
    }

    private static Lifecycle of(String... steps) {
        return new Lifecycle(Arrays.stream(steps).map(text -> step(text, false)).toList());
    }

    private static Step step(String text, boolean disputed) {
        String[] words = text.split(" ", 2);
        PartialDate on = PartialDate.parse(words[1]);
        return new Step(SanctionStepKind.valueOf(words[0]), on, disputed, null, null, on.lastDay(), CITATION);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
