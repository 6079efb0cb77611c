package org.dyad;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.graphql.Ask;
import org.dyad.graphql.NodeId;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the five founding documents say of institutions, of events and of trade: each fact can be asked for, and comes
 * back with its value, the document and the place in it.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FinanceAndEventsFoundingFactsTest {

    private static final Path DATASET = Path.of("schema/dataset");
    private static final Pattern LOCATOR = Pattern.compile("00[0-9]_[0-9a-f]{16}\\.txt, .+");

    /** What kind of row, which, what of it, its value, where it stands. */
    private static final String FACTS = """
            EVENT | balloon-2023 | | | 000_aa987fa3348aeec1.txt, line 5
            EVENT | biden-kyiv-2023 | | | 000_aa987fa3348aeec1.txt, line 11
            EVENT | blinken-taiwan | | | 004_27c09ac34d2f9867.txt, line 16
            EVENT | chinese-civil-war | | | 004_27c09ac34d2f9867.txt, line 16
            EVENT | crimea-2014 | | | 004_27c09ac34d2f9867.txt, line 20
            EVENT | early-warning | | | 001_23fc874d1a5040bb.txt, lines 3-5
            EVENT | g7-liverpool-2021 | | | 003_03d922fbc487bd24.txt, lines 17-19
            EVENT | huawei-tech-loans | | | 001_23fc874d1a5040bb.txt, line 18
            EVENT | invasion-2022 | | | 002_fe0f66456f26496a.txt, line 9
            EVENT | ipef-2021 | | | 003_03d922fbc487bd24.txt, line 19
            EVENT | joint-sea-2022 | | | 002_fe0f66456f26496a.txt, line 9
            EVENT | li-mishustin-2020 | | | 001_23fc874d1a5040bb.txt, line 2
            EVENT | lukashenko-beijing-2023 | | | 000_aa987fa3348aeec1.txt, line 13
            EVENT | mil-roadmap-2021-2025 | | | 003_03d922fbc487bd24.txt, line 33
            EVENT | nato-2020 | | | 001_23fc874d1a5040bb.txt, lines 6-7
            EVENT | no-limits | | | 002_fe0f66456f26496a.txt, line 11
            EVENT | putin-beijing-2022 | | | 003_03d922fbc487bd24.txt, line 53
            EVENT | treaty-2001 | | | 003_03d922fbc487bd24.txt, line 59
            EVENT | us-troops-2022 | | | 004_27c09ac34d2f9867.txt, line 8
            EVENT | vaccines-2020 | | | 001_23fc874d1a5040bb.txt, line 3
            EVENT | wang-yi-moscow-2023 | | | 000_aa987fa3348aeec1.txt, line 11
            EVENT | wargames | | | 001_23fc874d1a5040bb.txt, line 14
            EVENT | xi-moscow-2023 | | | 000_aa987fa3348aeec1.txt, line 13
            EVENT | xi-putin-2022-02 | | | 000_aa987fa3348aeec1.txt, line 13
            EVENT | xi-putin-video-2021-12 | | | 003_03d922fbc487bd24.txt, lines 15, 21
            EVENT | xi-putin-video-2022-12 | | | 002_fe0f66456f26496a.txt, lines 5, 13, 15
            EVENT | zapad-interaction-2021 | | | 004_27c09ac34d2f9867.txt, line 20
            EVENT_FIGURE | zapad-interaction-2021 | TROOPS | 10000 | 004_27c09ac34d2f9867.txt, line 20
            ALTERNATIVE | CRA | IMF | | 001_23fc874d1a5040bb.txt, line 16
            ALTERNATIVE | CRA | WORLD-BANK | | 001_23fc874d1a5040bb.txt, line 16
            ALTERNATIVE | INTERBANK-TRANSFER-PLAN | SWIFT | | 001_23fc874d1a5040bb.txt, line 15
            ALTERNATIVE | NDB | IMF | | 001_23fc874d1a5040bb.txt, line 16
            ALTERNATIVE | NDB | WORLD-BANK | | 001_23fc874d1a5040bb.txt, line 16
            ALTERNATIVE | UCRG | FITCH | | 001_23fc874d1a5040bb.txt, line 15
            ALTERNATIVE | UCRG | MOODYS | | 001_23fc874d1a5040bb.txt, line 15
            ALTERNATIVE | UCRG | SP | | 001_23fc874d1a5040bb.txt, line 15
            STATUS | INTERBANK-TRANSFER-PLAN | PLANNED | | 001_23fc874d1a5040bb.txt, line 15
            STATUS | SWIFT | THREATENED | | 004_27c09ac34d2f9867.txt, line 14
            STATUS | UCRG | PLANNED | | 001_23fc874d1a5040bb.txt, line 15
            FIGURE | CRA | COMMITTED | 100000000000 | 001_23fc874d1a5040bb.txt, line 16
            MEMBER | NDB | BRA | | 001_23fc874d1a5040bb.txt, line 16
            MEMBER | NDB | CHN | | 001_23fc874d1a5040bb.txt, line 16
            MEMBER | NDB | IND | | 001_23fc874d1a5040bb.txt, line 16
            MEMBER | NDB | RUS | | 001_23fc874d1a5040bb.txt, line 16
            MEMBER | NDB | ZAF | | 001_23fc874d1a5040bb.txt, line 16
            CLAIM | chn-export-markets-west-salem-2023-01 | CHN | | 002_fe0f66456f26496a.txt, line 13
            CLAIM | chn-growth-behind-region-salem-2023-01 | CHN | 30 | 002_fe0f66456f26496a.txt, line 13
            CLAIM | chn-rus-energy-consumption-china-us-focus-2022-02-25 | CHN RUS | | 004_27c09ac34d2f9867.txt, line 20
            CLAIM | chn-rus-arms-buyer-after-2014-china-us-focus-2022-02-25 | CHN RUS | | 004_27c09ac34d2f9867.txt, line 20
            CLAIM | chn-rus-military-alliance-scmp-bhadrakumar-2021-12-15 | CHN RUS | | 003_03d922fbc487bd24.txt, line 41
            CLAIM | chn-rus-trade-2022-mcalinden-2023-02-28 | CHN RUS | 185000000000 | 000_aa987fa3348aeec1.txt, line 11
            CLAIM | chn-rus-trade-2023-mcalinden-2023-02-28 | CHN RUS | 200000000000 | 000_aa987fa3348aeec1.txt, line 11
            CLAIM | chn-rus-combined-sanctions-2022-02-25 | CHN RUS | | 004_27c09ac34d2f9867.txt, line 18
            CLAIM | chn-strains-with-the-west-hammond-2020-12 | CHN | | 001_23fc874d1a5040bb.txt, line 11
            CLAIM | rus-western-sanctions-hammond-2020-12 | RUS | | 001_23fc874d1a5040bb.txt, line 12
            CLAIM | usa-rus-sanctions-undermined-mcalinden-2023-02-28 | USA RUS | | 000_aa987fa3348aeec1.txt, line 3
            CLAIM | usa-rus-semiconductor-sanctions-salem-2023-01 | USA RUS | | 002_fe0f66456f26496a.txt, line 13
            CLAIM | nato-rus-expansion-china-us-focus-2022-02-25 | NATO RUS | | 004_27c09ac34d2f9867.txt, line 14
            CLAIM | rus-swift-exclusion-threat-china-us-focus-2022-02-25 | RUS | | 004_27c09ac34d2f9867.txt, line 14
            CLAIM | twn-martial-law-taipei-times-2020-12 | TWN | 38 | 001_23fc874d1a5040bb.txt, text appended after the article (\"426 rally\")
            CLAIM | usa-afg-withdrawal-china-us-focus-2022-02-25 | USA AFG | | 004_27c09ac34d2f9867.txt, lines 12, 22
            CLAIM | usa-rus-bomber-distance-2021-shoigu-bhadrakumar-2021-12-15 | USA RUS | 20 | 003_03d922fbc487bd24.txt, line 35
            CLAIM | usa-rus-bombers-2021-shoigu-bhadrakumar-2021-12-15 | USA RUS | 10 | 003_03d922fbc487bd24.txt, line 35
            CLAIM | usa-rus-bombers-okhotsk-2021-shoigu-bhadrakumar-2021-12-15 | USA RUS | | 003_03d922fbc487bd24.txt, line 37
            """;

    /** @param key what of the thing: a kind of figure, another institution, a status, a member; areas of a claim */
    record Fact(String what, String code, String key, String value, String locator) {

        @Override
        public String toString() {
            return what + " " + code + " " + key;
        }
    }

    static Stream<Fact> facts() {
        return FACTS.lines().map(line -> {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            return new Fact(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
        });
    }

    @Test
    void everyRowOfTheDatasetIsAskedFor() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String table : List.of(
                "claim",
                "event_report",
                "event_figure",
                "institution_alternative",
                "institution_status",
                "institution_figure",
                "institution_membership")) {
            try (CsvReader<NamedCsvRecord> csv =
                    CsvReader.builder().ofNamedCsvRecord(DATASET.resolve(table + ".csv"))) {
                csv.stream()
                        .map(row -> row.getField("locator"))
                        .filter(locator -> LOCATOR.matcher(locator).matches())
                        .forEach(rows::add);
            }
        }
        assertThat(facts().map(Fact::locator)).containsExactlyInAnyOrderElementsOf(rows);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void eachFactIsAnsweredWithItsCitation(Fact fact) {
        JsonPath answer = Ask.of(query(fact));
        assertThat(answer.getList("errors")).isNull();
        String found = "data." + path(fact);

        assertThat(answer.<Object>get(found)).as("%s", fact).isNotNull();
        assertThat(answer.getList(found + ".citations.flatten().locator", String.class))
                .contains(fact.locator());
        assertThat(answer.getList(found + ".citations.flatten().source.title", String.class))
                .doesNotContainNull()
                .isNotEmpty();
        if (!fact.value().isEmpty()) {
            assertThat(answer.getList(found + ".value", Double.class)).contains(Double.valueOf(fact.value()));
        }
    }

    /** All that is found of a kind, so that several sources of one thing stand beside each other. */
    private static String path(Fact fact) {
        return switch (fact.what()) {
            case "EVENT" -> "node.reports";
            case "EVENT_FIGURE" -> "node.figures.findAll { it.kind == '%s' }".formatted(fact.key());
            case "ALTERNATIVE" ->
                "institution.alternativeTo.findAll { it.institution.code == '%s' }".formatted(fact.key());
            case "STATUS" -> "institution.operations.findAll { it.status == '%s' }".formatted(fact.key());
            case "FIGURE" -> "institution.figures.findAll { it.kind == '%s' }".formatted(fact.key());
            case "MEMBER" -> "institution.memberships.nodes.findAll { it.member.code == '%s' }".formatted(fact.key());
            case "CLAIM" -> "timeline.nodes.claim.findAll { it.code == '%s' }".formatted(fact.code());
            default -> throw new IllegalArgumentException(fact.what());
        };
    }

    private static String query(Fact fact) {
        String cited = "citations { locator source { title } }";
        if (fact.what().equals("CLAIM")) {
            String areas = Arrays.stream(fact.key().split(" ", -1)).collect(Collectors.joining("\", \"", "\"", "\""));
            return "{ timeline(areas: [%s], kinds: [CLAIM], first: 300) { nodes { claim { code value %s } } } }"
                    .formatted(areas, cited);
        }
        if (fact.what().startsWith("EVENT")) {
            return "{ node(id: \"%s\") { ... on Event { reports { %s } figures { kind value %s } } } }"
                    .formatted(NodeId.encode("Event", fact.code()), cited, cited);
        }
        return """
                { institution(code: "%1$s") { alternativeTo { institution { code } %2$s } operations { status %2$s }
                    figures { kind value %2$s } memberships { nodes { member { code } %2$s } } } }
                """.formatted(fact.code(), cited);
    }
}
