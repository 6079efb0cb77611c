package org.dyad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of {@link Vintages}, case by case; the order of loading is {@link VintageOrderTest}'s. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VintagesTest {

    @Inject
    DataSource database;

    @Inject
    Importer importer;

    private OwnData own;

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException, SQLException {
        own = new OwnData(database, importer, folder);
    }

    @AfterEach
    void end() throws SQLException {
        own.close();
    }

    @Test
    void moreDigitsOfTheSameFigureRefineIt() throws IOException, SQLException {
        // 190 billion, then 190.27, then 190.271: each within one unit of the last digit of the one before
        quote("2023-01-09 190 1", "2023-01-13 190.27 0.01", "2023-01-18 190.271 0.001");

        assertThat(own.quotations())
                .containsExactly(
                        "190 2023-01-09 2023-01-13 FIRST",
                        "190.27 2023-01-13 2023-01-18 REFINEMENT",
                        "190.271 2023-01-18 - REFINEMENT");
    }

    @Test
    void fewerDigitsOfTheSameFigureOnlyMentionIt() throws IOException, SQLException {
        quote("2023-01-09 190.271 0.001", "2023-01-13 190 1", "2023-01-18 190.27 0.01");

        assertThat(own.quotations())
                .containsExactly(
                        "190.271 2023-01-09 - FIRST",
                        "190 2023-01-13 2023-01-13 MENTION",
                        "190.27 2023-01-18 2023-01-18 MENTION");
    }

    @Test
    void digitsInTheMiddleAreRefinedOnceAndMentionedAfterwards() throws IOException, SQLException {
        quote("2023-01-09 190.27 0.01", "2023-01-13 190.271 0.001", "2023-01-18 190 1");

        assertThat(own.quotations())
                .containsExactly(
                        "190.27 2023-01-09 2023-01-13 FIRST",
                        "190.271 2023-01-13 - REFINEMENT",
                        "190 2023-01-18 2023-01-18 MENTION");
    }

    @Test
    void ofOneDayTheMostPreciseCounts() throws IOException, SQLException {
        quote("2023-01-13 190 1", "2023-01-13 190.27 0.01", "2023-01-13 190.271 0.001");

        assertThat(own.quotations())
                .containsExactly(
                        "190 2023-01-13 2023-01-13 MENTION",
                        "190.27 2023-01-13 2023-01-13 MENTION",
                        "190.271 2023-01-13 - FIRST");
    }

    @Test
    void aRoundQuotationOneUnitOffDoesNotReplaceTheFigure() throws IOException, SQLException {
        // |244 − 244.81| = 0.81 is within one unit of 244's last digit, though 244.81 rounds to 245
        quote("2025-01-13 244.81 0.01", "2025-03-01 244 1");

        assertThat(own.valuesAsOf("2025-06-01")).containsExactly("2014-01-01 244.81");
    }

    @Test
    void aFigureThatWasCutOffIsRefinedToo() throws IOException, SQLException {
        // 146.887 would round to 146.89, not to 146.88, but is cut off to it
        quote("2022-01-14 146.88 0.01", "2022-01-18 146.887 0.001");

        assertThat(own.quotations())
                .containsExactly("146.88 2022-01-14 2022-01-18 FIRST", "146.887 2022-01-18 - REFINEMENT");
    }

    @Test
    void aMorePreciseValueAWholeUnitAwayIsARevision() throws IOException, SQLException {
        // 191.0 can be neither rounded nor cut off to 190
        quote("2023-01-09 190 1", "2023-01-13 191.0 0.1");

        assertThat(own.quotations()).containsExactly("190 2023-01-09 2023-01-13 FIRST", "191.0 2023-01-13 - REVISION");
    }

    @Test
    void zerosAreDigitsToo() throws IOException, SQLException {
        // once 190.0 is known, 190.4 is no longer what 190 may have meant
        quote("2023-01-09 190 1", "2023-01-13 190.0 0.1", "2023-01-18 190.4 0.1");

        assertThat(own.quotations())
                .containsExactly(
                        "190 2023-01-09 2023-01-13 FIRST",
                        "190.0 2023-01-13 2023-01-18 REFINEMENT",
                        "190.4 2023-01-18 - REVISION");
    }

    @Test
    void aWithdrawnFigureStandsWithoutValue() throws IOException, SQLException {
        quote("2023-01-09 190 1", "2023-02-01 WITHDRAWN", "2023-02-02 WITHDRAWN", "2023-03-01 190 1");

        assertThat(own.quotations())
                .containsExactly(
                        "190 2023-01-09 2023-02-01 FIRST",
                        "- 2023-02-01 2023-03-01 WITHDRAWAL",
                        "- 2023-02-02 2023-02-02 MENTION",
                        "190 2023-03-01 - REVISION");
        assertThat(own.valuesAsOf("2023-02-10")).containsExactly("2014-01-01 -");
        assertThat(own.ask("select status from observation where indicator = 'ZZ.GDP' and value is null"))
                .containsExactly("WITHDRAWN", "WITHDRAWN");
    }

    @Test
    void aBlankInATableIsNoWithdrawal() throws IOException, SQLException {
        quote("2023-01-09 MISSING", "2023-02-01 190 1", "2023-03-01 MISSING");

        assertThat(own.quotations())
                .containsExactly(
                        "- 2023-01-09 2023-02-01 FIRST", "190 2023-02-01 - FIRST", "- 2023-03-01 2023-03-01 MENTION");
    }

    @Test
    void aValueRevisedAndRevisedBackStandsTwice() throws IOException, SQLException {
        quote("2023-01-09 100.0 0.1", "2023-02-01 101.5 0.1", "2023-03-01 100.0 0.1", "2023-04-01 100.0 0.1");

        assertThat(own.quotations())
                .containsExactly(
                        "100.0 2023-01-09 2023-02-01 FIRST",
                        "101.5 2023-02-01 2023-03-01 REVISION",
                        "100.0 2023-03-01 - REVISION",
                        "100.0 2023-04-01 2023-04-01 MENTION");
    }

    @Test
    void aRoundRevisionStandsUntilTheOldValueIsPrintedAgain() throws IOException, SQLException {
        // 250 is 5.19 from 244.81, more than one unit: another value; so is 244.81 after it
        quote("2025-01-13 244.81 0.01", "2025-02-01 250 1", "2025-03-01 244.81 0.01", "2025-04-01 245 1");

        assertThat(own.quotations())
                .containsExactly(
                        "244.81 2025-01-13 2025-02-01 FIRST",
                        "250 2025-02-01 2025-03-01 REVISION",
                        "244.81 2025-03-01 - REVISION",
                        "245 2025-04-01 2025-04-01 MENTION");
    }

    @Test
    void aMentionIsHeldAgainstTheValueThatStandsAndNotAgainstAnOlderOne() throws IOException, SQLException {
        // 245 is within a unit of 244.81, but 246.10 has replaced that and is 1.10 away
        quote("2025-01-13 244.81 0.01", "2025-02-01 246.10 0.01", "2025-03-01 245 1");

        assertThat(own.quotations().get(2)).isEqualTo("245 2025-03-01 - REVISION");
    }

    @Test
    void aSourceThatGoesFromTheDatasetLeavesTheOlderValueStanding() throws IOException, SQLException {
        quote("2023-01-09 100.0 0.1", "2023-02-01 101.5 0.1", "2023-03-01 102.0 0.1");
        quote("2023-01-09 100.0 0.1", "2023-02-01 101.5 0.1");

        assertThat(own.quotations())
                .containsExactly("100.0 2023-01-09 2023-02-01 FIRST", "101.5 2023-02-01 - REVISION");
    }

    @Test
    void tradeFlowsHaveVintagesToo() throws IOException, SQLException {
        own.dataset("zz-data")
                .with("source", source("zz-a", "2023-01-13"), source("zz-b", "2024-01-12"))
                .with(
                        "trade_flow",
                        Rows.row("trade_flow", "value", "190271000000", "rounding", "1000000"),
                        Rows.row("trade_flow", "value", "190110000000", "rounding", "10000000", "source", "zz-b"))
                .load();

        // 190.110 lies 0.161 from 190.271, more than a hundredth: another value
        assertThat(own.ask("select value, known_to, vintage_kind from trade_flow where reporter = 'ZZA' order by 1"))
                .containsExactly("190110000000 - REVISION", "190271000000 2024-01-12 FIRST");
    }

    /** Loads one figure's quotations as the dataset's only ones: day, value and rounding, or day and status. */
    private void quote(String... quotations) throws IOException, SQLException {
        List<String> sources = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (String quotation : quotations) {
            String[] parts = quotation.split(" ");
            String code = "zz-" + (sources.size() + 1);
            sources.add(source(code, parts[0]));
            rows.add(
                    parts.length == 3
                            ? row(parts[1], parts[2], code, "PRIMARY")
                            : Rows.row("observation", "status", parts[1], "source", code));
        }
        own.dataset("zz-data")
                .with("source", sources.toArray(new String[0]))
                .with("observation", rows.toArray(new String[0]))
                .load();
    }

    private static String source(String code, String day) {
        return Rows.row("source", "code", code, "published_on", day);
    }

    private static String row(String value, String rounding, String source, String directness) {
        return Rows.row(
                "observation", "value", value, "rounding", rounding, "source", source, "directness", directness);
    }
}
