package org.dyad.sanctions;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.dyad.graphql.Ask;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the founding documents say about sanctions is answered, and cites the document. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SanctionsFoundingFactsTest {

    @Test
    void theWestImposedUnprecedentedSanctionsForTheInvasion() {
        JsonPath west = programme("WEST-2022");

        assertThat(west.getString("data.sanctionProgramme.inForceFrom")).isEqualTo("2022-02-24");
        assertThat(west.getList("data.sanctionProgramme.senders.name")).containsExactly("The West");
        assertThat(west.getList("data.sanctionProgramme.targets.code")).containsExactly("RUS");
        assertThat(cited(west)).containsExactly("002_fe0f66456f26496a.txt, line 9");
    }

    @Test
    void theWestThreatenedToEjectRussiaFromSwift() {
        JsonPath threat = programme("WEST-SWIFT-2022");

        assertThat(threat.getString("data.sanctionProgramme.threatenedOn")).isEqualTo("2022-02-25");
        assertThat(threat.getString("data.sanctionProgramme.inForce")).isEqualTo("NO");
        assertThat(threat.getList("data.sanctionProgramme.measures.kind")).containsExactly("SWIFT_EXCLUSION");
        assertThat(cited(threat)).containsExactly("004_27c09ac34d2f9867.txt, line 14");
    }

    @Test
    void theSevenThreatenedMassiveConsequences() {
        JsonPath threat = programme("G7-WARNING-2021");

        assertThat(threat.getString("data.sanctionProgramme.name")).contains("massive consequences", "severe cost");
        assertThat(threat.getString("data.sanctionProgramme.threatenedOn")).isEqualTo("2021-12-12");
        assertThat(threat.getString("data.sanctionProgramme.stage")).isEqualTo("THREATENED");
        assertThat(cited(threat)).containsExactly("003_03d922fbc487bd24.txt, line 17");
    }

    @Test
    void whatIsDescribedObservedOrSupposedIsAClaim() {
        // Salem on semiconductors, Hammond on both, McAlinden on undermined sanctions, China-US Focus on combined ones
        assertThat(claim("RUS", "usa-rus-semiconductor-sanctions-salem-2023-01"))
                .isEqualTo("002_fe0f66456f26496a.txt, line 13");
        assertThat(claim("RUS", "rus-western-sanctions-hammond-2020-12"))
                .isEqualTo("001_23fc874d1a5040bb.txt, line 12");
        assertThat(claim("CHN", "chn-strains-with-the-west-hammond-2020-12"))
                .isEqualTo("001_23fc874d1a5040bb.txt, line 11");
        assertThat(claim("RUS", "usa-rus-sanctions-undermined-mcalinden-2023-02-28"))
                .isEqualTo("000_aa987fa3348aeec1.txt, line 3");
        assertThat(claim("CHN", "chn-rus-combined-sanctions-2022-02-25"))
                .isEqualTo("004_27c09ac34d2f9867.txt, line 18");
    }

    private static JsonPath programme(String code) {
        JsonPath answer = Ask.of("""
                query($code: String!) { sanctionProgramme(code: $code) { name inForceFrom threatenedOn
                    inForce(on: "2022-03-01") stage(on: "2022-03-01") senders { name } targets { code } measures { kind }
                    citations { locator source { title } } } }
                """, Map.of("code", code));
        assertThat(answer.getList("errors")).isNull();
        return answer;
    }

    private static List<String> cited(JsonPath answer) {
        return answer.getList("data.sanctionProgramme.citations.locator");
    }

    /** The locator of a claim on the timeline of an area. */
    private static String claim(String area, String code) {
        JsonPath answer = Ask.of("""
                query($areas: [String!]!) { timeline(areas: $areas, kinds: [CLAIM], from: "2020-01-01", first: 500) {
                    nodes { code citations { locator } claim { kind topic } } } }
                """, Map.of("areas", List.of(area)));
        String entry = "data.timeline.nodes.find { it.code == 'CLAIM:%s' }.".formatted(code);
        assertThat(answer.getString(entry + "claim.kind")).isEqualTo("QUALITATIVE");
        return answer.getString(entry + "citations[0].locator");
    }
}
