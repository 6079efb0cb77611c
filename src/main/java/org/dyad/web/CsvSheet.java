package org.dyad.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with a header.
 *
 * <p>Numbers are written out in full, without exponent, and stay numbers, negative ones too. A text that a spreadsheet
 * would run as a formula, because it begins with one of {@code = + - @}, a tab or a line break, gets an apostrophe in
 * front (OWASP, "CSV Injection").
 */
final class CsvSheet implements SheetWriter {

    private static final String DANGEROUS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final CsvWriter csv;

    CsvSheet(Writer out) {
        this.csv = CsvWriter.builder().build(out);
    }

    @Override
    public void begin(List<String> columns) {
        csv.writeRecord(columns.stream().map(CsvSheet::harmless).toList());
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        List<@Nullable String> texts = new ArrayList<>(cells.size());
        for (Object cell : cells) {
            texts.add(text(cell));
        }
        csv.writeRecord(texts);
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }

    private static @Nullable String text(@Nullable Object cell) {
        if (cell == null) {
            return null;
        }
        return cell instanceof Number number ? plain(number) : harmless(cell.toString());
    }

    private static String plain(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
    }

    static String harmless(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
