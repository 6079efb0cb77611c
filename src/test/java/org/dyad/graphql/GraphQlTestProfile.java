package org.dyad.graphql;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Runs the service without a database: the sample resolvers need none. */
public final class GraphQlTestProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.datasource.active", "false",
                "quarkus.hibernate-orm.active", "false",
                "quarkus.flyway.active", "false");
    }
}
