package org.dyad.ingest.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.files.ImportFile;
import org.jspecify.annotations.Nullable;

/** What one file of a dataset gave when it was read. */
record FileRead(List<List<@Nullable String>> rows, List<RowIssue> issues) implements IncomingFile.Sink {

    FileRead() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    static FileRead of(String table, String text) throws IOException {
        return of(table, text.getBytes(UTF_8));
    }

    static FileRead of(String table, byte[] bytes) throws IOException {
        FileRead read = new FileRead();
        file(table, bytes, bytes).read(read);
        return read;
    }

    /** @param before what the file held when it was first seen */
    static DatasetFile file(String table, byte[] before, byte[] bytes) {
        StagedTable staged = DatasetTables.ALL.stream()
                .filter(t -> t.name().equals(table))
                .findFirst()
                .orElseThrow();
        String sha256 = HexFormat.of().formatHex(ImportFile.digest().digest(before));
        return new DatasetFile(table + ".csv", staged, sha256, () -> new ByteArrayInputStream(bytes));
    }

    @Override
    public void row(StagedTable table, long line, List<@Nullable String> values) {
        rows.add(values);
    }

    @Override
    public void issue(RowIssue issue) {
        issues.add(issue);
    }

    @Override
    public void leftOut(RowIssue issue) {
        issues.add(issue);
    }

    List<String> told() {
        return issues.stream().map(RowIssue::toString).toList();
    }
}
