package org.dyad.ingest.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.List;
import org.dyad.ingest.Cells;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.ImportFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads one table of a dataset: a CSV file with exactly the table's columns.
 *
 * <p>Another header, no row, bytes that are not UTF-8, wrong quotation marks and endless cells stop the load; a row
 * that cannot be read is left out and reported with its line; nothing is guessed. Lines may end in CR LF, and a byte
 * order mark may come first.
 */
final class DatasetFile implements IncomingFile.Reader {

    private final String file;
    private final StagedTable table;
    private final String sha256;
    private final Content content;
    private final RowRules rules;

    /** Opens the file; what it reads must be the same each time. */
    interface Content {
        InputStream open() throws IOException;
    }

    DatasetFile(String file, StagedTable table, String sha256, Content content) {
        this.file = file;
        this.table = table;
        this.sha256 = sha256;
        this.content = content;
        this.rules = RowRules.of(table);
    }

    @Override
    public void read(IncomingFile.Sink sink) throws IOException {
        try (DigestInputStream bytes = new DigestInputStream(content.open(), ImportFile.digest());
                CsvRows rows = CsvRows.open(file, bytes, CsvRows.Dialect.COMMA)) {
            requireHeader(rows.header());
            if (!rows.hasNext()) {
                throw new FormatException(
                        "%s: has no rows; leave the file out to leave the table as it is".formatted(file));
            }
            rows.forEach((line, cells) -> row(line, cells, sink));
            if (!HexFormat.of().formatHex(bytes.getMessageDigest().digest()).equals(sha256)) {
                throw new FormatException("%s: changed while it was read".formatted(file));
            }
        }
    }

    private void requireHeader(List<String> header) {
        if (!header.equals(table.header())) {
            throw new FormatException("%s: expected the header %s, was %s"
                    .formatted(
                            file,
                            String.join(",", table.header()),
                            header.isEmpty() ? "an empty file" : Cells.shortened(String.join(",", header))));
        }
    }

    private void row(long line, List<String> cells, IncomingFile.Sink sink) {
        if (cells.size() != table.columns().size()) {
            sink.issue(new RowIssue(
                    file,
                    line,
                    null,
                    "expected %d cells, were %d".formatted(table.columns().size(), cells.size())));
            return;
        }
        List<@Nullable String> values = Cells.canonical(
                table.columns(), cells, issue -> sink.issue(new RowIssue(file, line, issue.field(), issue.message())));
        rules.check(cells, issue -> sink.issue(new RowIssue(file, line, issue.field(), issue.message())));
        sink.row(table, line, values);
    }
}
