package org.dyad.ingest.energy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dyad.ingest.Cells;
import org.dyad.ingest.Cells.FieldIssue;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.RowIssue;
import org.jspecify.annotations.Nullable;

/** Takes the rows that one line of a file gives for several tables: all of them, or none and the reason. */
public final class EnergyRows {

    private final String file;
    private final EnergyRelease release;
    private final IncomingFile.Sink sink;
    private final List<Row> begun = new ArrayList<>();
    private final List<FieldIssue> wrong = new ArrayList<>();

    EnergyRows(String file, EnergyRelease release, IncomingFile.Sink sink) {
        this.file = file;
        this.release = release;
        this.sink = sink;
    }

    private record Row(EnergyTable table, List<@Nullable String> cells) {}

    /** A cell of a row; none is an empty one. */
    public static Map.Entry<String, String> cell(String column, @Nullable String value) {
        return Map.entry(column, value == null ? "" : value);
    }

    /** A row of the thing that was begun; its source and its day are the release's. Missing cells are empty. */
    public void add(EnergyTable table, Map<String, String> cells) {
        Map<String, String> all = new HashMap<>(cells);
        release.ofEachRow().forEach(cell -> all.put(cell.getKey(), cell.getValue()));
        List<String> row = table.staged().header().stream()
                .map(column -> Objects.requireNonNullElse(all.get(column), ""))
                .toList();
        begun.add(new Row(table, Cells.canonical(table.staged().columns(), row, wrong::add)));
    }

    /**
     * Ends the thing: its rows go in, unless a cell of them is wrong.
     *
     * @param line where it stands in the file, the first line being 1
     * @return whether they went in
     */
    public boolean finish(long line) {
        boolean right = wrong.isEmpty();
        if (right) {
            begun.forEach(row -> sink.row(row.table().staged(), line, row.cells()));
        } else {
            leftOut(line, wrong.get(0).field(), wrong.get(0).message());
        }
        abandon();
        return right;
    }

    /** Drops what was begun. */
    public void abandon() {
        begun.clear();
        wrong.clear();
    }

    /** A line that gives nothing. */
    public void leftOut(long line, @Nullable String field, String message) {
        sink.leftOut(new RowIssue(file, line, field, message));
    }
}
