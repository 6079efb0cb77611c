package org.dyad.ingest.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dyad.ingest.FormatException;

/**
 * Finds the files in what somebody hands in: a file, a gzip file, a zip file or a folder.
 *
 * <p>Nothing is unpacked to disk, so names in an archive reach no path. What unpacks to more than its size can hold is
 * refused while it is read.
 */
public final class ImportFiles {

    /** An archive of data has a handful of files; one of tens of thousands is a mistake or an attack. */
    private static final int MOST_ENTRIES = 1_000;

    private static final int BUFFER = 1 << 16;
    private static final int GZIP_MAGIC = 0x8B1F;
    private static final int ZIP_MAGIC = 0x4B50;

    private ImportFiles() {}

    /**
     * The files, by name; hidden ones are passed over.
     *
     * @throws FormatException if there is none, or an archive cannot be read
     */
    public static List<ImportFile> in(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isDirectory(path)) {
            return file(path);
        }
        List<ImportFile> found = new ArrayList<>();
        try (Stream<Path> children = Files.list(path)) {
            for (Path child : children.sorted().toList()) {
                if (Files.isRegularFile(child) && !isHidden(name(child))) {
                    found.addAll(file(child));
                }
            }
        }
        if (found.isEmpty()) {
            throw new FormatException("%s: a folder without files".formatted(path));
        }
        return found;
    }

    private static List<ImportFile> file(Path path) throws IOException {
        long bytes = Files.size(path);
        return switch (magic(path)) {
            case GZIP_MAGIC ->
                List.of(new ImportFile(withoutEnding(name(path)), bytes, stored -> gunzip(path, stored)));
            case ZIP_MAGIC -> isWorkbook(path) ? List.of(plain(path, bytes)) : entries(path);
            default -> List.of(plain(path, bytes));
        };
    }

    private static ImportFile plain(Path path, long bytes) {
        return new ImportFile(
                name(path),
                bytes,
                stored -> new BufferedInputStream(new CountedInputStream(Files.newInputStream(path), stored), BUFFER));
    }

    private static int magic(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            byte[] two = stream.readNBytes(2);
            return two.length < 2 ? 0 : (two[0] & 0xFF) | (two[1] & 0xFF) << 8;
        }
    }

    private static InputStream gunzip(Path path, LongConsumer stored) throws IOException {
        CountedInputStream packed = new CountedInputStream(Files.newInputStream(path), stored);
        try {
            return new BoundedInputStream(name(path), new GZIPInputStream(packed, BUFFER), packed::count);
        } catch (IOException e) {
            packed.close();
            throw new FormatException("%s: no gzip file that can be read: %s".formatted(name(path), e.getMessage()));
        }
    }

    /** A spreadsheet is a zip file too, and one file to those who hand it in. */
    private static boolean isWorkbook(Path path) throws IOException {
        try (ZipFile zip = zip(path)) {
            return zip.getEntry("[Content_Types].xml") != null;
        }
    }

    private static ZipFile zip(Path path) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new FormatException("%s: no zip file that can be read: %s".formatted(name(path), e.getMessage()));
        }
    }

    private static List<ImportFile> entries(Path path) throws IOException {
        try (ZipFile zip = zip(path)) {
            if (zip.size() > MOST_ENTRIES) {
                throw new FormatException("%s: an archive of %d files, at most %d are read"
                        .formatted(name(path), zip.size(), MOST_ENTRIES));
            }
            List<ImportFile> found = zip.stream()
                    .filter(entry -> !entry.isDirectory() && !isHidden(entry.getName()))
                    .map(entry -> entry(path, entry))
                    .sorted(Comparator.comparing(ImportFile::name))
                    .toList();
            if (found.isEmpty()) {
                throw new FormatException("%s: an archive without files".formatted(name(path)));
            }
            return found;
        }
    }

    private static ImportFile entry(Path path, ZipEntry entry) {
        String inside = entry.getName();
        String name = inside.substring(Math.max(inside.lastIndexOf('/'), inside.lastIndexOf('\\')) + 1);
        return new ImportFile(name, entry.getCompressedSize(), stored -> open(path, inside, stored));
    }

    private static InputStream open(Path path, String inside, LongConsumer stored) throws IOException {
        ZipFile zip = zip(path);
        try {
            ZipEntry entry = zip.getEntry(inside);
            double packed = entry.getSize() <= 0 ? 1 : (double) entry.getCompressedSize() / entry.getSize();
            InputStream unpacked =
                    new CountedInputStream(zip.getInputStream(entry), read -> stored.accept(Math.round(read * packed)));
            return new BoundedInputStream(inside, unpacked, entry::getCompressedSize) {
                @Override
                public void close() throws IOException {
                    super.close();
                    zip.close();
                }
            };
        } catch (ZipException e) {
            zip.close();
            throw new FormatException("%s in %s cannot be unpacked: %s".formatted(inside, name(path), e.getMessage()));
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith("__MACOSX/")
                || Arrays.stream(name.split("/")).anyMatch(part -> part.startsWith(".") && !part.startsWith(".."));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String withoutEnding(String name) {
        return name.endsWith(".gz") ? name.substring(0, name.length() - ".gz".length()) : name;
    }
}
