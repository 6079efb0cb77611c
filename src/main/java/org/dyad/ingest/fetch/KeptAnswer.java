package org.dyad.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportFiles;

/**
 * An answer on its way into the folder of a download: bytes as they came, then packed, then, once it was found whole,
 * under its name. Files that are not whole are hidden and written over.
 */
final class KeptAnswer {

    private final Path folder;
    private final Call call;

    KeptAnswer(Path folder, Call call) {
        this.folder = folder;
        this.call = call;
    }

    /** Where the bytes are to go as they come. */
    Path incoming() {
        return folder.resolve(".incoming");
    }

    /** Packs what came, unless it came packed, and forces it to disk. */
    ImportFile packed() throws IOException {
        try (FileChannel channel = FileChannel.open(
                target(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OutputStream out = Channels.newOutputStream(channel);
            if (isGzip()) {
                Files.copy(incoming(), out);
            } else {
                GZIPOutputStream packing = new GZIPOutputStream(out, 1 << 16);
                Files.copy(incoming(), packing);
                packing.finish();
            }
            channel.force(true);
        }
        Files.deleteIfExists(incoming());
        ImportFile hidden = ImportFiles.in(target()).get(0);
        return new ImportFile(call.name(), hidden.bytes(), hidden.content());
    }

    /** The bytes say it more reliably than the header does. */
    private boolean isGzip() throws IOException {
        try (InputStream stream = Files.newInputStream(incoming())) {
            return Arrays.equals(stream.readNBytes(2), new byte[] {0x1F, (byte) 0x8B});
        }
    }

    private Path target() {
        return folder.resolve(".packed");
    }

    /** Gives the packed answer its name, at which it appears whole or not at all. */
    String keep() throws IOException {
        Files.move(target(), folder.resolve(call.fileName()), StandardCopyOption.ATOMIC_MOVE);
        return call.fileName();
    }
}
