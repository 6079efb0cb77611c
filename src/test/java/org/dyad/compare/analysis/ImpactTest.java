package org.dyad.compare.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.dyad.graphql.Ask;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ImpactTest {

    @Test
    void aProgrammesImpactIsTheStudyOfTheDayOnWhichItBegan() {
        JsonPath answer = Ask.of("""
                { sanctionProgramme(code: "EU-833-2014") {
                    inForceFrom
                    impactOn(series: {trade: {reporter: "EU", partner: "RUS", flow: EXPORT, currency: "EUR"}}, window: 5) { %1$s }
                  }
                  eventStudy(input: {series: {trade: {reporter: "EU", partner: "RUS", flow: EXPORT, currency: "EUR"}},
                    date: "2014-07-31", before: 5, after: 5}) { %1$s } }
                """.formatted("eventDate verdict before { n mean } after { n mean } summary"));

        assertThat(answer.getList("errors")).isNull();
        // sanction_step.csv: imposed on 31 July 2014, as two sources say
        assertThat(answer.getString("data.sanctionProgramme.inForceFrom")).isEqualTo("2014-07-31");
        assertThat(answer.getMap("data.sanctionProgramme.impactOn")).isEqualTo(answer.getMap("data.eventStudy"));
    }

    @Test
    void aProgrammeWithoutAKnownBeginningHasNoImpactToStudy() {
        JsonPath answer = Ask.of("""
                { sanctionProgrammes(first: 45) { nodes { code inForceFrom
                    impactOn(series: {pair: {a: "CHN", b: "RUS"}}, window: 3) { verdict } } } }
                """);

        assertThat(answer.getList("data.sanctionProgrammes.nodes.findAll { it.inForceFrom == null }.impactOn"))
                .isNotEmpty()
                .containsOnlyNulls();
        assertThat(answer.getList("errors.extensions.code")).contains("BAD_USER_INPUT");
    }
}
