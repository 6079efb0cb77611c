package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.dyad.graphql.sample.SampleApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GraphQlTestProfile.class)
class KeyedLoaderTest {

    @BeforeEach
    void forgetBatches() {
        SampleApi.BATCHES.clear();
    }

    @Test
    void aliasesWithDifferentArgumentsGetDifferentAnswersFromOneBatch() {
        JsonPath answer =
                Ask.of("{ sampleFew { a: inForce(on: \"2020-01-01\") b: inForce(on: \"2021-01-01\") c: inForce } }");

        assertThat(answer.getList("data.sampleFew.a"))
                .containsExactly("T100 on 2020-01-01", "T101 on 2020-01-01", "T102 on 2020-01-01");
        assertThat(answer.getList("data.sampleFew.b"))
                .containsExactly("T100 on 2021-01-01", "T101 on 2021-01-01", "T102 on 2021-01-01");
        assertThat(answer.getList("data.sampleFew.c")).containsExactly("T100 on null", "T101 on null", "T102 on null");
        // 3 things times 3 aliases in one question
        assertThat(SampleApi.BATCHES)
                .hasSize(1)
                .first()
                .satisfies(keys -> assertThat(keys).hasSize(9));
    }

    @Test
    void aStoreOfOneSetOfArgumentsIsAskedOnceForEach() {
        JsonPath answer = Ask.of("{ sampleFew { a: stage(on: \"2020-01-01\") b: stage(on: \"2021-01-01\") } }");

        assertThat(answer.getList("data.sampleFew.a")).contains("T101 at 2020-01-01");
        assertThat(answer.getList("data.sampleFew.b")).contains("T101 at 2021-01-01");
        assertThat(SampleApi.BATCHES)
                .hasSize(2)
                .allSatisfy(codes -> assertThat(codes).hasSize(3));
    }

    @Test
    void fieldsOnADeeperLevelAreBatchedAcrossTheirParents() {
        JsonPath answer = Ask.of("{ sampleFew { parts { inForce(on: \"2020-01-01\") label } } }");

        assertThat(answer.getString("data.sampleFew[2].parts[1].inForce")).isEqualTo("T101 on 2020-01-01");
        assertThat(answer.getString("data.sampleFew[2].parts[1].label")).isEqualTo("label of T101");
        // each of the three things has the same two parts
        assertThat(SampleApi.BATCHES)
                .hasSize(1)
                .first()
                .satisfies(keys -> assertThat(keys).hasSize(2));
    }
}
