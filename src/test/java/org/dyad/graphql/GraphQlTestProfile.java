package org.dyad.graphql;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;
import org.dyad.ops.TestDatabase;

/**
 * Runs the service on two event loops and with small limits. All but one of the sample resolvers never ask the
 * database.
 */
public final class GraphQlTestProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.vertx.event-loops-pool-size", "2",
                "dyad.limits.deadline", "4s",
                "dyad.limits.running", "24",
                "dyad.limits.operations", "2",
                "dyad.limits.initialisation", "2s",
                "dyad.limits.arrival", "2s");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(TestDatabase.class));
    }
}
