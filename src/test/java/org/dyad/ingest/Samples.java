package org.dyad.ingest;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Real files in official formats, kept outside the project: in the folder that the environment variable DYAD_SAMPLES
 * names, else ../shared/samples. Tests that need them are skipped where they are not.
 */
public final class Samples {

    private static final String VARIABLE = "DYAD_SAMPLES";

    private static final String BESIDE = "../shared/samples";

    private Samples() {}

    /** The file or folder; skips the test, saying so, where there is none. */
    public static Path path(String file) {
        String folder = System.getenv(VARIABLE);
        Path path = Path.of(folder == null || folder.isBlank() ? BESIDE : folder, file);
        assumeTrue(Files.exists(path), () -> "no sample file at %s; set %s".formatted(path, VARIABLE));
        return path;
    }
}
