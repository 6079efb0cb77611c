package org.dyad.ingest.files;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dyad.ingest.Column;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.StagedTable;
import org.jspecify.annotations.Nullable;

/** What a format took from its files, without a database. */
public record Taken(
        Map<String, List<Map<String, @Nullable String>>> tables, List<RowIssue> issues, List<RowIssue> leftOut)
        implements IncomingFile.Sink {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    /** Everything that the format makes of the files, whose day of import is 31 January 2026. */
    public static Taken of(FileFormat format, List<ImportFile> files) throws IOException {
        Taken taken = new Taken(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        for (IncomingFile file :
                format.release(files, new ImportOptions(null, null, TODAY)).files()) {
            file.reader().read(taken);
        }
        return taken;
    }

    /** The rows of a table, by column, empty cells left out. */
    public List<Map<String, @Nullable String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    @Override
    public void row(StagedTable table, long line, List<@Nullable String> values) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            if (values.get(i) != null) {
                row.put(columns.get(i).name(), values.get(i));
            }
        }
        tables.computeIfAbsent(table.name(), name -> new ArrayList<>()).add(row);
    }

    @Override
    public void issue(RowIssue issue) {
        issues.add(issue);
    }

    @Override
    public void leftOut(RowIssue issue) {
        leftOut.add(issue);
    }
}
