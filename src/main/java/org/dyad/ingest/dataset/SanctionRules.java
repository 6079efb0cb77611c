package org.dyad.ingest.dataset;

import java.util.function.Consumer;
import org.dyad.ingest.Cells.FieldIssue;
import org.dyad.ingest.dataset.RowRules.Row;
import org.dyad.series.PartialDate;

/** What the cells of one row of the register of sanctions must be to each other. */
final class SanctionRules {

    private SanctionRules() {}

    static void ofProgrammeOrMeasure(Row row, Consumer<FieldIssue> complain) {
        if (row.isEmpty("programme") == row.isEmpty("measure")) {
            complain.accept(new FieldIssue(
                    "measure",
                    row.isEmpty("measure")
                            ? "either a programme or a measure must be named"
                            : "must be empty beside a programme: the measure has one"));
        }
    }

    static void publishedAfterAdoption(Row row, Consumer<FieldIssue> complain) {
        if (row.isEmpty("adopted_on") || row.isEmpty("published_on")) {
            return;
        }
        try {
            PartialDate adopted = PartialDate.parse(row.cell("adopted_on"));
            if (!PartialDate.parse(row.cell("published_on")).endExclusive().isAfter(adopted.startInclusive())) {
                complain.accept(new FieldIssue(
                        "published_on",
                        "%s is before adopted_on, %s".formatted(row.cell("published_on"), row.cell("adopted_on"))));
            }
        } catch (IllegalArgumentException e) {
            // told already, with the cell itself
        }
    }

    static void figureIsNotNegative(Row row, Consumer<FieldIssue> complain) {
        if (row.cell("value").startsWith("-")) {
            complain.accept(new FieldIssue("value", "must not be negative, was " + row.quoted("value")));
        }
    }
}
