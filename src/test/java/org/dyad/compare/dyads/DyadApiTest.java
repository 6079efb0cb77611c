package org.dyad.compare.dyads;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dyad.graphql.Ask;
import org.dyad.ops.StatementCount;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DyadApiTest {

    @Inject
    StatementCount statements;

    @Test
    void aPairIsAnsweredByWhatEachRoomHasOfBoth() {
        JsonPath answer = Ask.of("""
                { dyad(a: "CN", b: "643") {
                    a { code } b { code }
                    institutions(first: 100) { nodes { code } }
                    energyDeals(first: 100) { nodes { areas { code } } }
                    sanctionsByA { nodes { senders { area { code } } } }
                    events(first: 100) { nodes { participants { code } } }
                } }
                """);

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getString("data.dyad.a.code")).isEqualTo("CHN");
        assertThat(answer.getString("data.dyad.b.code")).isEqualTo("RUS");
        // institution_membership.csv: both founded the bank and the reserve arrangement of the BRICS states
        assertThat(answer.getList("data.dyad.institutions.nodes.code")).contains("NDB", "CRA");
        List<List<String>> parties = answer.getList("data.dyad.energyDeals.nodes.areas.code");
        assertThat(parties).isNotEmpty().allSatisfy(areas -> assertThat(areas).contains("CHN", "RUS"));
        List<List<String>> participants = answer.getList("data.dyad.events.nodes.participants.code");
        assertThat(participants)
                .isNotEmpty()
                .allSatisfy(areas -> assertThat(areas).contains("CHN", "RUS"));
        // neither imposed sanctions on the other
        assertThat(answer.getList("data.dyad.sanctionsByA.nodes")).isEmpty();
    }

    @Test
    void theUnionInACompositionHasTheUnionsSanctions() {
        JsonPath answer = Ask.of("""
                { dyad(a: "EU27_2020", b: "RUS") {
                    sanctionsByA { nodes { code } } sanctionsByB { nodes { code } }
                } }
                """);

        assertThat(answer.getList("data.dyad.sanctionsByA.nodes.code")).contains("EU-833-2014");
        assertThat(answer.getList("data.dyad.sanctionsByB.nodes.code")).contains("RUS-FOOD-2014");
    }

    @Test
    void sanctionsAreToldByWhoImposedThem() {
        JsonPath answer = Ask.of("""
                { dyad(a: "EU", b: "RUS") {
                    sanctionsByA { nodes { code } } sanctionsByB { nodes { code } }
                } }
                """);

        assertThat(answer.getList("data.dyad.sanctionsByA.nodes.code")).contains("EU-833-2014");
        assertThat(answer.getList("data.dyad.sanctionsByB.nodes.code")).contains("RUS-FOOD-2014");
    }

    @Test
    void whatOneImposesOnTheOtherIsToldAsOfADay() {
        JsonPath answer = Ask.of("""
                { now: dyad(a: "CHN", b: "USA") { sanctionsByB { nodes { code } } }
                  then: dyad(a: "CHN", b: "USA", asOf: "2017-01-01") { sanctionsByB { nodes { code } } } }
                """);

        assertThat(answer.getList("data.now.sanctionsByB.nodes.code"))
                .contains("US-301", "US-EO-13959")
                .doesNotContain("EU-833-2014", "US-EO-14024");
        assertThat(answer.getList("data.then.sanctionsByB.nodes.code")).containsExactly("US-CHN-1989");
    }

    @Test
    void asOfADayNothingIsToldThatWasNotYetPublic() {
        JsonPath answer = Ask.of("""
                { dyad(a: "CHN", b: "RUS", asOf: "2013-01-01") {
                    asOf
                    tradeSeenByA(from: "2022", to: "2022") { values }
                    energyDeals { nodes { code } }
                    events { nodes { code } }
                } }
                """);

        assertThat(answer.getString("data.dyad.asOf")).isEqualTo("2013-01-01");
        assertThat(answer.getList("data.dyad.tradeSeenByA.values")).containsOnlyNulls();
        // the gas contract of May 2014 and the exercises of later years were nobody's knowledge then
        assertThat(answer.getList("data.dyad.energyDeals.nodes.code"))
                .noneMatch(code -> code.toString().contains("2014"));
        assertThat(answer.getList("data.dyad.events.nodes.code"))
                .noneMatch(code -> code.toString().contains("2021"));
    }

    @Test
    void theWholePictureTakesAFixedNumberOfStatements() throws Exception {
        String example = Files.readString(Path.of("schema/queries/dyad.graphql"), UTF_8);
        Ask.of(example); // what is kept in memory is read now

        List<String> few = statements.during(() -> Ask.of(example.replaceAll("(first|last): \\d+", "$1: 2")));
        List<String> many = statements.during(() -> Ask.of(example.replaceAll("(first|last): \\d+", "$1: 20")));

        assertThat(few).isNotEmpty();
        assertThat(many.size()).isLessThanOrEqualTo(few.size() + 1);
    }

    @Test
    void anAreaIsNoPairWithItselfAndAMisspeltOneIsNamed() {
        JsonPath same = Ask.of("{ dyad(a: \"CHN\", b: \"156\") { a { code } } }");
        JsonPath misspelt = Ask.of("{ dyad(a: \"CHN\", b: \"RUSS\") { a { code } } }");

        assertThat(same.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(same.getString("errors[0].message")).isEqualTo("b must be another area than a, was CHN twice");
        assertThat(misspelt.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(misspelt.getString("errors[0].message")).contains("b must be an area's code");
        assertThat(misspelt.getMap("data")).containsEntry("dyad", null);
    }
}
