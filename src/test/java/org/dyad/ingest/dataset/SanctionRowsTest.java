package org.dyad.ingest.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.dyad.ingest.Rows;
import org.junit.jupiter.api.Test;

/** What is told of rows of the register of sanctions that are wrong by themselves. */
class SanctionRowsTest {

    @Test
    void aStepIsOfAProgrammeOrOfAMeasure() throws IOException {
        assertThat(step("programme", "P", "measure", "P.M"))
                .containsExactly(
                        "sanction_step.csv line 2, measure: must be empty beside a programme: the measure has one");
        assertThat(step())
                .containsExactly("sanction_step.csv line 2, measure: either a programme or a measure must be named");
        assertThat(step("programme", "P")).isEmpty();
        assertThat(step("measure", "P.M")).isEmpty();
    }

    @Test
    void stepsAreThoseThatAreKnown() throws IOException {
        assertThat(step("programme", "P", "step", "PROMISED").get(0))
                .startsWith("sanction_step.csv line 2, step: expected one of THREATENED, ANNOUNCED, ADOPTED")
                .endsWith("was PROMISED");
        assertThat(step("programme", "P", "on", "2022-02-30"))
                .containsExactly(
                        "sanction_step.csv line 2, on: partial date must be a year 2014, a month 2014-03 or a day"
                                + " 2014-03-18, was \"2022-02-30\"");
        assertThat(step("programme", "P", "on", "")).containsExactly("sanction_step.csv line 2, on: must not be empty");
    }

    @Test
    void anActIsNotPublishedBeforeItIsAdopted() throws IOException {
        assertThat(told(
                        "sanction_legal_basis",
                        "programme",
                        "P",
                        "act",
                        "A",
                        "adopted_on",
                        "2022-06-03",
                        "published_on",
                        "2022-05"))
                .containsExactly(
                        "sanction_legal_basis.csv line 2, published_on: 2022-05 is before adopted_on, 2022-06-03");
        assertThat(told(
                        "sanction_legal_basis",
                        "programme",
                        "P",
                        "act",
                        "A",
                        "adopted_on",
                        "2022-06-03",
                        "published_on",
                        "2022-06"))
                .isEmpty();
    }

    @Test
    void aFigureIsNotNegative() throws IOException {
        assertThat(told("sanction_figure", "programme", "P", "value", "-1"))
                .containsExactly("sanction_figure.csv line 2, value: must not be negative, was -1");
    }

    private static List<String> step(String... cells) throws IOException {
        return told("sanction_step", cells);
    }

    private static List<String> told(String table, String... cells) throws IOException {
        return FileRead.of(table, Rows.file(table, List.of(Rows.row(table, cells))))
                .told();
    }
}
