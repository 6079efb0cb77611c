package org.dyad.ingest.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Counts the bytes that were read through it, and tells the sum after each reading. */
final class CountedInputStream extends FilterInputStream {

    private final LongConsumer told;
    private long count;

    CountedInputStream(InputStream stream, LongConsumer told) {
        super(stream);
        this.told = told;
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        add(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        add(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        add(skipped);
        return skipped;
    }

    private void add(long bytes) {
        count += bytes;
        told.accept(count);
    }
}
