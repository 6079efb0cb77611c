package org.dyad.graphql;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.util.Map;

/** Sends requests to the running service. */
public final class Ask {

    /** Otherwise it reads numbers as floats, which have seven digits. */
    private static final JsonPathConfig DOUBLES = new JsonPathConfig(NumberReturnType.DOUBLE);

    private Ask() {}

    public static Response post(String query, Map<String, Object> variables) {
        return given().contentType("application/json")
                .accept("application/graphql-response+json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql");
    }

    public static JsonPath of(String query) {
        return of(query, Map.of());
    }

    public static JsonPath of(String query, Map<String, Object> variables) {
        return post(query, variables).jsonPath(DOUBLES);
    }
}
