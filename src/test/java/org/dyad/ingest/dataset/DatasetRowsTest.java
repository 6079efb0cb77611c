package org.dyad.ingest.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.dyad.ingest.Rows;
import org.junit.jupiter.api.Test;

/** What is told of rows that are wrong by themselves. */
class DatasetRowsTest {

    private static final String UNIT = "code,name,kind\n";

    @Test
    void aRowWithOtherCellsThanTheHeaderIsLeftOut() throws IOException {
        FileRead read = FileRead.of("unit", UNIT + "USD,dollar\nEUR,euro,CURRENCY\nCNY,yuan,CURRENCY,\n");

        assertThat(read.told())
                .containsExactly(
                        "unit.csv line 2: expected 3 cells, were 2", "unit.csv line 4: expected 3 cells, were 4");
        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void anEmptyCellIsAnIssueWhereSomethingMustStand() throws IOException {
        assertThat(FileRead.of("unit", UNIT + "USD,,CURRENCY\n").told())
                .containsExactly("unit.csv line 2, name: must not be empty");
    }

    @Test
    void aNulCharacterIsAnIssue() throws IOException {
        assertThat(FileRead.of("unit", UNIT + "USD,dol\0lar,CURRENCY\n").told())
                .containsExactly("unit.csv line 2, name: must not contain a NUL character");
    }

    @Test
    void numbersAreDigitsAndADotOnly() throws IOException {
        for (String number :
                List.of("190,27", "1e9", "NaN", "Infinity", "+1", ".5", "1.", "0x1F", " 1", "1 000", "٣")) {
            assertThat(observation("value", '"' + number + '"'))
                    .containsExactly("observation.csv line 2, value: expected a plain decimal number such as"
                            + " 190271000000 or -8.5, was " + number);
        }
        assertThat(observation("value", "9".repeat(41))).hasSize(1);
        for (String number : List.of("0", "-8.5", "0007", "190271000000.123456789")) {
            assertThat(observation("value", number)).isEmpty();
        }
    }

    @Test
    void aRoundingIsPositive() throws IOException {
        for (String rounding : List.of("0", "-1", "0.00", "-0")) {
            assertThat(observation("value", "1", "rounding", rounding))
                    .containsExactly("observation.csv line 2, rounding: expected the unit of the last digit printed,"
                            + " such as 1000000 or 0.1");
        }
    }

    @Test
    void daysAreDaysOfTheCalendar() throws IOException {
        for (String day : List.of("2014-02-30", "2014-2-3", "2014-13-01", "0000-01-01", "30.01.2014", "2014-03")) {
            assertThat(observation("value", "1", "known_from", day))
                    .containsExactly(
                            "observation.csv line 2, known_from: expected a day such as 2014-03-18, was " + day);
        }
    }

    @Test
    void partialDatesMayBeVagueAndNoMore() throws IOException {
        assertThat(rowIssues("source", "code", "zz-a", "published_on", "2014-02-30"))
                .containsExactly("source.csv line 2, published_on: partial date must be a year 2014, a month 2014-03 or"
                        + " a day 2014-03-18, was \"2014-02-30\"");
        FileRead read = FileRead.of(
                "source", Rows.file("source", List.of(Rows.row("source", "code", "a", "published_on", "9999"))));
        assertThat(read.rows().get(0)).contains("[9999-01-01,10000-01-01)");
    }

    @Test
    void periodsAreOfTheRowsFrequency() throws IOException {
        assertThat(observation("value", "1", "period", "2024-13"))
                .containsExactly("observation.csv line 2, period: period must be a year 2022, a quarter 2022-Q3 or a"
                        + " month 2022-09, was \"2024-13\"");
        assertThat(observation("value", "1", "period", "2024"))
                .containsExactly("observation.csv line 2, period: 2024 is a period of frequency A, the row says Q");
    }

    @Test
    void codesOfAListAreToldWithTheList() throws IOException {
        assertThat(observation("value", "1", "directness", "DIRECT"))
                .containsExactly("observation.csv line 2, directness: expected one of PRIMARY, QUOTED, COMPUTED, was"
                        + " DIRECT");
    }

    @Test
    void aValueAndItsStatusAgree() throws IOException {
        assertThat(observation("value", "1", "status", "MISSING"))
                .containsExactly("observation.csv line 2, value: must be empty where the status is MISSING");
        assertThat(observation("value", "1", "status", "WITHDRAWN"))
                .containsExactly("observation.csv line 2, value: must be empty where the status is WITHDRAWN");
        assertThat(observation("value", ""))
                .containsExactly("observation.csv line 2, value: must not be empty where the status is NORMAL");
        assertThat(observation("value", "", "status", "MISSING")).isEmpty();
    }

    @Test
    void rowsOfTradeFlowsAgreeInThemselves() throws IOException {
        assertThat(rowIssues("trade_flow", "value", "1", "partner", "ZZA"))
                .containsExactly("trade_flow.csv line 2, partner: must be another area than the reporter");
        assertThat(rowIssues("trade_flow", "value", "1", "basis", "YEAR_TO_DATE"))
                .containsExactly("trade_flow.csv line 2, frequency: a year-to-date figure is monthly (M): through its"
                        + " month");
        assertThat(rowIssues("trade_flow", "value", "1", "quantity", "5"))
                .containsExactly("trade_flow.csv line 2, quantity_unit: must not be empty beside a quantity");
    }

    @Test
    void somethingEndsAfterItBegins() throws IOException {
        assertThat(rowIssues(
                        "group_membership", "group_code", "ZZB", "member", "ZZA", "from", "2014", "until", "2013-12"))
                .containsExactly("group_membership.csv line 2, until: 2013-12 is before from, 2014");
        assertThat(rowIssues(
                        "group_membership", "group_code", "ZZB", "member", "ZZA", "from", "2014", "until", "2014-05"))
                .isEmpty();
    }

    @Test
    void aClaimHasAFigureWithAUnitOrIsQualitative() throws IOException {
        assertThat(rowIssues("claim", "code", "a", "kind", "REPORTED"))
                .containsExactly("claim.csv line 2, kind: a claim without a figure is QUALITATIVE");
        assertThat(rowIssues("claim", "code", "a", "low", "5"))
                .containsExactly(
                        "claim.csv line 2, kind: a claim with a figure is not QUALITATIVE",
                        "claim.csv line 2, unit: must not be empty beside a figure");
    }

    @Test
    void anInstitutionStandsInForAnother() throws IOException {
        assertThat(rowIssues("institution_alternative", "institution", "A", "alternative_to", "A"))
                .containsExactly("institution_alternative.csv line 2, alternative_to: must be another institution");
    }

    @Test
    void aFounderIsAnAreaOrAParty() throws IOException {
        assertThat(rowIssues("institution_founder", "institution", "A"))
                .containsExactly("institution_founder.csv line 2, area: must not be empty where no party is named");
    }

    @Test
    void aMembershipBeginsBeforeItEnds() throws IOException {
        assertThat(rowIssues("institution_membership", "effective_on", "2015", "left_on", "2014-06"))
                .containsExactly("institution_membership.csv line 2, left_on: 2014-06 is before effective_on, 2015");
        assertThat(rowIssues("institution_membership", "approved_on", "2021-09-02", "effective_on", "2021-08"))
                .containsExactly(
                        "institution_membership.csv line 2, effective_on: 2021-08 is before approved_on, 2021-09-02");
        assertThat(rowIssues("institution_membership", "stay", "0"))
                .containsExactly("institution_membership.csv line 2, stay: expected 1 for the first stay, 2 for the"
                        + " second, was 0");
    }

    @Test
    void aShareIsInPercentAndNoMoreThanAll() throws IOException {
        assertThat(rowIssues("institution_figure", "kind", "VOTING_SHARE", "unit", "PERCENT", "value", "100.1"))
                .containsExactly("institution_figure.csv line 2, value: a share is from 0 to 100 percent, was 100.1");
        assertThat(rowIssues("institution_figure", "kind", "CAPITAL_SHARE", "unit", "USD", "value", "5"))
                .containsExactly("institution_figure.csv line 2, unit: a share is in PERCENT, was USD");
        assertThat(rowIssues("institution_figure", "kind", "CAPITAL_SHARE", "unit", "PERCENT", "value", "100"))
                .isEmpty();
    }

    @Test
    void aFigureIsAValueOrARange() throws IOException {
        for (String table : List.of("institution_figure", "event_figure")) {
            assertThat(rowIssues(table))
                    .containsExactly(
                            table + ".csv line 2, value: expected a value or a range of low and high, one of the two");
            assertThat(rowIssues(table, "value", "1", "low", "1"))
                    .containsExactly(
                            table + ".csv line 2, value: expected a value or a range of low and high, one of the two");
            assertThat(rowIssues(table, "low", "70", "high", "60"))
                    .containsExactly(table + ".csv line 2, high: 60 is less than low, 70");
            assertThat(rowIssues(table, "low", "60", "high", "70")).isEmpty();
        }
    }

    @Test
    void anEventEndsAfterItBegins() throws IOException {
        assertThat(rowIssues("event_report", "begins", "2021-08-13", "ends", "2021-08-09"))
                .containsExactly("event_report.csv line 2, ends: 2021-08-09 is before begins, 2021-08-13");
        assertThat(rowIssues("event_report", "begins", "2021-08", "ends", "2021-08-09"))
                .isEmpty();
        assertThat(rowIssues("event_report", "begins", "2021-02-30"))
                .singleElement()
                .asString()
                .startsWith("event_report.csv line 2, begins: ");
    }

    @Test
    void whatAMessageQuotesIsShort() throws IOException {
        assertThat(observation("value", "x".repeat(100_000)).get(0)).hasSizeLessThan(250);
        assertThat(observation("value", "1", "period", "x".repeat(100_000)).get(0))
                .hasSizeLessThan(250);
    }

    private static List<String> observation(String... cells) throws IOException {
        return rowIssues("observation", cells);
    }

    private static List<String> rowIssues(String table, String... cells) throws IOException {
        return FileRead.of(table, Rows.file(table, List.of(Rows.row(table, cells))))
                .told();
    }
}
