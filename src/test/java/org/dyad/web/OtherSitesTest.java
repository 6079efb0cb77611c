package org.dyad.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.dyad.ops.admin.AdminTestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One site may read in the test's profile. Header fields: the CORS protocol of the Fetch standard. */
@QuarkusTest
@TestProfile(AdminTestProfile.class)
class OtherSitesTest {

    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @Test
    void aSiteOnTheListIsToldWhatItMaySend() {
        Response answer = preflight("/graphql", AdminTestProfile.SITE);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header(ALLOWED)).isEqualTo(AdminTestProfile.SITE);
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("GET", "POST");
        assertThat(answer.header("Access-Control-Allow-Headers")).isEqualTo("content-type,x-anything");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNull();
        assertThat(answer.headers().getValues("Vary")).anyMatch(vary -> vary.contains("Origin"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphql?query=%7B__typename%7D",
                "/graphql/schema.graphql",
                "/downloads/series.csv",
                "/feeds/changes.atom"
            })
    void aSiteOnTheListReads(String path) {
        Response answer = given().urlEncodingEnabled(false)
                .header("Origin", AdminTestProfile.SITE)
                .get(path);

        assertThat(answer.header(ALLOWED)).isEqualTo(AdminTestProfile.SITE);
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "Retry-After");
        assertThat(answer.headers().getValues("Vary")).anyMatch(vary -> vary.contains("Origin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.org", "https://charts.example.org.evil.example", "null"})
    void anotherSiteIsToldNothing(String origin) {
        assertThat(preflight("/graphql", origin).header(ALLOWED)).isNull();
        assertThat(given().urlEncodingEnabled(false)
                        .header("Origin", origin)
                        .get("/graphql?query=%7B__typename%7D")
                        .header(ALLOWED))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/admin/imports", "/admin/audit", "/health", "/graphiql/"})
    void whatIsNoReadingIsOpenToNoSite(String path) {
        assertThat(preflight(path, AdminTestProfile.SITE).header(ALLOWED)).isNull();
    }

    private static Response preflight(String path, String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type,x-anything")
                .options(path);
    }
}
