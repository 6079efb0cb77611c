package org.dyad.ingest.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import org.dyad.ingest.FormatException;

/**
 * The characters of a CSV file: in one encoding, with or without a byte order mark, its quotation marks as RFC 4180
 * wants them.
 *
 * <p>The parser behind it would take an unclosed quotation mark for one that encloses the rest of the file.
 */
final class CsvText extends Reader {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int BUFFER = 1 << 16;

    private final String file;
    private final InputStream stream;
    private final Charset charset;
    private final char separator;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).limit(0);
    private boolean ended;
    private boolean begun;

    private long line = 1;
    private boolean quoted;
    private long quotedSince;
    private char before = '\n';

    CsvText(String file, InputStream stream, Charset charset, char separator) {
        this.file = file;
        this.stream = stream;
        this.charset = charset;
        this.separator = separator;
        this.decoder = charset.newDecoder();
    }

    /** @throws FormatException at bytes that are not of the encoding and at quotation marks that no CSV file has */
    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        CharBuffer characters = CharBuffer.wrap(into, offset, length).slice();
        while (true) {
            CoderResult result = decoder.decode(bytes, characters, ended);
            int found = withoutByteOrderMark(into, offset, characters.position());
            check(into, offset, found);
            if (result.isError()) {
                throw new FormatException(
                        "%s line %d: expected %s, found bytes that are not".formatted(file, line, charset.name()));
            }
            if (found > 0) {
                return found;
            }
            if (ended) {
                requireClosed();
                return -1;
            }
            characters.clear();
            fill();
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = stream.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    private int withoutByteOrderMark(char[] text, int offset, int length) {
        if (begun || length == 0) {
            return length;
        }
        begun = true;
        if (text[offset] != BYTE_ORDER_MARK) {
            return length;
        }
        System.arraycopy(text, offset + 1, text, offset, length - 1);
        return length - 1;
    }

    private void check(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            char c = text[i];
            if (c == '"') {
                quote();
            } else if (c == '\n' || c == '\r') {
                line += c == '\n' && before == '\r' ? 0 : 1;
            }
            before = c;
        }
    }

    /** Within quotes a quotation mark is written twice, which is as good as closing and opening again. */
    private void quote() {
        if (!quoted && before != separator && "\n\r\"".indexOf(before) < 0) {
            throw new FormatException(
                    "%s line %d: a quotation mark in a cell that is not within quotation marks;".formatted(file, line)
                            + " write it twice, and one more at each end of the cell");
        }
        quoted = !quoted;
        quotedSince = quoted && before != '"' ? line : quotedSince;
    }

    private void requireClosed() {
        if (quoted) {
            throw new FormatException(
                    "%s line %d: a quotation mark opens here and is never closed".formatted(file, quotedSince));
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
