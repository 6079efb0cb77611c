package org.dyad.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.dyad.ops.admin.AdminTestProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AdminTestProfile.class)
class AnswerHeadersTest {

    @ParameterizedTest
    @CsvSource({
        "/,200",
        "/compare,200",
        "/embed/dyad/trade,200",
        "/graphiql/,200",
        "/graphql?query=%7B__typename%7D,200",
        "/graphql,400",
        "/graphql/schema.graphql,200",
        "/downloads/series.csv,400",
        "/feeds/changes.atom,200",
        "/health/live,200",
        "/admin/audit,401",
        "/nowhere,404"
    })
    void everyAnswerTellsABrowserWhatNotToDo(String path, int status) {
        given().urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Permissions-Policy", containsString("geolocation=()"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Strict-Transport-Security", equalTo("max-age=31536000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphiql/", "/graphql/schema.graphql", "/admin/audit", "/health", "/nowhere"})
    void nothingButAChartByItselfMayStandInAFrame(String path) {
        given().get(path).then().header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
        given().get("/embed/dyad/trade")
                .then()
                .header("Content-Security-Policy", not(containsString("frame-ancestors 'none'")));
    }
}
