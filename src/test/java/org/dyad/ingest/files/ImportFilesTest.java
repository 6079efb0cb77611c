package org.dyad.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dyad.ingest.FormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportFilesTest {

    @TempDir
    Path folder;

    @Test
    void aFileIsTheSamePlainOrPacked() throws IOException {
        Path plain = Files.writeString(folder.resolve("flows.csv"), "a,b\n1,2\n");
        Path packed = folder.resolve("flows.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("a,b\n1,2\n".getBytes(UTF_8));
        }
        Path archive = zip("flows.zip", "2023/flows.csv", "a,b\n1,2\n");

        for (Path path : List.of(plain, packed, archive)) {
            ImportFile file = ImportFiles.in(path).get(0);
            assertThat(file.name()).isEqualTo("flows.csv");
            assertThat(text(file)).isEqualTo("a,b\n1,2\n");
            // sha256sum of these eight bytes
            // printf 'a,b\n1,2\n' | sha256sum
            assertThat(file.sha256()).isEqualTo("492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470");
        }
    }

    @Test
    void aFolderGivesItsFilesByNameAndThoseOfItsArchives() throws IOException {
        Files.writeString(folder.resolve("b.csv"), "b");
        Files.writeString(folder.resolve(".hidden"), "x");
        Files.createDirectory(folder.resolve("deeper"));
        zip("a.zip", "__MACOSX/._in.csv", "x", "in.csv", "a", "notes/.DS_Store", "x");

        assertThat(ImportFiles.in(folder)).extracting(ImportFile::name).containsExactly("in.csv", "b.csv");
    }

    @Test
    void namesInAnArchiveReachNoPath() throws IOException {
        Path archive = zip("slip.zip", "../../outside.csv", "a");

        ImportFile file = ImportFiles.in(archive).get(0);

        assertThat(file.name()).isEqualTo("outside.csv");
        assertThat(text(file)).isEqualTo("a");
        assertThat(folder.resolve("../outside.csv")).doesNotExist();
    }

    @Test
    void anArchiveOfTooManyFilesIsRefused() throws IOException {
        String[] entries = new String[2 * 1_001];
        Arrays.setAll(entries, i -> i % 2 == 0 ? i + ".csv" : "x");

        assertThatThrownBy(() -> ImportFiles.in(zip("many.zip", entries)))
                .isInstanceOf(FormatException.class)
                .hasMessage("many.zip: an archive of 1001 files, at most 1000 are read");
    }

    @Test
    void anArchiveOfMoreFilesThanItsIndexCountsIsRefusedToo() throws IOException {
        String[] entries = new String[2 * 70_000];
        Arrays.setAll(entries, i -> i % 2 == 0 ? i + ".csv" : "");

        assertThatThrownBy(() -> ImportFiles.in(zip("more.zip", entries)))
                .isInstanceOf(FormatException.class)
                .hasMessage("more.zip: an archive of 70000 files, at most 1000 are read");
    }

    @Test
    void whatUnpacksToFarMoreThanDataDoIsRefused() throws IOException {
        Path gzip = folder.resolve("bomb.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            zeros(out);
        }
        Path zip = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("bomb.csv"));
            zeros(out);
        }

        for (Path bomb : List.of(gzip, zip)) {
            assertThatThrownBy(() -> ImportFiles.in(bomb).get(0).sha256())
                    .isInstanceOf(FormatException.class)
                    .hasMessageContaining("unpacks to more than 200 times its size");
        }
    }

    @Test
    void anArchiveThatBreaksOffIsRefused() throws IOException {
        Path whole = folder.resolve("whole.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
            out.write("a,b\n1,2\n".getBytes(UTF_8));
        }
        byte[] bytes = Files.readAllBytes(whole);
        Path gzip = Files.write(folder.resolve("half.csv.gz"), Arrays.copyOf(bytes, bytes.length - 9));
        byte[] archive = Files.readAllBytes(zip("whole.zip", "a.csv", "a,b\n1,2\n"));
        Path zip = Files.write(folder.resolve("half.zip"), Arrays.copyOf(archive, archive.length / 2));

        assertThatThrownBy(() -> ImportFiles.in(gzip).get(0).sha256())
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("half.csv.gz: cannot be unpacked");
        assertThatThrownBy(() -> ImportFiles.in(zip))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("half.zip: no zip file that can be read");
    }

    @Test
    void whatIsNotThereIsToldSo() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> ImportFiles.in(folder.resolve("absent.csv"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> ImportFiles.in(empty))
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith("a folder without files");
    }

    private Path zip(String name, String... namesAndTexts) throws IOException {
        Path path = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(path))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(UTF_8));
                out.closeEntry();
            }
        }
        return path;
    }

    /** 80 MiB, which pack to a thousandth. */
    private static void zeros(OutputStream out) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        for (int i = 0; i < 80; i++) {
            out.write(megabyte);
        }
    }

    private static String text(ImportFile file) throws IOException {
        try (InputStream stream = file.open()) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}
