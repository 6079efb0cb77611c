package org.dyad.ingest.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.files.ImportFile;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one dataset: those that ship with the service, or those of a folder, which may have only some.
 *
 * @param name under which its rows are known
 */
public record Dataset(String name, List<IncomingFile> files) {

    public static final String FORMAT = "dyad-dataset";

    private static final String CURATED = "curated";
    static final String SUFFIX = ".csv";

    public Dataset {
        files = List.copyOf(files);
    }

    /** The curated facts that ship with the service. */
    public static Dataset curated() {
        List<IncomingFile> files = new ArrayList<>();
        for (StagedTable table : DatasetTables.ALL) {
            @Nullable String sha256 = Shipped.SHA256.get(table.name());
            if (sha256 != null) {
                files.add(table(table, sha256, () -> open(resource(table))));
            }
        }
        return new Dataset(CURATED, files);
    }

    /**
     * The tables that ship, by their names, and the SHA-256 of each. They do not change while the service runs, so they
     * are hashed once; for a native executable when it is built, so that its starts need not.
     */
    private static final class Shipped {
        static final Map<String, String> SHA256 = hash();

        private static Map<String, String> hash() {
            Map<String, String> hashes = new HashMap<>();
            try {
                for (StagedTable table : DatasetTables.ALL) {
                    if (Dataset.class.getResource(resource(table)) != null) {
                        hashes.put(table.name(), sha256(() -> open(resource(table))));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the service was built with a dataset that cannot be read", e);
            }
            return Map.copyOf(hashes);
        }
    }

    /**
     * The tables that a folder has, under the folder's name.
     *
     * @throws FormatException if the folder has none, or a CSV file that is no table of a dataset
     */
    public static Dataset in(Path folder) throws IOException {
        requireOnlyTables(folder);
        List<IncomingFile> files = new ArrayList<>();
        for (StagedTable table : DatasetTables.ALL) {
            Path file = folder.resolve(table.name() + SUFFIX);
            if (Files.exists(file)) {
                DatasetFile.Content content = () -> Files.newInputStream(file);
                files.add(table(table, sha256(content), content));
            }
        }
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return new Dataset(String.valueOf(name), files);
    }

    /** The files of a dataset, tables after those that they refer to. */
    static List<IncomingFile> files(List<ImportFile> files) throws IOException {
        List<IncomingFile> ordered = new ArrayList<>();
        for (StagedTable table : DatasetTables.ALL) {
            for (ImportFile file : files) {
                if (file.name().equals(table.name() + SUFFIX)) {
                    ordered.add(table(table, sha256(file::open), file::open));
                }
            }
        }
        return ordered;
    }

    private static void requireOnlyTables(Path folder) throws IOException {
        List<String> known =
                DatasetTables.ALL.stream().map(table -> table.name() + SUFFIX).toList();
        try (Stream<Path> files = Files.list(folder)) {
            List<String> found = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(SUFFIX))
                    .sorted()
                    .toList();
            String others = found.stream().filter(file -> !known.contains(file)).collect(Collectors.joining(", "));
            if (found.isEmpty() || !others.isEmpty()) {
                throw new FormatException("%s: expected files named as the tables of a dataset (%s), found %s"
                        .formatted(folder, String.join(", ", known), others.isEmpty() ? "none" : others));
            }
        }
    }

    private static String resource(StagedTable table) {
        return "/dataset/" + table.name() + SUFFIX;
    }

    private static InputStream open(String resource) throws IOException {
        @Nullable InputStream stream = Dataset.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("the service was built without " + resource);
        }
        return stream;
    }

    private static IncomingFile table(StagedTable table, String sha256, DatasetFile.Content content) {
        String file = table.name() + SUFFIX;
        return IncomingFile.of(file, FORMAT, sha256, table, new DatasetFile(file, table, sha256, content));
    }

    private static String sha256(DatasetFile.Content content) throws IOException {
        try (DigestInputStream bytes = new DigestInputStream(content.open(), ImportFile.digest())) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
        }
    }
}
