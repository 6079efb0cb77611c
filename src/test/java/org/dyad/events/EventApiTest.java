package org.dyad.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.dyad.graphql.Ask;
import org.dyad.graphql.NodeId;
import org.dyad.ops.StatementCount;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EventApiTest {

    @Inject
    StatementCount statements;

    @Test
    void theOfficesOwnDatesCountFirst() {
        JsonPath answer = events(
                "filter: {search: \"peace mission-2005\"}",
                "startsOn endsOn reports { standing startsOn citations { source { publisher } } }");

        // China Military Online 18 to 25 August; an encyclopedia has the 19th, Sputnik the month
        assertThat(answer.getString("data.events.nodes[0].startsOn")).isEqualTo("2005-08-18");
        assertThat(answer.getString("data.events.nodes[0].endsOn")).isEqualTo("2005-08-25");
        assertThat(answer.getList("data.events.nodes[0].reports.startsOn"))
                .containsExactlyInAnyOrder("2005-08-18", "2005-08-18", "2005-08-19", "2005-08");
        assertThat(answer.getString("data.events.nodes[0].reports[0].standing")).isEqualTo("OFFICIAL");
    }

    @Test
    void figuresOfSeveralSourcesStandBesideEachOther() {
        JsonPath answer = events(
                "filter: {search: \"peace mission-2005\"}",
                "figures { kind area { code } value precision status isMisprint unit { code } citations { source { publisher } } }");

        String troops = "data.events.nodes[0].figures.findAll { it.kind == 'TROOPS' && it.area == null }.value";
        // nearly 10,000 (2018), 8,200 and 1,800 (encyclopedia), nearly 100,000 (announced in 2005)
        assertThat(answer.getList(troops, Double.class)).containsExactlyInAnyOrder(10_000.0, 10_000.0, 100_000.0);
        assertThat(answer.getList("data.events.nodes[0].figures.findAll { it.isMisprint }.value", Double.class))
                .containsExactly(100_000.0);
        assertThat(answer.getString(
                        "data.events.nodes[0].figures.find { it.area != null && it.area.code == 'RUS' }.unit.code"))
                .isEqualTo("PERSONS");
    }

    @Test
    void aDateStaysAsPreciseAsItsSource() {

        assertThat(events("filter: {search: \"vaccines\"}", "startsOn").getList("data.events.nodes.startsOn"))
                .containsExactly("2020");
        assertThat(events("filter: {search: \"war games\"}", "startsOn place").getList("data.events.nodes.startsOn"))
                .containsOnlyNulls()
                .hasSize(1);
    }

    @Test
    void asOfADayAnEventIsToldAsItWasKnownThen() {
        String visit = "filter: {search: \"state visit of xi jinping to moscow\", to: \"2023-12-31\"}";

        // foreshadowed on 28 February 2023 for the year; dated in a report of March
        assertThat(events(visit + ", asOf: \"2023-02-28\"", "startsOn reports { standing }")
                        .getList("data.events.nodes.startsOn"))
                .containsExactly("2023");
        assertThat(events(visit, "startsOn reports { standing }").getList("data.events.nodes.startsOn"))
                .containsExactly("2023-03-20");
        assertThat(events(visit + ", asOf: \"2023-02-27\"", "code").getList("data.events.nodes"))
                .isEmpty();
    }

    @Test
    void eventsAreFoundByAllWhoTakePart() {
        assertThat(events("filter: {areas: [\"China\", \"KAZ\"]}", "code").getList("data.events.nodes.code"))
                .containsExactly("coalition-2003", "peace-mission-2007");
        assertThat(events("filter: {areas: [\"G7\", \"ASEAN\"]}", "code").getList("data.events.nodes.code"))
                .containsExactly("g7-liverpool-2021");
        assertThat(events("filter: {areas: [\"NATO\"], kinds: [DEPLOYMENT]}", "code")
                        .getList("data.events.nodes.code"))
                .containsExactly("us-troops-2022");
    }

    @Test
    void aWindowTakesInWhatMayLieInIt() {
        assertThat(events("filter: {areas: [\"CHN\", \"RUS\"], from: \"2023-02-10\", to: \"2023-02-20\"}", "code")
                        .getList("data.events.nodes.code"))
                .containsExactly("wang-yi-moscow-2023");
    }

    @Test
    void eventsComeInTheirOrderAndPagesFollowEachOther() {
        List<String> all =
                events("filter: {areas: [\"CHN\"]}, first: 100", "code").getList("data.events.nodes.code");
        JsonPath head = Ask.of("{ events(filter: {areas: [\"CHN\"]}, first: 7) { totalCount nodes { code }"
                + " pageInfo { endCursor } } }");
        String end = head.getString("data.events.pageInfo.endCursor");
        List<String> tail = events("filter: {areas: [\"CHN\"]}, first: 100, after: \"%s\"".formatted(end), "code")
                .getList("data.events.nodes.code");
        List<String> back = events("filter: {areas: [\"CHN\"]}, last: 3, before: \"%s\"".formatted(end), "code")
                .getList("data.events.nodes.code");

        assertThat(all).startsWith("chinese-civil-war", "treaty-2001").doesNotHaveDuplicates();
        assertThat(head.getInt("data.events.totalCount")).isEqualTo(all.size());
        assertThat(tail).isEqualTo(all.subList(7, all.size()));
        assertThat(back).isEqualTo(all.subList(3, 6));
    }

    @Test
    void badInputNamesTheArgument() {
        JsonPath dates = events("filter: {from: \"2024-01-01\", to: \"2023-01-01\"}", "code");
        assertThat(dates.getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
        assertThat(dates.getString("errors[0].extensions.argument")).isEqualTo("filter.from");

        JsonPath area = events("filter: {areas: [\"RUSS\"]}", "code");
        assertThat(area.getString("errors[0].extensions.argument")).isEqualTo("filter.areas");
        assertThat(area.getList("errors[0].extensions.accepted", String.class)).contains("RUS");

        assertThat(events("after: \"MTp4\"", "code").getString("errors[0].extensions.argument"))
                .isEqualTo("after");
    }

    @Test
    void anEventIsFetchedByItsId() {
        assertThat(Ask.of("{ node(id: \"%s\") { ... on Event { name participants { code } } } }"
                                .formatted(NodeId.encode("Event", "vostok-2018")))
                        .getList("data.node.participants.code"))
                .containsExactly("CHN", "MNG", "RUS");
    }

    @Test
    void aPageTakesThreeStatementsHoweverLong() throws Exception {
        String page =
                "{ events(first: %d) { nodes { code participants { code } figures { value } reports { note } } } }";
        Ask.of(page.formatted(2));

        // the version of the data is asked for now and then by itself
        for (int size : List.of(2, 50)) {
            List<String> sent = statements.during(() -> Ask.of(page.formatted(size)));
            assertThat(StatementCount.on("event", sent)).hasSize(3);
            assertThat(StatementCount.on("event_report", sent)).hasSize(1);
            assertThat(StatementCount.on("event_figure", sent)).hasSize(1);
        }
    }

    @Test
    void theTimelineTellsEventsAndInstitutions() {
        JsonPath answer = Ask.of("""
                { timeline(areas: ["CHN", "RUS"], from: "2014-01-01", to: "2014-12-31", kinds: [EVENT, INSTITUTION]) {
                    nodes { date kind title } } }
                """);

        assertThat(answer.getList("data.timeline.nodes.title", String.class))
                .contains(
                        "Visit: Vladimir Putin in Shanghai, Shanghai, China",
                        "BRICS Contingent Reserve Arrangement: signed",
                        "Swap line of the People's Bank of China and the Bank of Russia: signed");
    }

    @Test
    void theTimelineAsOfADayTellsAnEventAsItWasKnownThen() {
        String visit = "{ timeline(areas: [\"CHN\", \"RUS\"], kinds: [EVENT], from: \"2023-01-01\", asOf: \"%s\")"
                + " { nodes { code date } } }";
        String date = "data.timeline.nodes.find { it.code == 'EVENT:xi-moscow-2023' }.date";

        assertThat(Ask.of(visit.formatted("2023-02-28")).getString(date)).isEqualTo("2023");
        assertThat(Ask.of(visit.formatted("2023-12-31")).getString(date)).isEqualTo("2023-03-20");
    }

    @Test
    void theTimelineSaysWhatWasOnlyPlanned() {
        assertThat(Ask.of("{ timeline(areas: [\"CHN\", \"RUS\"], kinds: [EVENT], from: \"2022-02-01\","
                                + " to: \"2022-02-28\") { nodes { title } } }")
                        .getList("data.timeline.nodes.title", String.class))
                .contains("Visit: Vladimir Putin at the Winter Olympics in Beijing, Beijing, China, as planned");
    }

    @Test
    void entriesOfTheTimelineAreFetchedByTheirIds() {
        for (String code : List.of(
                "EVENT:vostok-2018",
                "INSTITUTION:NDB:MEMBER:COL:1:profnews-2025-colombia-uzbekistan-join-new-development-bank")) {
            assertThat(Ask.of("{ node(id: \"%s\") { ... on TimelineEntry { code } } }"
                                    .formatted(NodeId.encode("TimelineEntry", code)))
                            .getString("data.node.code"))
                    .isEqualTo(code);
        }
    }

    private static JsonPath events(String arguments, String fields) {
        return Ask.of("{ events(%s) { nodes { %s } } }".formatted(arguments, fields));
    }
}
