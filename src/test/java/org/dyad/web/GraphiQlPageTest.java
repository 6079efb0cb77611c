package org.dyad.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.dyad.graphql.GraphQlTestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(GraphQlTestProfile.class)
class GraphiQlPageTest {

    @Test
    void thePageIsServedUnderAStrictPolicyAndKeepsWhatItIsAskedFor() {
        Response redirect =
                given().redirects().follow(false).urlEncodingEnabled(false).get("/graphiql?query=%7Ba%7D");
        Response page = given().get("/graphiql/");

        assertThat(redirect.header("Location")).isEqualTo("/graphiql/?query=%7Ba%7D");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; script-src 'self';");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql-ui/react.production.min.js",
                "/graphql-ui/react-dom.production.min.js",
                "/graphql-ui/graphiql.min.js",
                "/graphql-ui/graphiql.min.css",
                "/graphiql/page.js",
                "/graphiql/page.css"
            })
    void everythingThePageLoadsComesFromTheService(String file) {
        assertThat(given().get(file).statusCode()).isEqualTo(200);
        assertThat(given().get("/graphiql/").asString()).doesNotContain("http://", "https://");
    }

    @Test
    void theExamplesAreItsTabs() {
        assertThat(given().get("/graphiql/examples.json").jsonPath().getList("query"))
                .isNotEmpty();
    }
}
