package org.dyad.ingest.comtradelists;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dyad.ingest.Cells;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.StagedTable.Merge;
import org.dyad.ingest.dataset.DatasetTables;
import org.jspecify.annotations.Nullable;

/** Makes classes of goods of a list's entries. */
final class GoodsRows {

    static final StagedTable GOODS = DatasetTables.named("commodity").merged(Merge.NAME);

    private static final String TOTAL = "TOTAL";

    /** Places of questions that the service answers, such as all headings together. */
    private static final Set<String> QUESTIONS = Set.of("ALL", "AG2", "AG4", "AG6");

    private final String file;
    private final String edition;
    private final IncomingFile.Sink sink;
    private final Set<String> codes = new HashSet<>();

    GoodsRows(String file, String edition, IncomingFile.Sink sink) {
        this.file = file;
        this.edition = edition;
        this.sink = sink;
    }

    boolean isEmpty() {
        return codes.isEmpty();
    }

    void add(long line, String code, String parent, String text) {
        if (QUESTIONS.contains(code)) {
            return;
        }
        boolean total = code.equals(TOTAL);
        if (!total && !code.matches("([0-9]{2}){1,3}|[0-9]{4}[A-Z]{2}")) {
            leftOut(line, "id", "expected two, four or six digits, was " + Cells.shortened(code));
            return;
        }
        if (!total && code.length() > 2 && !code.startsWith(parent)) {
            leftOut(line, "parent", "%s does not lie within %s".formatted(code, Cells.shortened(parent)));
            return;
        }
        if (!codes.add(code)) {
            leftOut(line, "id", "%s stands on an earlier line too".formatted(code));
            return;
        }
        row(
                line,
                Map.of(
                        "classification",
                        edition,
                        "code",
                        code,
                        "parent",
                        total ? "" : parent,
                        "level",
                        total ? "0" : String.valueOf(code.length()),
                        "name",
                        name(code, text)));
    }

    /** Without the code before it and the dashes that show how deep the class lies. */
    private static String name(String code, String text) {
        String name = text.startsWith(code + " ") ? text.substring(code.length()) : text;
        return name.replaceFirst("^[\\s-]+", "").strip();
    }

    private void row(long line, Map<String, String> cells) {
        List<String> row = GOODS.columns().stream()
                .map(column -> cells.getOrDefault(column.name(), ""))
                .collect(Collectors.toList());
        sink.row(
                GOODS,
                line,
                Cells.canonical(
                        GOODS.columns(),
                        row,
                        issue -> sink.issue(new RowIssue(file, line, issue.field(), issue.message()))));
    }

    void leftOut(long line, @Nullable String field, String message) {
        sink.leftOut(new RowIssue(file, line, field, message));
    }
}
