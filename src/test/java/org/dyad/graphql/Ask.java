package org.dyad.graphql;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;

/** Sends requests to the running service. */
final class Ask {

    private Ask() {}

    static Response post(String query, Map<String, Object> variables) {
        return given().contentType("application/json")
                .accept("application/graphql-response+json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql");
    }

    static JsonPath of(String query) {
        return post(query, Map.of()).jsonPath();
    }

    static JsonPath of(String query, Map<String, Object> variables) {
        return post(query, variables).jsonPath();
    }
}
