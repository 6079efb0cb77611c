package org.dyad.ops.watch;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.dyad.ops.TestDatabase;

/** Opens the port of the metrics, takes every request for a slow one, and has small limits. */
public final class WatchedProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.management.host-enabled", "true",
                "quarkus.management.test-port", "0",
                "dyad.watch.slow", "0s",
                "dyad.watch.every", "1s",
                "dyad.watch.operations", "TheirOwn",
                "dyad.limits.deadline", "2s",
                "dyad.limits.running", "4");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestDatabase.class));
    }
}
