package org.dyad.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.StagedTable.Merge;
import org.jspecify.annotations.Nullable;

/**
 * Files that are parts of one, such as the pages of an answer, on their way in as one file.
 *
 * <p>What every part says anew, its source and the names of commodities, is taken in once: from the first that says it.
 */
final class TogetherFile {

    private TogetherFile() {}

    /**
     * The same releases, their files of one dataset and one format made one.
     *
     * @throws FormatException if their format wants each file for itself
     */
    static List<FileFormat.Release> of(String name, List<FileFormat.Release> releases) {
        Map<String, List<FileFormat.Release>> parts = new LinkedHashMap<>();
        releases.forEach(release -> parts.computeIfAbsent(release.dataset(), dataset -> new ArrayList<>())
                .add(release));
        List<FileFormat.Release> together = new ArrayList<>();
        parts.forEach((dataset, same) -> {
            List<IncomingFile> files = new ArrayList<>();
            Map<StagedTable, List<IncomingFile>> bySubject = new LinkedHashMap<>();
            same.stream()
                    .flatMap(release -> release.files().stream())
                    .forEach(file -> bySubject
                            .computeIfAbsent(file.subject(), subject -> new ArrayList<>())
                            .add(file));
            bySubject.values().forEach(some -> files.add(some.size() == 1 ? some.get(0) : together(name, some)));
            together.add(new FileFormat.Release(dataset, files));
        });
        return together;
    }

    private static IncomingFile together(String name, List<IncomingFile> parts) {
        IncomingFile first = parts.get(0);
        for (IncomingFile part : parts) {
            if (part.merging() != null
                    || !part.format().equals(first.format())
                    || !part.tables().equals(first.tables())) {
                throw new FormatException(
                        "%s: %s and %s cannot be imported as one".formatted(name, first.file(), part.file()));
            }
        }
        return new IncomingFile(
                "%s (%d files)".formatted(name, parts.size()),
                first.format(),
                sha256(parts),
                first.tables(),
                first.subject(),
                sink -> read(parts, first.subject(), sink));
    }

    private static void read(List<IncomingFile> parts, StagedTable subject, IncomingFile.Sink sink) throws IOException {
        Once once = new Once(subject, sink);
        for (IncomingFile part : parts) {
            part.reader().read(once);
        }
    }

    /** Of the parts' own. */
    private static String sha256(List<IncomingFile> parts) {
        MessageDigest digest = ImportFile.digest();
        parts.forEach(part -> digest.update(part.sha256().getBytes(UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Passes rows on, those of tables beside the subject once. */
    private static final class Once implements IncomingFile.Sink {

        private final StagedTable subject;
        private final IncomingFile.Sink sink;
        private final Map<String, Set<List<@Nullable String>>> seen = new LinkedHashMap<>();

        private Once(StagedTable subject, IncomingFile.Sink sink) {
            this.subject = subject;
            this.sink = sink;
        }

        @Override
        public void row(StagedTable table, long line, List<@Nullable String> values) {
            if (table.name().equals(subject.name())
                    || seen.computeIfAbsent(table.name(), any -> new HashSet<>())
                            .add(identity(table, values))) {
                sink.row(table, line, values);
            }
        }

        /** Where rows that are there already stay as they are, the key; else all of it, so that contradictions show. */
        private static List<@Nullable String> identity(StagedTable table, List<@Nullable String> values) {
            if (table.merge() != Merge.ADD) {
                return values;
            }
            List<String> header = table.header();
            List<@Nullable String> key = new ArrayList<>();
            for (String column : table.key()) {
                key.add(values.get(header.indexOf(column)));
            }
            return key;
        }

        @Override
        public void issue(RowIssue issue) {
            sink.issue(issue);
        }

        @Override
        public void leftOut(RowIssue issue) {
            sink.leftOut(issue);
        }
    }
}
