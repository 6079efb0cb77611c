package org.dyad.ingest.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.dyad.ingest.FormatException;

/** Bytes for a parser that keeps one piece at a time in memory: it may read only so far before it has found one. */
public final class Leash extends FilterInputStream {

    private final String file;
    private final long length;
    private long run;

    /** @param length bytes that may be read without a piece being found */
    public Leash(String file, InputStream stream, long length) {
        super(stream);
        this.file = file;
        this.length = length;
    }

    /** A piece was found. */
    public void slacken() {
        run = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int wanted) throws IOException {
        if (run >= length) {
            throw new FormatException(
                    "%s: a piece of more than %d bytes, which no such file has".formatted(file, length));
        }
        int read = super.read(bytes, offset, wanted);
        run += Math.max(0, read);
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
