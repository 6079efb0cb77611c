package org.dyad.ops;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Reads settings where there is no Quarkus yet: system properties win over the environment. */
final class Settings {
    private Settings() {}

    /**
     * A setting of Quarkus; null if it is not set, or blank.
     *
     * @param property as a system property; the environment has it in capitals with underscores
     */
    static @Nullable String value(String property, Properties system, Map<String, String> environment) {
        String name = property.toUpperCase(Locale.ROOT).replace('.', '_');
        String value = system.getProperty(property, environment.get(name));
        return value == null || value.isBlank() ? null : value;
    }
}
