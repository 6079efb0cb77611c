package org.dyad.ingest.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/**
 * One file that somebody hands in: on disk, or in an archive on disk.
 *
 * @param name as it is told, without folders; of an archive's entry without the archive
 * @param bytes its length as stored, which is what progress is measured by
 * @param content opens it, unpacked; the same bytes each time
 */
public record ImportFile(String name, long bytes, Content content) {

    /** Opens a file. */
    public interface Content {
        /** @param stored is told after each reading how many of the stored bytes have been read */
        InputStream open(LongConsumer stored) throws IOException;
    }

    public InputStream open() throws IOException {
        return open(stored -> {});
    }

    public InputStream open(LongConsumer stored) throws IOException {
        return content.open(stored);
    }

    public FileHead head() throws IOException {
        FileHead head;
        try (InputStream stream = open()) {
            head = FileHead.of(name, stream);
        }
        return head.isZip() ? head.with(Workbook.heads(this)) : head;
    }

    /** Of the unpacked bytes, lower-case hexadecimal. */
    public String sha256() throws IOException {
        try (DigestInputStream stream = new DigestInputStream(open(), digest())) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        }
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
