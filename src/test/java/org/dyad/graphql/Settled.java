package org.dyad.graphql;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Settings as the service has them by default, but for what a test says. */
final class Settled {

    private Settled() {}

    static Limits limits(Map<String, String> changed) {
        return settings(Limits.class, "dyad.limits.", changed);
    }

    static Documents documents(Map<String, String> changed) {
        return settings(Documents.class, "dyad.documents.", changed);
    }

    private static <T> T settings(Class<T> type, String prefix, Map<String, String> changed) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 100, new DurationConverter())
                .withMapping(type);
        changed.forEach((name, value) -> builder.withDefaultValue(prefix + name, value));
        return builder.build().getConfigMapping(type);
    }
}
