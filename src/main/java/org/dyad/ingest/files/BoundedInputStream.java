package org.dyad.ingest.files;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;
import java.util.zip.ZipException;
import org.dyad.ingest.FormatException;

/**
 * Bytes that unpack to no more than data do.
 *
 * <p>Tables and lists pack to a twentieth or a fiftieth; what a bomb packs to is a thousandth, which is the most that
 * deflate can.
 */
class BoundedInputStream extends FilterInputStream {

    /** So many bytes nobody minds, however small they were. */
    private static final long FREE = 64L << 20;

    private static final int LARGEST_RATIO = 200;

    private final String file;
    private final LongSupplier packed;
    private long unpacked;

    /** @param packed bytes that were read of the packed form */
    BoundedInputStream(String file, InputStream stream, LongSupplier packed) {
        super(stream);
        this.file = file;
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw new FormatException("%s: cannot be unpacked: %s".formatted(file, e.getMessage()));
        }
        unpacked += Math.max(0, read);
        if (unpacked > FREE && unpacked > LARGEST_RATIO * packed.getAsLong()) {
            throw new FormatException(
                    "%s: unpacks to more than %d times its size, which no data do".formatted(file, LARGEST_RATIO));
        }
        return read;
    }
}
