package org.dyad.ingest.dataset;

import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.dyad.ingest.Cells.FieldIssue;
import org.dyad.ingest.StagedTable;
import org.dyad.series.PartialDate;
import org.dyad.series.Period;

/** What the cells of one row must be to each other. */
final class RowRules {

    /** A figure may be absent only where its status says so. */
    private static final Set<String> WITHOUT_VALUE = Set.of("MISSING", "WITHDRAWN");

    private RowRules() {}

    static void check(StagedTable table, List<String> cells, Consumer<FieldIssue> complain) {
        Row row = new Row(table, cells);
        switch (table.name()) {
            case "trade_flow" -> {
                periodHasFrequency(row, complain);
                valueHasStatus(row, complain);
                if (row.is("reporter", row.cell("partner"))) {
                    complain.accept(new FieldIssue("partner", "must be another area than the reporter"));
                }
                if (row.is("basis", "YEAR_TO_DATE") && !row.is("frequency", "M")) {
                    complain.accept(
                            new FieldIssue("frequency", "a year-to-date figure is monthly (M): through its month"));
                }
                if (!row.cell("quantity").isEmpty() && row.cell("quantity_unit").isEmpty()) {
                    complain.accept(new FieldIssue("quantity_unit", "must not be empty beside a quantity"));
                }
            }
            case "observation" -> {
                periodHasFrequency(row, complain);
                valueHasStatus(row, complain);
            }
            case "group_membership" -> endsAfterStart(row, complain);
            case "claim" -> claimSaysSomething(row, complain);
            default -> {
                // the other tables' rows have nothing to agree on
            }
        }
    }

    private static void periodHasFrequency(Row row, Consumer<FieldIssue> complain) {
        try {
            String frequency = Period.parse(row.cell("period")).frequency().letter();
            if (!row.is("frequency", frequency)) {
                complain.accept(new FieldIssue(
                        "period",
                        "%s is a period of frequency %s, the row says %s"
                                .formatted(row.cell("period"), frequency, row.cell("frequency"))));
            }
        } catch (IllegalArgumentException e) {
            // told already, with the cell itself
        }
    }

    private static void valueHasStatus(Row row, Consumer<FieldIssue> complain) {
        boolean absent = row.cell("value").isEmpty();
        if (absent != WITHOUT_VALUE.contains(row.cell("status"))) {
            complain.accept(new FieldIssue(
                    "value",
                    absent
                            ? "must not be empty where the status is " + row.cell("status")
                            : "must be empty where the status is " + row.cell("status")));
        }
    }

    private static void endsAfterStart(Row row, Consumer<FieldIssue> complain) {
        if (row.cell("from").isEmpty() || row.cell("until").isEmpty()) {
            return;
        }
        try {
            if (!PartialDate.parse(row.cell("until"))
                    .endExclusive()
                    .isAfter(PartialDate.parse(row.cell("from")).startInclusive())) {
                complain.accept(new FieldIssue(
                        "until", "%s is before from, %s".formatted(row.cell("until"), row.cell("from"))));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // told already, with the cell itself
        }
    }

    private static void claimSaysSomething(Row row, Consumer<FieldIssue> complain) {
        boolean figure = !row.cell("value").isEmpty()
                || !row.cell("low").isEmpty()
                || !row.cell("high").isEmpty();
        if (figure == row.is("kind", "QUALITATIVE")) {
            complain.accept(new FieldIssue(
                    "kind",
                    figure ? "a claim with a figure is not QUALITATIVE" : "a claim without a figure is QUALITATIVE"));
        }
        if (figure && row.cell("unit").isEmpty()) {
            complain.accept(new FieldIssue("unit", "must not be empty beside a figure"));
        }
    }

    private record Row(StagedTable table, List<String> cells) {

        String cell(String column) {
            return cells.get(table.header().indexOf(column));
        }

        boolean is(String column, String value) {
            return cell(column).equals(value);
        }
    }
}
