package org.dyad.graphql;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/**
 * Runs the service without a database, which the sample resolvers do not need, on two event loops and with small
 * limits.
 */
public final class GraphQlTestProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.active", "false",
                "quarkus.hibernate-orm.active", "false",
                "quarkus.flyway.active", "false",
                "quarkus.vertx.event-loops-pool-size", "2",
                "dyad.limits.deadline", "2s",
                "dyad.limits.running", "24");
    }
}
