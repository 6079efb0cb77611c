package org.dyad.graphql;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(GraphQlTestProfile.class)
class ConnectionTest {

    @Test
    void aConnectionAnswersAPageInRelaysShape() {
        JsonPath answer = Ask.of("{ sampleThings(first: 2) { totalCount nodes { code } edges { cursor node { code } } "
                + "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }");

        assertThat(answer.getList("data.sampleThings.nodes.code")).containsExactly("T100", "T101");
        assertThat(answer.getList("data.sampleThings.edges.node.code")).containsExactly("T100", "T101");
        assertThat(answer.getInt("data.sampleThings.totalCount")).isEqualTo(120);
        assertThat(answer.getBoolean("data.sampleThings.pageInfo.hasNextPage")).isTrue();
        assertThat(answer.getBoolean("data.sampleThings.pageInfo.hasPreviousPage"))
                .isFalse();
        assertThat(answer.getString("data.sampleThings.pageInfo.endCursor"))
                .isEqualTo(answer.getString("data.sampleThings.edges[1].cursor"));
    }

    @Test
    void aConnectionNamesItsTypesWithoutGenerics() {
        String schema = given().get("/graphql/schema.graphql").asString();

        assertThat(schema)
                .contains("type SampleThingConnection {")
                .contains("edges: [SampleThingEdge!]!")
                .contains("nodes: [SampleThing!]!")
                .contains("type SampleThing implements Node {");
    }
}
