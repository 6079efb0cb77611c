package org.dyad.graphql;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.dyad.ops.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GraphQlTestProfile.class)
class PersistedAndCachedTest {

    @AfterEach
    void forgetTheLoad() throws SQLException {
        execute("delete from load where dataset = 'caching'");
    }

    @Test
    void aQueryThatWasSentOnceIsAskedByItsHash() {
        String query = "{ sampleEcho(number: 77) }";

        Response unknown = byHash(null, query);
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.jsonPath().getString("errors[0].message")).isEqualTo("PersistedQueryNotFound");
        assertThat(unknown.jsonPath().getString("errors[0].extensions.code")).isEqualTo("PERSISTED_QUERY_NOT_FOUND");
        assertThat(unknown.header("Cache-Control")).isEqualTo("no-store");

        assertThat(byHash(query, query).jsonPath().getString("data.sampleEcho")).contains("77");
        assertThat(byHash(null, query).jsonPath().getString("data.sampleEcho")).contains("77");
    }

    @Test
    void aQueryThatIsNotValidIsNotRemembered() {
        String query = "{ sampleNope }";

        byHash(query, query);
        assertThat(byHash(null, query).jsonPath().getString("errors[0].message"))
                .isEqualTo("PersistedQueryNotFound");
    }

    @Test
    void anAnswerToAGetMayBeKeptUntilSomebodyImports() throws Exception {
        Response first = get("{ sampleFew { code } }", "");
        String tag = first.header("ETag");

        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=0, must-revalidate");
        assertThat(tag).startsWith("W/\"");
        Response again = get("{ sampleFew { code } }", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(get("{ sampleFew { id } }", tag).statusCode()).isEqualTo(200);

        execute("""
                insert into load (dataset, file, format, sha256, read, added, revised, unchanged, withdrawn, refused,
                  started_at, finished_at)
                values ('caching', 'a.csv', 'csv', '', 1, 0, 0, 0, 0, 0, now(), now())
                """);
        // the state of the data is looked at once a second
        Thread.sleep(1100);
        assertThat(get("{ sampleFew { code } }", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void aRefusalIsNotKept() {
        Response refused = get("{ sampleThings(first: -1) { totalCount } }", "");

        assertThat(refused.header("ETag")).isNull();
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
        assertThat(given().contentType("application/json")
                        .body("{\"query\":\"{ __typename }\"}")
                        .post("/graphql")
                        .header("ETag"))
                .isNull();
    }

    private static Response get(String query, String known) {
        return given().queryParam("query", query).header("If-None-Match", known).get("/graphql");
    }

    private static Response byHash(@Nullable String query, String hashed) {
        String extensions = "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"%s\"}}"
                .formatted(Sha256.hex(hashed.getBytes(StandardCharsets.UTF_8)));
        var request = given().queryParam("extensions", extensions);
        return (query == null ? request : request.queryParam("query", query)).get("/graphql");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestDatabase.credentials().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
