package org.dyad.ingest.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.dyad.ingest.IncomingTable;
import org.dyad.ingest.StagedTable;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one dataset: those that ship with the service, or those of a folder, which may have only some.
 *
 * @param name under which its rows are known
 */
public record Dataset(String name, List<IncomingTable> tables) {

    public static final String FORMAT = "dyad-dataset";

    private static final String CURATED = "curated";

    public Dataset {
        tables = List.copyOf(tables);
    }

    /** The curated facts that ship with the service. */
    public static Dataset curated() throws IOException {
        return of(CURATED, file -> {
            try (InputStream stream = Dataset.class.getResourceAsStream("/dataset/" + file)) {
                return stream == null ? null : stream.readAllBytes();
            }
        });
    }

    /** The tables that a folder has, under the folder's name. */
    public static Dataset in(Path folder) throws IOException {
        return of(folder.getFileName().toString(), file -> {
            try {
                return Files.readAllBytes(folder.resolve(file));
            } catch (NoSuchFileException e) {
                return null;
            }
        });
    }

    private static Dataset of(String name, Bytes files) throws IOException {
        List<IncomingTable> tables = new ArrayList<>();
        for (StagedTable table : DatasetTables.ALL) {
            String file = table.name() + ".csv";
            byte[] bytes = files.of(file);
            if (bytes != null) {
                tables.add(new IncomingTable(file, FORMAT, sha256(bytes), table, new DatasetFile(file, table, bytes)));
            }
        }
        return new Dataset(name, tables);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private interface Bytes {
        byte @Nullable [] of(String file) throws IOException;
    }
}
