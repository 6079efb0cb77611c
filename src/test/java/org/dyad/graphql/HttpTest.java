package org.dyad.graphql;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(GraphQlTestProfile.class)
class HttpTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    application/json                                        | application/json
                    application/graphql-response+json                       | application/graphql-response+json
                    */*                                                     | application/json
                    text/html,*/*;q=0.8                                     | application/json
                    application/json;q=0.5,application/graphql-response+json | application/graphql-response+json
                    """)
    void theClientChoosesTheFormOfTheAnswer(String accept, String contentType) {
        Response response = given().accept(accept)
                .contentType("application/json")
                .body("{\"query\":\"{ __typename }\"}")
                .post("/graphql");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo(contentType + ";charset=utf-8");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"query":"{ __typename }"}                                  | 200 | 200
                    {"query":"{ __typename }","ours":1,"variables":null}        | 200 | 200
                    {"query":"{"}                                               | 200 | 400
                    {"query":"{ nope }"}                                        | 200 | 400
                    {"query":"query($i: Int!) { sampleSlow(millis: $i) }"}      | 200 | 400
                    {"query":"{ sampleNull }"}                                  | 200 | 500
                    {"query":"{ sampleFailure(how: \\"bug\\") }"}               | 200 | 200
                    {"query":7}                                                 | 400 | 400
                    {"query":"{ __typename }","variables":"x"}                  | 400 | 400
                    {"query":"{ __typename }","extensions":[]}                  | 400 | 400
                    {"query":"{ __typename }","operationName":{}}               | 400 | 400
                    {"nope":1}                                                  | 400 | 400
                    {"extensions":{"persistedQuery":{"version":1}}}             | 400 | 400
                    [{"query":"{ __typename }"}]                                | 400 | 400
                    {"query":                                                   | 400 | 400
                    """)
    void theStatusDependsOnTheFormOnlyForWellFormedRequests(String body, int json, int graphqlResponse) {
        assertThat(given().accept("application/json")
                        .contentType("application/json")
                        .body(body)
                        .post("/graphql")
                        .statusCode())
                .isEqualTo(json);
        assertThat(given().accept("application/graphql-response+json")
                        .contentType("application/json")
                        .body(body)
                        .post("/graphql")
                        .statusCode())
                .isEqualTo(graphqlResponse);
    }

    @Test
    void otherContentTypesAreRefused() {
        assertThat(given().contentType("text/plain")
                        .body("{\"query\":\"{ __typename }\"}")
                        .post("/graphql")
                        .statusCode())
                .isEqualTo(415);
        assertThat(given().contentType("application/json")
                        .accept("text/html")
                        .body("{\"query\":\"{ __typename }\"}")
                        .post("/graphql")
                        .statusCode())
                .isEqualTo(406);
        assertThat(given().put("/graphql").statusCode()).isEqualTo(405);
    }

    @Test
    void aGetReadsWithVariablesAndOperationName() {
        Response response = given().queryParam(
                        "query", "query A { __typename } query B($n: Int) { sampleEcho(number: $n) }")
                .queryParam("operationName", "B")
                .queryParam("variables", "{\"n\": 5}")
                .get("/graphql");

        assertThat(response.jsonPath().getString("data.sampleEcho")).isEqualTo("null null null null 5 0.85 null null");
    }

    @Test
    void aGetNeverWrites() {
        Response response =
                given().queryParam("query", "mutation { sampleChange }").get("/graphql");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.header("Allow")).isEqualTo("POST");
        assertThat(response.asString()).doesNotContain("changed");
        assertThat(Ask.of("mutation { sampleChange }").getString("data.sampleChange"))
                .isEqualTo("changed");
    }
}
