package org.dyad.ops;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.RowIssue;

/** What an import changed, as text. */
public final class ImportReport {

    /** Issues that a person reads; programs get all that are kept. */
    private static final int SHOWN = 20;

    private ImportReport() {}

    static String text(LoadReport report) {
        String counts =
                "%s (%s) into %s: %,d rows read, %,d new, %,d revised, %,d unchanged, %,d withdrawn, %,d left out in %.1f s"
                        .formatted(
                                report.file(),
                                report.format(),
                                report.dataset(),
                                report.read(),
                                report.added(),
                                report.revised(),
                                report.unchanged(),
                                report.withdrawn(),
                                report.refused(),
                                report.seconds());
        String issues = report.issues().stream()
                .limit(SHOWN)
                .map(issue -> "\n  " + issue)
                .collect(Collectors.joining());
        long told = Math.max(report.refused(), report.issues().size());
        long more = told - Math.min(SHOWN, told);
        return counts + issues + (more > 0 ? "\n  and %,d more".formatted(more) : "");
    }

    /** One object, in one line. */
    public static String json(LoadReport report) {
        JsonArrayBuilder issues = Json.createArrayBuilder();
        for (RowIssue issue : report.issues()) {
            JsonObjectBuilder one = Json.createObjectBuilder().add("line", issue.line());
            if (issue.record() > 0) {
                one.add("record", issue.record());
            }
            if (issue.field() == null) {
                one.addNull("field");
            } else {
                one.add("field", issue.field());
            }
            issues.add(one.add("message", issue.message()));
        }
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("file", report.file())
                .add("format", report.format())
                .add("dataset", report.dataset());
        if (report.vintage() == null) {
            object.addNull("vintage");
        } else {
            object.add("vintage", report.vintage().toString());
        }
        return object.add("read", report.read())
                .add("added", report.added())
                .add("revised", report.revised())
                .add("unchanged", report.unchanged())
                .add("withdrawn", report.withdrawn())
                .add("refused", report.refused())
                .add("issues", issues)
                .add("seconds", BigDecimal.valueOf(report.seconds()).setScale(3, RoundingMode.HALF_UP))
                .build()
                .toString();
    }
}
