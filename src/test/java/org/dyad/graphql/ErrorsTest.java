package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(GraphQlTestProfile.class)
class ErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    { sampleEcho(period: "2022-13") }                    | BAD_USER_INPUT            | period
                    { sampleEcho(period: 2022) }                         | BAD_USER_INPUT            | period
                    { sampleEcho(partialDate: "2014-3") }                | BAD_USER_INPUT            | partialDate
                    { sampleEcho(date: "2022-02-30") }                   | BAD_USER_INPUT            | date
                    { sampleEcho(date: "20220228") }                     | BAD_USER_INPUT            | date
                    { sampleEcho(date: "+99999-01-01") }                 | BAD_USER_INPUT            | date
                    { sampleEcho(flow: EXPRT) }                          | BAD_USER_INPUT            | flow
                    { sampleEcho(flow: "EXPORT") }                       | BAD_USER_INPUT            | flow
                    { sampleEcho(flows: [EXPORT, XX]) }                  | BAD_USER_INPUT            | flows[1]
                    { sampleEcho(number: "3") }                          | BAD_USER_INPUT            | number
                    { sampleEcho(number: 99999999999) }                  | BAD_USER_INPUT            | number
                    { sampleEcho(decimal: 1e999) }                       | BAD_USER_INPUT            | decimal
                    { sampleEcho(choice: {}) }                           | BAD_USER_INPUT            | SampleChoiceInput
                    { sampleEcho(choice: {window: {to: "2020"}}) }       | BAD_USER_INPUT            | choice.window
                    { sampleEcho(choice: {window: {from: "2020-00"}}) }  | BAD_USER_INPUT            | choice.window.from
                    { sampleEcho(choice: {nope: 1}) }                    | BAD_USER_INPUT            | choice
                    { sampleEcho(choice: "x") }                          | BAD_USER_INPUT            | choice
                    { sampleFailure }                                    | BAD_USER_INPUT            | how
                    { sampleFailure(how: null) }                         | BAD_USER_INPUT            | how
                    { sampleThings(first: -1) { totalCount } }           | BAD_USER_INPUT            | first
                    { sampleThings(first: 1, last: 1) { totalCount } }   | BAD_USER_INPUT            | last
                    { sampleThings(after: "abc") { totalCount } }        | BAD_USER_INPUT            | after
                    { sampleThings(first: 501) { totalCount } }          | LIMIT_EXCEEDED            | first
                    { node(id: "zzz") { id } }                           | BAD_USER_INPUT            | id
                    { sampleEcho(nope: 1) }                              | GRAPHQL_VALIDATION_FAILED |
                    { sampleNope }                                       | GRAPHQL_VALIDATION_FAILED |
                    { sampleFew }                                        | GRAPHQL_VALIDATION_FAILED |
                    { sampleFew { code                                   | GRAPHQL_PARSE_FAILED      |
                    { sampleFailure(how: "input") }                      | BAD_USER_INPUT            | how
                    { sampleFailure(how: "connection") }                 | UNAVAILABLE               |
                    { sampleFailure(how: "pool") }                       | UNAVAILABLE               |
                    { sampleFailure(how: "cancelled") }                  | DEADLINE_EXCEEDED         |
                    { sampleFailure(how: "database") }                   | INTERNAL                  |
                    { sampleFailure(how: "bug") }                        | INTERNAL                  |
                    { sampleNull }                                       | INTERNAL                  |
                    query A { sampleEcho } query B { sampleEcho }        | BAD_USER_INPUT            | operationName
                    """)
    void everyErrorHasOneCodeAndNamesItsArgument(String query, String code, String argument) {
        Response response = Ask.post(query, Map.of());

        assertThat(response.jsonPath().getList("errors.extensions.code")).containsExactly(code);
        assertThat(response.jsonPath().getString("errors[0].extensions.argument"))
                .isEqualTo(argument);
        assertThat(response.asString()).satisfies(ErrorsTest::keepsItsSecrets);
    }

    @Test
    void wrongVariablesAreRefusedLikeWrongLiterals() {
        String query = "query($p: Period, $d: Date, $f: SampleFlow, $n: Int, $c: SampleChoiceInput) "
                + "{ sampleEcho(period: $p, date: $d, flow: $f, number: $n, choice: $c) }";
        List<Map<String, Object>> wrong = List.of(
                Map.of("p", "2022-13"),
                Map.of("p", 2022),
                Map.of("d", "2022-02-30"),
                Map.of("f", "EXPRT"),
                Map.of("n", "3"),
                Map.of("n", 3.5),
                Map.of("n", Map.of("a", 1)),
                Map.of("c", "x"),
                Map.of("c", Map.of("window", Map.of())),
                Map.of("c", Map.of("window", Map.of("from", "2020-99"))));

        assertThat(wrong).allSatisfy(variables -> {
            Response response = Ask.post(query, variables);
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.jsonPath().getList("errors.extensions.code")).containsExactly("BAD_USER_INPUT");
            assertThat(response.jsonPath().getString("errors[0].extensions.argument"))
                    .isEqualTo(variables.keySet().iterator().next());
            assertThat(response.asString()).satisfies(ErrorsTest::keepsItsSecrets);
        });
    }

    @Test
    void aMisspeltEnumValueIsAnsweredWithTheNearest() {
        JsonPath answer = Ask.of("{ sampleEcho(flow: EXPRT) }");

        assertThat(answer.getString("errors[0].message"))
                .isEqualTo("argument flow is not a valid SampleFlow: expected EXPORT");
        assertThat(answer.getList("errors[0].extensions.accepted")).containsExactly("EXPORT");
    }

    @Test
    void aWrongPeriodIsAnsweredWithWhatWouldBeAccepted() {
        assertThat(Ask.of("{ sampleEcho(period: \"2022-13\") }").getString("errors[0].message"))
                .isEqualTo("argument period is not a valid Period: "
                        + "period must be a year 2022, a quarter 2022-Q3 or a month 2022-09, was \"2022-13\"");
    }

    @Test
    void valuesReachTheirResolverUnchanged() {
        JsonPath answer = Ask.of(
                "query($p: Period, $x: Float, $c: SampleChoiceInput) { sampleEcho(period: $p, decimal: $x, choice: $c, "
                        + "partialDate: \"2014-03\", date: \"2022-02-24\", flow: EXPORT, number: 3, flows: [TOTAL]) }",
                Map.of(
                        "p",
                        "2022-Q3",
                        "x",
                        419922543423.509,
                        "c",
                        Map.of("window", Map.of("from", "2020", "asOf", "2020-01-01"))));

        assertThat(answer.getString("data.sampleEcho"))
                .isEqualTo("2022-Q3 2014-03 2022-02-24 EXPORT 3 4.19922543423509E11 [TOTAL] SampleChoice[code=null, "
                        + "window=SampleWindow[from=2020, to=null, asOf=2020-01-01], names=null]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "bug"})
    void whatWentWrongOnOurSideIsKnownByItsReferenceAlone(String how) {
        JsonPath answer = Ask.of("{ sampleFailure(how: \"" + how + "\") }");

        assertThat(answer.getString("errors[0].message"))
                .isEqualTo("something went wrong on our side; the operators find it under reference "
                        + answer.getString("errors[0].extensions.reference"));
    }

    private static void keepsItsSecrets(String answer) {
        assertThat(answer)
                .doesNotContain("java.", "graphql.", "Exception", "Value{", "LinkedHashMap", "BigDecimal", "secret")
                .doesNotContain("10.0.0.7", "SELECT", "relation", "classification");
    }
}
