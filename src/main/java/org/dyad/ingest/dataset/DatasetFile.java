package org.dyad.ingest.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.dyad.ingest.Cells;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.IncomingTable;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.StagedTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads one table of a dataset: a CSV file with exactly the table's columns.
 *
 * <p>Another header, bytes that are not UTF-8 and an unclosed quote stop the load; a row that cannot be read is left
 * out and reported with its line; nothing is guessed.
 */
final class DatasetFile implements IncomingTable.Reader {

    private final String file;
    private final StagedTable table;
    private final byte[] bytes;

    DatasetFile(String file, StagedTable table, byte[] bytes) {
        this.file = file;
        this.table = table;
        this.bytes = bytes.clone();
    }

    @Override
    public void read(IncomingTable.Sink sink) throws IOException {
        InputStreamReader text =
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder());
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            requireHeader(records.hasNext() ? records.next().getFields() : List.of());
            while (records.hasNext()) {
                row(records.next(), sink);
            }
        } catch (CsvParseException e) {
            throw new FormatException("%s: not a CSV file: %s".formatted(file, e.getMessage()));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new FormatException("%s: expected UTF-8, found bytes that are not".formatted(file));
            }
            throw e.getCause();
        }
    }

    private void requireHeader(List<String> header) {
        if (!header.equals(table.header())) {
            throw new FormatException("%s: expected the header %s, was %s"
                    .formatted(file, String.join(",", table.header()), String.join(",", header)));
        }
    }

    private void row(CsvRecord cells, IncomingTable.Sink sink) {
        long line = cells.getStartingLineNumber();
        if (cells.getFieldCount() != table.columns().size()) {
            sink.issue(new RowIssue(
                    file,
                    line,
                    null,
                    "expected %d cells, were %d".formatted(table.columns().size(), cells.getFieldCount())));
            return;
        }
        List<@Nullable String> values = Cells.canonical(
                table.columns(),
                cells.getFields(),
                issue -> sink.issue(new RowIssue(file, line, issue.field(), issue.message())));
        RowRules.check(
                table,
                cells.getFields(),
                issue -> sink.issue(new RowIssue(file, line, issue.field(), issue.message())));
        sink.row(line, values);
    }
}
