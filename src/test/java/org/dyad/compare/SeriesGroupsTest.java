package org.dyad.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeriesGroupsTest {

    private static final String EURASIA =
            "series: {trade: {reporter: 'EAEU', partner: 'CHN', flow: EXPORT, fill: true, groups: %s}}, from: '2014', "
                    + "to: '2016'";

    @Test
    void aGroupAsPartnerIsWhatTheOfficeReportsOfIt() {
        SeriesAnswer answer =
                SeriesAnswer.of("series: {trade: {reporter: 'CHN', partner: 'EU', flow: EXPORT}}, from: '2013'");

        // China's customs as quoted for 2013: 339 billion dollars
        assertThat(answer.value("2013")).isEqualTo(339e9);
        assertThat(answer.text("provider.code")).isEqualTo("GACC");
    }

    @Test
    void membersOfThenAreThoseOfThePeriodsFirstDay() {
        SeriesAnswer then = SeriesAnswer.of(EURASIA.formatted("SUM_OF_MEMBERS_THEN"));
        SeriesAnswer now = SeriesAnswer.of(EURASIA.formatted("SUM_OF_MEMBERS_NOW"));

        // Armenia joined on 2 January 2015 and Kyrgyzstan on 12 August: members of today, not of 1 January 2015.
        // Exports to China in 2015: Russia 28,600,930,910 (FCS), Belarus 780,675,700 and Kazakhstan 5,480,137,487
        // (Comtrade), Armenia 165,359,444 (Armstat), Kyrgyzstan 36,155,596 (its statistical committee)
        assertThat(then.value("2015")).isEqualTo(28_600_930_910.0 + 780_675_700 + 5_480_137_487.0);
        assertThat(now.value("2015"))
                .isEqualTo(28_600_930_910.0 + 780_675_700 + 5_480_137_487.0 + 165_359_444 + 36_155_596);
        assertThat(now.value("2016")).isEqualTo(then.value("2016"));
        assertThat(then.status("2015")).isEqualTo("COMPUTED");
    }

    @Test
    void aSumLeavesNobodyOut() {
        SeriesAnswer answer = SeriesAnswer.of(EURASIA.formatted("SUM_OF_MEMBERS_NOW"));

        assertThat(answer.value("2014")).isNull();
        assertThat(answer.notice("MEMBERS_MISSING"))
                .containsEntry("message", "a sum leaves nobody out, and there is no figure of BLR")
                .containsEntry("periods", List.of("2014"));
    }

    @Test
    void aSumSaysWhoseHolesWereFilled() {
        SeriesAnswer answer = SeriesAnswer.of(EURASIA.formatted("SUM_OF_MEMBERS_NOW"));

        assertThat(answer.noticeCodes()).contains("FILLED");
        assertThat(answer.text("provider")).isNull();
    }

    @Test
    void nothingIsAddedUpBetweenTwoCountries() {
        SeriesAnswer answer = SeriesAnswer.of(
                "series: {trade: {reporter: 'CHN', partner: 'RUS', flow: TOTAL, groups: SUM_OF_MEMBERS_NOW}}, "
                        + "from: '2022', to: '2022'");

        assertThat(answer.text("key")).isEqualTo("TRADE.GACC.A.CHN.RUS.TOTAL.TOTAL.VALUE.USD");
        assertThat(answer.status("2022")).isEqualTo("NORMAL");
    }

    @Test
    void aGroupWhoseMembersAreNotKnownSaysSo() {
        SeriesAnswer answer = SeriesAnswer.of(
                "series: {trade: {reporter: 'CHN', partner: 'WLD', flow: TOTAL, groups: SUM_OF_MEMBERS_NOW}}");

        assertThat(answer.noticeCodes()).contains("NO_MEMBERS");
    }
}
