package org.dyad.ingest.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dyad.ingest.Cells;
import org.dyad.ingest.Cells.FieldIssue;
import org.dyad.ingest.StagedTable;
import org.dyad.series.PartialDate;
import org.dyad.series.Period;

/** What the cells of one row must be to each other; cells that are wrong by themselves are told elsewhere. */
final class RowRules {

    /** A figure may be absent only where its status says so. */
    private static final Set<String> WITHOUT_VALUE = Set.of("MISSING", "WITHDRAWN");

    private static final Map<String, List<Rule>> RULES = Map.ofEntries(
            Map.entry(
                    "trade_flow",
                    List.of(
                            RowRules::periodHasFrequency,
                            RowRules::valueHasStatus,
                            RowRules::roundingIsPositive,
                            RowRules::partnerIsAnother,
                            RowRules::yearToDateIsMonthly,
                            RowRules::quantityHasUnit)),
            Map.entry(
                    "observation",
                    List.of(RowRules::periodHasFrequency, RowRules::valueHasStatus, RowRules::roundingIsPositive)),
            Map.entry("group_membership", List.of(RowRules::endsAfterStart)),
            Map.entry("publication_note", List.of(RowRules::endsAfterStart)),
            Map.entry("claim", List.of(RowRules::claimSaysSomething, RowRules::roundingIsPositive)),
            Map.entry("sanction_role", List.of(RowRules::ofProgrammeOrMeasure)),
            Map.entry("sanction_step", List.of(RowRules::ofProgrammeOrMeasure)),
            Map.entry(
                    "sanction_legal_basis", List.of(RowRules::ofProgrammeOrMeasure, RowRules::publishedAfterAdoption)),
            Map.entry("sanction_figure", List.of(RowRules::ofProgrammeOrMeasure, RowRules::figureIsNotNegative)));

    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Rule> rules;

    private interface Rule {
        void check(Row row, Consumer<FieldIssue> complain);
    }

    private RowRules(StagedTable table) {
        List<String> header = table.header();
        for (int i = 0; i < header.size(); i++) {
            positions.put(header.get(i), i);
        }
        this.rules = RULES.getOrDefault(table.name(), List.of());
    }

    static RowRules of(StagedTable table) {
        return new RowRules(table);
    }

    void check(List<String> cells, Consumer<FieldIssue> complain) {
        Row row = new Row(positions, cells);
        for (Rule rule : rules) {
            rule.check(row, complain);
        }
    }

    private static void periodHasFrequency(Row row, Consumer<FieldIssue> complain) {
        String period = row.cell("period");
        try {
            String frequency = Period.parse(period).frequency().letter();
            if (!row.is("frequency", frequency)) {
                complain.accept(new FieldIssue(
                        "period",
                        "%s is a period of frequency %s, the row says %s"
                                .formatted(period, frequency, row.quoted("frequency"))));
            }
        } catch (IllegalArgumentException e) {
            // told already, with the cell itself
        }
    }

    private static void valueHasStatus(Row row, Consumer<FieldIssue> complain) {
        boolean absent = row.isEmpty("value");
        if (absent != WITHOUT_VALUE.contains(row.cell("status"))) {
            complain.accept(new FieldIssue(
                    "value",
                    (absent ? "must not be empty where the status is " : "must be empty where the status is ")
                            + row.quoted("status")));
        }
    }

    /** Tells how precisely a value was printed; only a dash, a dot and zeros in it would make it zero or less. */
    private static void roundingIsPositive(Row row, Consumer<FieldIssue> complain) {
        String rounding = row.cell("rounding");
        if (rounding.startsWith("-") || (!rounding.isEmpty() && rounding.matches("[0.]+"))) {
            complain.accept(
                    new FieldIssue("rounding", "expected the unit of the last digit printed, such as 1000000 or 0.1"));
        }
    }

    private static void partnerIsAnother(Row row, Consumer<FieldIssue> complain) {
        if (row.is("reporter", row.cell("partner"))) {
            complain.accept(new FieldIssue("partner", "must be another area than the reporter"));
        }
    }

    private static void yearToDateIsMonthly(Row row, Consumer<FieldIssue> complain) {
        if (row.is("basis", "YEAR_TO_DATE") && !row.is("frequency", "M")) {
            complain.accept(new FieldIssue("frequency", "a year-to-date figure is monthly (M): through its month"));
        }
    }

    private static void quantityHasUnit(Row row, Consumer<FieldIssue> complain) {
        if (!row.isEmpty("quantity") && row.isEmpty("quantity_unit")) {
            complain.accept(new FieldIssue("quantity_unit", "must not be empty beside a quantity"));
        }
    }

    private static void endsAfterStart(Row row, Consumer<FieldIssue> complain) {
        if (row.isEmpty("from") || row.isEmpty("until")) {
            return;
        }
        try {
            PartialDate from = PartialDate.parse(row.cell("from"));
            if (!PartialDate.parse(row.cell("until")).endExclusive().isAfter(from.startInclusive())) {
                complain.accept(new FieldIssue(
                        "until", "%s is before from, %s".formatted(row.cell("until"), row.cell("from"))));
            }
        } catch (IllegalArgumentException e) {
            // told already, with the cell itself
        }
    }

    private static void claimSaysSomething(Row row, Consumer<FieldIssue> complain) {
        boolean figure = !row.isEmpty("value") || !row.isEmpty("low") || !row.isEmpty("high");
        if (figure == row.is("kind", "QUALITATIVE")) {
            complain.accept(new FieldIssue(
                    "kind",
                    figure ? "a claim with a figure is not QUALITATIVE" : "a claim without a figure is QUALITATIVE"));
        }
        if (figure && row.isEmpty("unit")) {
            complain.accept(new FieldIssue("unit", "must not be empty beside a figure"));
        }
    }

    private static void ofProgrammeOrMeasure(Row row, Consumer<FieldIssue> complain) {
        if (row.isEmpty("programme") == row.isEmpty("measure")) {
            complain.accept(new FieldIssue(
                    "measure",
                    row.isEmpty("measure")
                            ? "either a programme or a measure must be named"
                            : "must be empty beside a programme: the measure has one"));
        }
    }

    private static void publishedAfterAdoption(Row row, Consumer<FieldIssue> complain) {
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

    private static void figureIsNotNegative(Row row, Consumer<FieldIssue> complain) {
        if (row.cell("value").startsWith("-")) {
            complain.accept(new FieldIssue("value", "must not be negative, was " + row.quoted("value")));
        }
    }

    private record Row(Map<String, Integer> positions, List<String> cells) {

        String cell(String column) {
            Integer position = positions.get(column);
            if (position == null) {
                throw new IllegalStateException("a rule of the table asks for a column that it has not: " + column);
            }
            return cells.get(position);
        }

        String quoted(String column) {
            return Cells.shortened(cell(column));
        }

        boolean is(String column, String value) {
            return cell(column).equals(value);
        }

        boolean isEmpty(String column) {
            return cell(column).isEmpty();
        }
    }
}
