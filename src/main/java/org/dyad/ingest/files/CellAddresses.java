package org.dyad.ingest.files;

import java.io.OutputStream;
import org.dyad.ingest.FormatException;

/**
 * Refuses a sheet whose cells say that they stand in columns that no spreadsheet has: a row is filled up to its last
 * column, so one such cell would need all memory.
 *
 * <p>Watches the bytes of a part for {@code r="} or {@code r='} and the letters behind it.
 */
final class CellAddresses extends OutputStream {

    /** The last column is XFD. */
    private static final int MOST_LETTERS = 3;

    private static final String BEFORE = " r=";

    private final String file;
    private int matched;
    private int letters;

    CellAddresses(String file) {
        this.file = file;
    }

    @Override
    public void write(int value) {
        char c = (char) (value & 0xFF);
        if (matched > BEFORE.length()) {
            letters++;
            if (Character.isWhitespace(c) || c < 'A' || c > 'z') {
                matched = c == ' ' ? 1 : 0;
            } else if (letters > MOST_LETTERS) {
                throw new FormatException("%s: a cell in a column behind XFD, the last there is".formatted(file));
            }
        } else if (matched == BEFORE.length()) {
            matched = c == '"' || c == '\'' ? matched + 1 : 0;
            letters = 0;
        } else {
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
            boolean next = matched > 0 && c == BEFORE.charAt(matched);
            matched = space ? 1 : next ? matched + 1 : 0;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }
}
