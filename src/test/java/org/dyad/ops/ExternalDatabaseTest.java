package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {
    @Test
    void theEnvironmentNamesItAndSystemPropertiesWin() {
        Map<String, String> environment =
                Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://a/x", "QUARKUS_DATASOURCE_USERNAME", "me");
        Properties system = new Properties();
        assertThat(ExternalDatabase.named(system, environment))
                .contains(new Credentials("jdbc:postgresql://a/x", "me", null));

        system.setProperty("quarkus.datasource.jdbc.url", "jdbc:postgresql://b/x");
        assertThat(ExternalDatabase.named(system, environment))
                .contains(new Credentials("jdbc:postgresql://b/x", "me", null));
    }

    @Test
    void anEmptyUrlNamesNone() {
        assertThat(ExternalDatabase.named(new Properties(), Map.of("QUARKUS_DATASOURCE_JDBC_URL", "")))
                .isEmpty();
    }

    @Test
    void theRefusalSaysEveryHostAndNoSecret() {
        // 08001: the client cannot establish the connection (SQL standard, class 08)
        SQLException refused = new SQLException("connection refused", "08001");
        String url = "jdbc:postgresql://a:5432,b:5433/trade?user=me&password=secret";

        assertThat(ExternalDatabase.unusable(url, refused))
                .hasMessageStartingWith("no database answers at a:5432,b:5433/trade; check that it runs");
    }
}
