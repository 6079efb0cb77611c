package org.dyad.ingest.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.dyad.ingest.Cells;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.StagedTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads one table of a dataset: a CSV file with exactly the table's columns.
 *
 * <p>Another header, no row, bytes that are not UTF-8, wrong quotation marks and endless cells stop the load; a row
 * that cannot be read is left out and reported with its line; nothing is guessed. Lines may end in CR LF, and a byte
 * order mark may come first.
 */
final class DatasetFile implements IncomingFile.Reader {

    /** Characters of the longest cell, so that a file of whatever size needs little memory. */
    private static final int LONGEST_CELL = 1 << 20;

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
        try (DigestInputStream bytes = new DigestInputStream(content.open(), Dataset.sha256());
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .maxBufferSize(LONGEST_CELL)
                        .ofCsvRecord(new CsvText(file, bytes))) {
            rows(csv.iterator(), sink);
            if (!HexFormat.of().formatHex(bytes.getMessageDigest().digest()).equals(sha256)) {
                throw new FormatException("%s: changed while it was read".formatted(file));
            }
        } catch (CsvParseException e) {
            throw formatException(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void rows(Iterator<CsvRecord> records, IncomingFile.Sink sink) {
        requireHeader(records.hasNext() ? records.next().getFields() : List.of());
        if (!records.hasNext()) {
            throw new FormatException(
                    "%s: has no rows; leave the file out to leave the table as it is".formatted(file));
        }
        while (records.hasNext()) {
            row(records.next(), sink);
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

    private void row(CsvRecord record, IncomingFile.Sink sink) {
        long line = record.getStartingLineNumber();
        List<String> cells = record.getFields();
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

    /** The parser tells the record in its message, and what is wrong with it in that of its cause. */
    private FormatException formatException(CsvParseException e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof FormatException)) {
            cause = cause.getCause();
        }
        return cause instanceof FormatException known
                ? known
                : new FormatException("%s: no CSV file as RFC 4180 has it: %s (%s)"
                        .formatted(file, e.getMessage(), cause.getMessage()));
    }
}
