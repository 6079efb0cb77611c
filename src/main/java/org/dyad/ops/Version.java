package org.dyad.ops;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which release this is, as Maven wrote it into {@code version.properties}. */
final class Version {
    private static final String RESOURCE = "version.properties";

    private Version() {}

    /** What {@code --version} says: the release, the PostgreSQL that it brings, what it runs on. */
    static String[] lines() {
        Properties built = new Properties();
        try (InputStream file = Version.class.getResourceAsStream(RESOURCE)) {
            if (file == null) {
                throw new IllegalStateException("the service was built without " + RESOURCE);
            }
            built.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new String[] {
            "dyad " + built.getProperty("version"),
            "PostgreSQL " + built.getProperty("postgresql") + " inside",
            System.getProperty("java.vm.name") + " " + System.getProperty("java.version")
        };
    }
}
