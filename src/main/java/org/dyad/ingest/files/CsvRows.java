package org.dyad.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import org.dyad.ingest.FormatException;

/**
 * The records of a CSV file, one at a time, whatever the file's size.
 *
 * <p>Bytes that are not in the encoding, wrong quotation marks, endless cells and endless rows stop the reading with a
 * {@link FormatException} that names file and line.
 */
public final class CsvRows implements AutoCloseable {

    /** Characters of the longest cell, so that a file of whatever size needs little memory. */
    private static final int LONGEST_CELL = 1 << 20;

    /** Characters of the longest record; of cells it may have 16,384, as the parser has it. */
    private static final int LONGEST_RECORD = 4 << 20;

    private final String file;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;

    private CsvRows(String file, CsvReader<CsvRecord> reader) {
        this.file = file;
        this.reader = reader;
        this.records = reader.iterator();
    }

    /** How a file separates its cells, and its encoding. */
    public record Dialect(char separator, Charset charset) {
        /** RFC 4180 in UTF-8. */
        public static final Dialect COMMA = new Dialect(',', UTF_8);
    }

    /** Takes one record. */
    public interface Visitor {
        /** @param line of the file on which the record begins, the first being 1 */
        void record(long line, List<String> cells) throws IOException;
    }

    /** Reads from the stream, which is closed with this. */
    public static CsvRows open(String file, InputStream stream, Dialect dialect) {
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(LONGEST_CELL)
                .build(
                        CsvRecordHandler.builder()
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_RECORD).build(),
                        new CsvText(file, stream, dialect.charset(), dialect.separator()));
        return new CsvRows(file, reader);
    }

    /** The cells of the next record, which is none where the file has ended: for headers. */
    public List<String> header() throws IOException {
        return hasNext() ? next().getFields() : List.of();
    }

    public void forEach(Visitor visitor) throws IOException {
        while (hasNext()) {
            CsvRecord row = next();
            visitor.record(row.getStartingLineNumber(), row.getFields());
        }
    }

    /** Whether a record has as many cells as the header; a comma at the end of a line may be missing on one of both. */
    public static boolean fits(List<String> cells, List<String> header) {
        int more = cells.size() - header.size();
        return more == 0
                || (more == 1 && cells.get(cells.size() - 1).isBlank())
                || (more == -1 && header.get(header.size() - 1).isBlank());
    }

    /** Whether the file has a further record. */
    public boolean hasNext() throws IOException {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw formatException(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private CsvRecord next() throws IOException {
        try {
            return records.next();
        } catch (CsvParseException e) {
            throw formatException(e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
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

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
