package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GraphQlTestProfile.class)
class PlainAnswersTest {

    @Test
    void propertiesColumnsAndObjectsAreWrittenAsTheSchemaHasThem() {
        String answer = Ask.post("""
            query($short: Boolean!) {
              sampleRows(count: 1) {
                __typename day month flow column days never
                again: thing { code }
                ...more @skip(if: $short)
                thing { type: __typename }
              }
            }
            fragment more on SampleRow { number }
            """, Map.of("short", true)).asString();

        assertThat(answer)
                .startsWith("{\"data\":{\"sampleRows\":[{\"__typename\":\"SampleRow\",\"day\":\"2024-02-01\","
                        + "\"month\":\"2024-01\",\"flow\":\"IMPORT\",\"column\":[1.5,null,1.9027E11],"
                        + "\"days\":[\"2024-02-01\",null],\"never\":null,\"again\":{\"code\":\"T1\"},"
                        + "\"thing\":{\"type\":\"SampleThing\"}}]}");
    }

    @Test
    void selectionsOfOneObjectAreMerged() {
        JsonPath answer = Ask.of("{ sampleRows(count: 1) { thing { code } thing { id code } } }");

        assertThat(answer.getMap("data.sampleRows[0].thing")).containsOnlyKeys("code", "id");
    }

    @Test
    void fieldsThatMustBeLookedUpStandBesideProperties() {
        JsonPath answer = Ask.of("{ sampleRows(count: 2) { day thing { code label inForce(on: \"2022-01-01\") } } }");

        assertThat(answer.getList("data.sampleRows.thing"))
                .containsExactly(
                        Map.of("code", "T1", "label", "label of T1", "inForce", "T1 on 2022-01-01"),
                        Map.of("code", "T2", "label", "label of T2", "inForce", "T2 on 2022-01-01"));
    }

    @Test
    void aPropertyThatFailsIsToldWhereItStandsAndTheRestIsAnswered() {
        JsonPath answer = Ask.of("{ sampleRows(count: 3) { number risky } }");

        assertThat(answer.getList("data.sampleRows.number")).containsExactly(1, 2, 3);
        assertThat(answer.getList("data.sampleRows.risky")).containsExactly("fine", "fine", null);
        assertThat(answer.getList("errors.path")).containsExactly(List.of("sampleRows", 2, "risky"));
        assertThat(answer.getList("errors.extensions.code")).containsExactly("INTERNAL");
    }

    @Test
    void whatIsAbsentWhereItMustNotBeTakesItsObjectWithIt() {
        JsonPath answer = Ask.of("{ sampleRows(count: 4) { number promised } }");

        assertThat(answer.getList("data.sampleRows")).hasSize(4).element(3).isNull();
        assertThat(answer.getList("data.sampleRows[0..2].number")).containsExactly(1, 2, 3);
        assertThat(answer.getList("errors.path")).containsExactly(List.of("sampleRows", 3, "promised"));
    }
}
