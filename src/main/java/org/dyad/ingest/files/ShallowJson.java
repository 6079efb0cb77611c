package org.dyad.ingest.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.dyad.ingest.FormatException;

/**
 * The text of a JSON file on its way to a parser, which must not have to go deeper than its stack: objects and arrays
 * are counted before it sees them.
 */
public final class ShallowJson extends FilterReader {

    static final int DEEPEST = 64;

    private final String file;
    private long line;
    private int depth;
    private boolean quoted;
    private boolean escaped;

    /** @param line of the file with which the text begins, the first being 1 */
    public ShallowJson(String file, long line, Reader reader) {
        super(reader);
        this.file = file;
        this.line = line;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        if (c >= 0) {
            see((char) c);
        }
        return c;
    }

    @Override
    public int read(char[] characters, int offset, int wanted) throws IOException {
        int read = super.read(characters, offset, wanted);
        for (int i = offset; i < offset + read; i++) {
            see(characters[i]);
        }
        return read;
    }

    private void see(char c) {
        if (c == '\n') {
            line++;
        }
        if (escaped) {
            escaped = false;
        } else if (quoted) {
            escaped = c == '\\';
            quoted = c != '"';
        } else {
            count(c);
        }
    }

    private void count(char c) {
        switch (c) {
            case '"' -> quoted = true;
            case '{', '[' -> {
                depth++;
                if (depth > DEEPEST) {
                    throw new FormatException("%s line %d: more than %d objects and arrays within one another"
                            .formatted(file, line, DEEPEST));
                }
            }
            case '}', ']' -> depth--;
            default -> {
                // part of a number, a word, or white space
            }
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
