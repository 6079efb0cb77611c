package org.dyad.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ExplorerPageTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/compare?s=A&s=B", "/study", "/sanctions?name=x", "/energy", "/finance"})
    void everyAddressOfTheExplorerGivesItsPageAndLetsItLoadNothingFromElsewhere(String address) {
        given().get(address)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("<title>Dyad</title>"));
    }

    @Test
    void onlyAChartByItselfMayStandInAFrameOfAnotherSite() {
        given().get("/embed/dyad/trade?a=CHN&b=RUS")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors *"))
                .body(containsString("<title>Dyad</title>"));
    }

    @Test
    void whatThePageLoadsIsThereAndIsItsOwn() {
        List<String> loaded = Pattern.compile("(?:src|href)=\"?(/[^\" >]+)")
                .matcher(given().get("/").asString())
                .results()
                .map(result -> result.group(1))
                .toList();

        assertThat(loaded)
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(path -> assertThat(given().get(path).statusCode()).isEqualTo(200));
    }
}
