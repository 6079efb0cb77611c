package org.dyad.ingest.lists;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * What the parser of a list made of a file: for tests. Real files are read in the directory that the environment
 * variable DYAD_SAMPLES names; tests that need them are skipped where it is not set.
 */
public final class ListRead implements EntrySink {

    private final List<ListEntry> entries = new ArrayList<>();
    private final List<RowIssue> issues = new ArrayList<>();
    private @Nullable LocalDate publishedOn;

    private ListRead() {}

    public static ListRead of(ListParser parser) throws IOException {
        ListRead read = new ListRead();
        parser.read(read);
        return read;
    }

    /** A real file, unpacked where it is an archive. */
    public static ImportFile sample(String path) throws IOException {
        return ImportFiles.in(samplePath(path)).get(0);
    }

    public static Path samplePath(String path) {
        String folder = System.getProperty("dyad.samples", System.getenv("DYAD_SAMPLES"));
        Assumptions.assumeTrue(folder != null && !folder.isBlank(), "set DYAD_SAMPLES to the folder of sample files");
        Path file = Path.of(String.valueOf(folder)).resolve(path);
        Assumptions.assumeTrue(Files.isReadable(file), () -> "no sample at " + file);
        return file;
    }

    /** A file of a test's own, in UTF-8. */
    public static ImportFile file(String name, String text) {
        return file(name, text.getBytes(UTF_8));
    }

    public static ImportFile file(String name, byte[] content) {
        return new ImportFile(name, content.length, stored -> new ByteArrayInputStream(content));
    }

    @Override
    public void publishedOn(@Nullable LocalDate day) {
        publishedOn = day;
    }

    @Override
    public void entry(EntryDraft draft) {
        entries.add(draft.entryRead());
        draft.issues().forEach(issue -> issues.add(new RowIssue("", issue.line(), issue.field(), issue.message())));
    }

    @Override
    public void leftOut(RowIssue issue) {
        issues.add(issue);
    }

    public List<ListEntry> entries() {
        return entries;
    }

    /** The entry with that identifier. */
    public ListEntry entry(String id) {
        return entries.stream()
                .filter(entry -> entry.entry().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public List<RowIssue> issues() {
        return issues;
    }

    public @Nullable LocalDate publishedOn() {
        return publishedOn;
    }
}
