package org.dyad.ingest.dataset;

import java.math.BigDecimal;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.dyad.ingest.Cells.FieldIssue;
import org.dyad.ingest.dataset.RowRules.Row;

/** What the cells of a row about an institution or an event must be to each other. */
final class RegisterRules {

    private static final String PERCENT = "PERCENT";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private RegisterRules() {}

    static void alternativeIsAnother(Row row, Consumer<FieldIssue> complain) {
        if (row.is("institution", row.cell("alternative_to"))) {
            complain.accept(new FieldIssue("alternative_to", "must be another institution"));
        }
    }

    static void founderIsNamed(Row row, Consumer<FieldIssue> complain) {
        if (row.isEmpty("area") && row.isEmpty("party")) {
            complain.accept(new FieldIssue("area", "must not be empty where no party is named"));
        }
    }

    static void staysAreCounted(Row row, Consumer<FieldIssue> complain) {
        if (row.cell("stay").matches("-[0-9]+|0+")) {
            complain.accept(new FieldIssue(
                    "stay", "expected 1 for the first stay, 2 for the second, was " + row.quoted("stay")));
        }
    }

    static void figureSaysSomething(Row row, Consumer<FieldIssue> complain) {
        boolean range = !row.isEmpty("low") || !row.isEmpty("high");
        if (row.isEmpty("value") != range) {
            complain.accept(new FieldIssue("value", "expected a value or a range of low and high, one of the two"));
        }
        if (isNumber(row, "low") && isNumber(row, "high") && number(row, "low").compareTo(number(row, "high")) > 0) {
            complain.accept(
                    new FieldIssue("high", "%s is less than low, %s".formatted(row.quoted("high"), row.quoted("low"))));
        }
    }

    static void shareIsPercent(Row row, Consumer<FieldIssue> complain) {
        if (!row.cell("kind").endsWith("_SHARE")) {
            return;
        }
        if (!row.is("unit", PERCENT)) {
            complain.accept(new FieldIssue("unit", "a share is in PERCENT, was " + row.quoted("unit")));
        }
        if (isNumber(row, "value")
                && (number(row, "value").signum() < 0 || number(row, "value").compareTo(ALL) > 0)) {
            complain.accept(new FieldIssue("value", "a share is from 0 to 100 percent, was " + row.quoted("value")));
        }
    }

    private static boolean isNumber(Row row, String column) {
        return NUMBER.matcher(row.cell(column)).matches();
    }

    private static BigDecimal number(Row row, String column) {
        return new BigDecimal(row.cell(column));
    }
}
