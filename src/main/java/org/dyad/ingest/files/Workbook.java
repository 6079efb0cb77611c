package org.dyad.ingest.files;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dyad.ingest.FormatException;

/**
 * A spreadsheet (Office Open XML, .xlsx), its sheets read row by row.
 *
 * <p>Numbers come as plain decimals of the 15 digits that spreadsheets keep; days as the number that spreadsheets count
 * them by, 1 being 1 January 1900; formulas as the value that was last worked out.
 *
 * <p>Within bounds: {@value #LONGEST} bytes packed, what unpacks to no more than data do, columns as far as
 * {@code XFD}. Document types and what they could name are not read.
 */
public final class Workbook {

    /** The largest of the trackers' and donors' workbooks has some 30 MiB. */
    private static final int LONGEST = 128 << 20;

    private static final int MOST_ENTRIES = 1_000;
    private static final int MOST_COLUMNS = 16_384;
    private static final String SHEETS = "xl/worksheets/";
    private static final int HEAD = 20;
    private static final MathContext KEPT = new MathContext(15);

    private Workbook() {}

    /**
     * A sheet's first rows that are not empty.
     *
     * @param lines of the rows, the first line of the sheet being 1
     */
    public record Head(String sheet, List<List<String>> rows, List<Long> lines) {
        public Head {
            rows = List.copyOf(rows);
            lines = List.copyOf(lines);
        }
    }

    /** The beginnings of all sheets. */
    static List<Head> heads(ImportFile file) throws IOException {
        List<Head> heads = new ArrayList<>();
        try (ReadableWorkbook book = open(file)) {
            for (Sheet sheet : book.getSheets().toList()) {
                List<List<String>> rows = new ArrayList<>();
                List<Long> lines = new ArrayList<>();
                read(file, sheet, (line, cells) -> {
                    rows.add(cells);
                    lines.add(line);
                    return rows.size() < HEAD;
                });
                heads.add(new Head(sheet.getName(), rows, lines));
            }
        } catch (ExcelReaderException e) {
            throw unreadable(file, e);
        }
        return List.copyOf(heads);
    }

    /**
     * All rows of a sheet that are not empty, as far as their last cell.
     *
     * @throws FormatException if the workbook has no such sheet, or is none that can be read
     */
    public static void read(ImportFile file, String sheet, CsvRows.Visitor visitor) throws IOException {
        try (ReadableWorkbook book = open(file)) {
            Sheet found = book.findSheet(sheet)
                    .orElseThrow(() -> new FormatException("%s: no sheet %s".formatted(file.name(), sheet)));
            read(file, found, (line, cells) -> {
                visitor.record(line, cells);
                return true;
            });
        } catch (ExcelReaderException e) {
            throw unreadable(file, e);
        }
    }

    /** Takes a row, and says whether it wants the next. */
    private interface Taker {
        boolean take(long line, List<String> cells) throws IOException;
    }

    private static void read(ImportFile file, Sheet sheet, Taker taker) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> each = rows.iterator();
            boolean wanted = true;
            while (wanted && each.hasNext()) {
                Row row = each.next();
                if (row.getCellCount() > MOST_COLUMNS) {
                    throw new FormatException("%s, sheet %s, row %d: more than %d columns"
                            .formatted(file.name(), sheet.getName(), row.getRowNum(), MOST_COLUMNS));
                }
                List<String> cells = cells(row);
                wanted = cells.isEmpty() || taker.take(row.getRowNum(), cells);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
            cells.add(cell == null ? "" : text(cell));
        }
        while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
            cells.remove(cells.size() - 1);
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            BigDecimal kept = number.round(KEPT).stripTrailingZeros();
            return kept.toPlainString();
        }
        return cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR
                ? ""
                : cell.getText().strip();
    }

    private static ReadableWorkbook open(ImportFile file) throws IOException {
        byte[] bytes;
        try (InputStream stream = file.open()) {
            bytes = stream.readNBytes(LONGEST + 1);
        }
        if (bytes.length > LONGEST) {
            throw new FormatException(
                    "%s: a workbook of more than %d MiB; save the sheet as CSV".formatted(file.name(), LONGEST >> 20));
        }
        requireBounded(file.name(), bytes);
        try {
            ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
            if (book.isDate1904()) {
                book.close();
                throw new FormatException(
                        "%s: counts days from 1904; save it with days from 1900".formatted(file.name()));
            }
            return book;
        } catch (ExcelReaderException e) {
            throw unreadable(file, e);
        }
    }

    /** Unpacks everything once, keeping nothing: what is read later can be no bomb. */
    private static void requireBounded(String file, byte[] packed) throws IOException {
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(new ByteArrayInputStream(packed)));
                BoundedInputStream content = new BoundedInputStream(file, zip, () -> packed.length)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                if (entries > MOST_ENTRIES) {
                    throw new FormatException("%s: a workbook of more than %d parts".formatted(file, MOST_ENTRIES));
                }
                content.transferTo(
                        entry.getName().startsWith(SHEETS) ? new CellAddresses(file) : OutputStream.nullOutputStream());
            }
        }
    }

    private static FormatException unreadable(ImportFile file, ExcelReaderException e) {
        return new FormatException("%s: no workbook that can be read: %s".formatted(file.name(), e.getMessage()));
    }
}
