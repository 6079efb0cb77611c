package org.dyad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dyad.graphql.Ask;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the example documents answer on a fresh installation: the figures are those of the shipped dataset's sources.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExampleAnswersTest {

    private static final Path QUERIES = Path.of("schema/queries");

    static final Map<String, Consumer<JsonPath>> CHECKS = Map.ofEntries(
            Map.entry("dyad", ExampleAnswersTest::dyad),
            Map.entry("pair", ExampleAnswersTest::pair),
            Map.entry("compare", ExampleAnswersTest::compare),
            Map.entry("growth", ExampleAnswersTest::growth),
            Map.entry("mirror", ExampleAnswersTest::mirror),
            Map.entry("energy-claims", ExampleAnswersTest::energyClaims),
            Map.entry("timeline", ExampleAnswersTest::timeline),
            Map.entry("sanctions-on-a-day", ExampleAnswersTest::sanctionsOnADay),
            Map.entry("counter-sanctions", ExampleAnswersTest::counterSanctions),
            Map.entry("listed-names", ExampleAnswersTest::listedNames),
            Map.entry("listed-by-sender", ExampleAnswersTest::listedBySender),
            Map.entry("exercises", ExampleAnswersTest::exercises),
            Map.entry("alternatives", ExampleAnswersTest::alternatives),
            Map.entry("members", ExampleAnswersTest::members),
            Map.entry("payment-systems", ExampleAnswersTest::paymentSystems),
            Map.entry("screening", ExampleAnswersTest::screening),
            Map.entry("russia-saudi-arabia", ExampleAnswersTest::russiaSaudiArabia),
            Map.entry("as-of", ExampleAnswersTest::asOf),
            Map.entry("vintages", ExampleAnswersTest::vintages),
            Map.entry("russias-silence", ExampleAnswersTest::russiasSilence),
            Map.entry("two-sides", ExampleAnswersTest::twoSides),
            Map.entry("indexed-imports", ExampleAnswersTest::indexedImports),
            Map.entry("months", ExampleAnswersTest::months),
            Map.entry("year-to-date", ExampleAnswersTest::yearToDate),
            Map.entry("indicators", ExampleAnswersTest::indicators),
            Map.entry("gas-deal", ExampleAnswersTest::gasDeal),
            Map.entry("energy-deals", ExampleAnswersTest::energyDeals),
            Map.entry("energy-stakes", ExampleAnswersTest::energyStakes),
            Map.entry("energy-flows", ExampleAnswersTest::energyFlows),
            Map.entry("exports-to-russia", ExampleAnswersTest::exportsToRussia),
            Map.entry("event-study", ExampleAnswersTest::eventStudy),
            Map.entry("secondary-sanctions", ExampleAnswersTest::secondarySanctions),
            Map.entry("breaks", ExampleAnswersTest::breaks),
            Map.entry("growth-then-and-now", ExampleAnswersTest::growthThenAndNow),
            Map.entry("breakdown", ExampleAnswersTest::breakdown),
            Map.entry("trade-indices", ExampleAnswersTest::tradeIndices),
            Map.entry("diversion", ExampleAnswersTest::diversion),
            Map.entry("largest-gaps", ExampleAnswersTest::largestGaps),
            Map.entry("group-on-a-day", ExampleAnswersTest::groupOnADay),
            Map.entry("high-priority-list", ExampleAnswersTest::highPriorityList),
            Map.entry("claims", ExampleAnswersTest::claims),
            Map.entry("catalogue", ExampleAnswersTest::catalogue),
            Map.entry("availability", ExampleAnswersTest::availability),
            Map.entry("whats-loaded", ExampleAnswersTest::whatsLoaded),
            Map.entry("introspection", ExampleAnswersTest::introspection));

    @Test
    void everyDocumentHasACheckAndEveryCheckADocument() throws IOException {
        assertThat(CHECKS.keySet()).isEqualTo(new TreeSet<>(documents().toList()));
    }

    /** The library words these refusals itself, from files that a native executable has to bring along. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ area(code: 1.5) { name } }",
                "query A($code: String!) { area(code: $code) { name } }",
                "query A { area(code: \"CHN\") { name } } query B { area(code: \"RUS\") { name } }"
            })
    void whatTheLibraryRefusesIsTheCallersMistake(String query) {
        assertThat(Ask.of(query).getString("errors[0].extensions.code")).isEqualTo("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyDocumentAnswersWhatItsSourcesSay(String document) throws IOException {
        JsonPath answer = Ask.of(Files.readString(QUERIES.resolve(document + ".graphql")));

        assertThat(answer.getList("errors")).isNull();
        Consumer<JsonPath> check = CHECKS.get(document);
        assertThat(check).as("check of %s", document).isNotNull();
        if (check != null) {
            check.accept(answer);
        }
    }

    static Stream<String> documents() throws IOException {
        try (Stream<Path> files = Files.list(QUERIES)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .map(name -> name.substring(0, name.length() - ".graphql".length()))
                    .toList()
                    .stream();
        }
    }

    /** Eurostat: 38.18 billion euros in 2023, against a geometric mean of 87.91 in 2012 to 2021. */
    private static void eventStudy(JsonPath answer) {
        assertThat(answer.getString("data.europeanUnion.verdict")).isEqualTo("INSUFFICIENT_DATA");
        assertThat(answer.getInt("data.europeanUnion.before.n")).isEqualTo(10);
        assertThat(answer.getDouble("data.europeanUnion.percentChange")).isCloseTo(-56.57, within(0.01));
        assertThat(answer.getString("data.unitedStates.verdict")).isEqualTo("INSUFFICIENT_DATA");
        assertThat(answer.getString("data.china.verdict")).isEqualTo("INSUFFICIENT_DATA");
        assertThat(answer.getString("data.chinaByMonth.verdict")).isEqualTo("CHANGE_IN_DOUBT");
        assertThat(answer.getList("data.chinaByMonth.notices.code")).contains("SPARSE", "PLACEBO");
    }

    /** UN Comtrade, 2019: China, Russia and the United States declare their trade with the world. */
    private static void tradeIndices(JsonPath answer) {
        assertThat(answer.getInt("data.tradeIndices.worldReporters")).isEqualTo(3);
        // Russia's 57.321 of 426.720 billion dollars, against 57.321 + 106.627 of 426.720 + 1,644.276 + 2,499.207
        assertThat(answer.getDouble("data.tradeIndices.tradeIntensity.value")).isCloseTo(3.7446, within(0.0001));
        // against China's imports of 2,079.285 of 4,893.939 less Russia's 247.161
        assertThat(answer.getDouble("data.tradeIndices.kojimaIntensity.value")).isCloseTo(0.3002, within(0.0001));
        assertThat(answer.getString("data.tradeIndices.complementarity.status")).isEqualTo("NOT_LOADED");
        assertThat(answer.getList("data.tradeIndices.rows")).isEmpty();
        assertThat(answer.getList("data.tradeIndices.notices.code")).contains("WORLD_IS_SUM");
    }

    private static void diversion(JsonPath answer) {
        assertThat(answer.<Object>get("data.diversion.shortfall")).isNull();
        assertThat(answer.getList("data.diversion.before")).isEqualTo(List.of("2020", "2021"));
        assertThat(answer.getList("data.diversion.after")).isEqualTo(List.of("2023", "2024"));
        assertThat(answer.getList("data.diversion.notices.code")).isEqualTo(List.of("NO_DATA"));
    }

    /** China's statistical office: 418.664 billion dollars to the United States, which declare 472.465. */
    private static void largestGaps(JsonPath answer) {
        assertThat(answer.getString("data.byAmount.rows[0].exporter.code")).isEqualTo("CHN");
        assertThat(answer.getString("data.byAmount.rows[0].importer.code")).isEqualTo("USA");
        assertThat(answer.getDouble("data.byAmount.rows[0].gap")).isEqualTo(53_800_833_744.0);
        // Saudi Arabia 3.773, India 27.000: 23.227 over 15.387
        assertThat(answer.getString("data.byPercent.rows[0].exporter.code")).isEqualTo("SAU");
        assertThat(answer.getDouble("data.byPercent.rows[0].gapOverMean")).isCloseTo(150.952, within(0.001));
        assertThat(answer.getList("data.byPercent.notices.code")).contains("SAME_PROVIDER");
    }

    private static void secondarySanctions(JsonPath answer) {
        assertThat(answer.getString("data.eventStudy.verdict")).isEqualTo("CHANGE_IN_DOUBT");
        assertThat(answer.getInt("data.eventStudy.before.n")).isEqualTo(11);
        assertThat(answer.getInt("data.eventStudy.after.n")).isEqualTo(9);
        assertThat(answer.getDouble("data.eventStudy.interruptedTimeSeries.slopeChange.high95"))
                .isNegative();
        assertThat(answer.getList("data.eventStudy.notices.code")).contains("SPARSE", "FEW_FOR_HAC");
    }

    private static void breaks(JsonPath answer) {
        assertThat(answer.getList("data.structuralBreaks.breaks.period")).isEqualTo(List.of("2005", "2010", "2020"));
        assertThat(answer.getList("data.structuralBreaks.notices.code")).contains("TREND");
        assertThat(answer.getList("data.eventStudy.notices.code")).contains("PRE_TREND", "CONTROLS_MOVED_TOO");
    }

    /** General Administration of Customs of China for 2022; Russia's office withholds partners since. */
    private static void dyad(JsonPath answer) {
        assertThat(answer.getDouble("data.dyad.tradeSeenByA.values[3]")).isEqualTo(190.271e9);
        assertThat(answer.getString("data.dyad.tradeSeenByB.statuses[3]")).isEqualTo("SUPPRESSED");
        assertThat(answer.getList("data.dyad.institutions.nodes.code")).contains("NDB", "CRA");
        assertThat(answer.getList("data.dyad.timeline.nodes")).hasSize(5);
    }

    private static void growthThenAndNow(JsonPath answer) {
        // 190.271 / 1.293, and 190.27 and 190.271 over 146.887
        assertThat(answer.getDouble("data.published.observations[1].publishedGrowth.impliedBase"))
                .isCloseTo(147.15e9, within(0.01e9));
        assertThat(answer.getDouble("data.knownThen.values[0]")).isCloseTo(29.5349, within(1e-4));
        assertThat(answer.getDouble("data.knownNow.values[0]")).isCloseTo(29.5356, within(1e-4));
        // NBS: 114.37981 over 79.60907 billion dollars; in yuan, at 6.729 and 6.4508 for a dollar, 769.66 over 513.54
        assertThat(answer.getDouble("data.inDollars.values[0]")).isCloseTo(43.677, within(1e-3));
        assertThat(answer.getDouble("data.inYuan.values[0]")).isCloseTo(49.873, within(1e-3));
    }

    /** RT 2019-01-14 for 2018, RT 2023-05-09 for 2022, Sputnik 2024-03-07 for 2023. */
    private static void pair(JsonPath answer) {
        assertThat(answer.getList("data.series.observations.period"))
                .containsExactly("2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024");
        assertThat(answer.getDouble("data.series.observations[2].value")).isEqualTo(107.06e9);
        assertThat(answer.getDouble("data.series.observations[6].value")).isEqualTo(190.271e9);
        assertThat(answer.getDouble("data.series.observations[7].value")).isEqualTo(240.11e9);
    }

    /** Vestnik Kavkaza 2023-01-13; RT 2023-05-09. */
    private static void compare(JsonPath answer) {
        assertThat(answer.getList("data.compare.periods")).hasSize(11);
        // GACC: 190.271 / 146.887 and 240.11 / 146.887, times 100
        assertThat(answer.getDouble("data.compare.series[0].values[7]")).isCloseTo(129.53563, within(1e-4));
        assertThat(answer.getDouble("data.compare.series[0].values[8]")).isCloseTo(163.46579, within(1e-4));
        // the event lies in 2022, which counts on neither side
        assertThat(answer.getDouble("data.compare.series[0].percentChange")).isGreaterThan(100);
    }

    /** Regulation (EU) 2022/879; the G7's cap of 2 December 2022; Russia's ban of 1 February 2023. */
    private static void sanctionsOnADay(JsonPath answer) {
        assertThat(answer.getList("data.onRussia.nodes.code"))
                .containsExactly("EU-833-2014.CRUDE", "PRICE-CAP-2022.CRUDE");
        assertThat(answer.getList("data.onRussia.nodes.matchedBy")).containsOnly("2709");
        assertThat(answer.getList("data.onRussia.nodes.inForce")).containsOnly("YES");
        assertThat(answer.getString("data.onRussia.nodes[0].adoptedOn")).isEqualTo("2022-06-03");
        assertThat(answer.getString("data.onRussia.nodes[0].appliesFrom")).isEqualTo("2022-12-05");
        assertThat(answer.getDouble("data.onRussia.nodes[1].figures[0].value")).isEqualTo(60);
        assertThat(answer.getList("data.inReturn.nodes.appliesFrom")).containsExactly("2023-02-01");
    }

    private static void counterSanctions(JsonPath answer) {
        assertThat(answer.getList("data.russia.nodes.code")).containsExactly("RUS-FOOD-2014", "RUS-PRICE-CAP-2023");
        // the term of the first ran to 2020, and decrees of later years prolonged it; the last that is held is of 2024
        assertThat(answer.getString("data.russia.nodes[0].lastConfirmedOn")).isEqualTo("2024-09-18");
        assertThat(answer.getString("data.russia.nodes[0].inForce")).isEqualTo("UNKNOWN");
        assertThat(answer.getList("data.china.nodes.code"))
                .containsExactly("CHN-UEL", "CHN-BLOCKING-2021", "CHN-AFSL", "CHN-RARE-EARTHS", "CHN-LTU-2025");
    }

    /** Center for a New American Security, reviews of 2022 and 2024. */
    private static void listedNames(JsonPath answer) {
        assertThat(answer.getList("data.compare.periods")).containsExactly("2021", "2022", "2023", "2024");
        assertThat(answer.getList("data.compare.series[0].values")).containsExactly(743.0, 2275.0, 2502.0, 3135.0);
        assertThat(answer.getList("data.compare.series[1].values")).containsExactly(null, 1698.0, null, 1706.0);
        assertThat(answer.getList("data.compare.series[2].values")).containsExactly(null, null, null, 276.0);
        assertThat(answer.getList("data.compare.series[3].values")).containsExactly(null, 519.0, 468.0, 520.0);
    }

    /** Sums of what sanction_figure.csv has of each year, disputed rows left out. */
    private static void listedBySender(JsonPath answer) {
        assertThat(answer.getList("data.compare.periods")).containsExactly("2022", "2023", "2024", "2025");
        // 7 + 4 + 3 + 49 + 168; 3 + 34 + 96 + 86 + 29; 27 + 3 + 30 + 32; 35 + 13 + 30 + 22
        assertThat(answer.getList("data.compare.series[0].values")).containsExactly(231.0, 248.0, 92.0, 100.0);
        // 336 + 22 + 26 + 54 + 141; 87 + 61; 106 + 16 + 54; 48
        assertThat(answer.getList("data.compare.series[1].values")).containsExactly(579.0, 148.0, 176.0, 48.0);
        assertThat(answer.getList("data.compare.series[2].values")).containsExactly(12.0, null, null, 2.0);
        assertThat(answer.getList("data.compare.series[3].values")).containsExactly(1698.0, null, 1706.0, null);
        assertThat(answer.getList("data.compare.series[4].values")).containsExactly(null, 2.0, 3.0, 14.0);
        assertThat(answer.getList("data.compare.series[0].problems.code")).containsExactly("AS_PRINTED");
        assertThat(answer.getList("data.seriesCatalog.nodes.key"))
                .first()
                .isEqualTo("DESIGNATIONS.PUBLISHED_COUNT.A.EU.RUS._.ADDED_ENTITIES");
    }

    private static void growth(JsonPath answer) {
        // of 2022: 190.271 / 146.887, against +29.3 as printed, whose base is 190.271 / 1.293 = 147.154679 billion
        assertThat(answer.getDouble("data.compare.series[0].values[1]")).isCloseTo(29.5356, within(1e-4));
        assertThat(answer.getDouble("data.compare.series[0].publishedGrowth[1].impliedBase"))
                .isCloseTo(147.154679e9, within(1e3));
        // of 2023: nobody that we hold printed growth in yuan; 240.11 · 7.0809 / 1,280
        assertThat(answer.getDouble("data.compare.series[1].values[2]")).isCloseTo(32.8277, within(1e-4));
        assertThat(answer.getString("data.compare.series[1].publishedGrowth[2]"))
                .isNull();
        assertThat(answer.getDouble("data.compare.series[1].publishedGrowth[3].percent"))
                .isEqualTo(2.9);
    }

    /** The curated facts have no list, and the answer says what that means. */
    private static void screening(JsonPath answer) {
        assertThat(answer.getList("data.screen.results.query"))
                .containsExactly("Vladimir Putin", "ПАО Сбербанк", "Al Qa'ida");
        assertThat(answer.getList("data.screen.results.matches.flatten()")).isEmpty();
        assertThat(answer.getList("data.screen.screenedAgainst")).isEmpty();
        assertThat(answer.getList("data.screen.notices.code")).containsExactly("NO_LISTS_LOADED");
        assertThat(answer.getString("data.screen.notice")).contains("does not mean not blocked");
    }

    private static void mirror(JsonPath answer) {
        // 2021: FCS 68.90153238 and 72.69988838 billion, together 141.60142076; GACC 146.887
        assertThat(answer.getDouble("data.turnover.exporterReported[9]")).isEqualTo(141_601_420_760.0);
        assertThat(answer.getDouble("data.turnover.importerReported[9]")).isEqualTo(146.887e9);
        // 5.28557924 / 146.887
        assertThat(answer.getDouble("data.turnover.gapOverImporter[9]")).isCloseTo(3.5984, within(1e-4));
        assertThat(answer.getList("data.turnover.gap").get(10)).isNull();
        assertThat(answer.getString("data.turnover.refusals[0].reason")).isEqualTo("SUPPRESSED");
    }

    /** TASS 2025-12-05 for 2020 to 2024, Reuters 2025-12-26 for 2025; Offshore Technology 2014-05 for the contract. */
    private static void gasDeal(JsonPath answer) {
        String deal = "data.energyDeals.nodes[0].";
        assertThat(answer.getString(deal + "signedOn")).isEqualTo("2014-05-21");
        assertThat(answer.getDouble(deal + "valueUsd")).isEqualTo(400e9);
        assertThat(answer.getInt(deal + "termYears")).isEqualTo(30);
        assertThat(answer.getList(deal + "lengths.value", Double.class))
                .containsExactlyInAnyOrder(3000.0, 3200.0, 4000.0, 5111.0);
        assertThat(answer.getList(deal + "deliveries.observations.value", Double.class))
                .containsExactly(4.1, 10.39, 15.4, 22.73, 31.12, 38.8);
        assertThat(answer.getList(deal + "deliveredAgainstContract.series[1].values", Double.class))
                .containsOnly(38.0);
        // 22.73 / 38
        assertThat(answer.getDouble(deal + "deliveredAgainstContract.ratios[0].values[3]"))
                .isCloseTo(0.598158, within(1e-6));
        // Money.pl 2022: 15 to 16 in 2022, 21 in 2023
        assertThat(answer.getList(deal + "deliveredAgainstContract.series[2].values"))
                .containsExactly(null, null, 15.5, 21.0, null, null);
    }

    private static void energyDeals(JsonPath answer) {
        assertThat(answer.getList("data.energyDeals.nodes.valueUsd", Double.class))
                .startsWith(400e9, 270e9);
        assertThat(answer.getList("data.energyDeals.nodes[1].figures.findAll { it.kind == 'TOTAL_VOLUME' }.value"))
                .contains(325.0, 360.0, 365.0);
    }

    /** 5.5 million tonnes three times and 0.9, at 1.360 bcm, to the hundredth: 7.48, 7.48, 7.48, 1.22. */
    private static void energyStakes(JsonPath answer) {
        String yamal = "data.energyAssets.nodes.find { it.name == 'Yamal LNG' }.";
        assertThat(answer.getDouble(yamal + "capacity.value")).isCloseTo(23.66, within(1e-9));
        // 29.9 percent of it: 20 of CNPC and 9.9 of the Silk Road Fund
        assertThat(answer.getDouble(yamal + "attributableCapacity.find { it.area.code == 'CHN' }.sharePercent"))
                .isCloseTo(29.9, within(1e-9));
        assertThat(answer.getDouble(yamal + "attributableCapacity.find { it.area.code == 'CHN' }.value"))
                .isCloseTo(7.07434, within(1e-9));
    }

    /** TASS 2025-12-05; Russia's Pivot to Asia 2025-01. */
    private static void energyFlows(JsonPath answer) {
        assertThat(answer.getDouble("data.compare.series[0].values[5]")).isEqualTo(31.12);
        // 8.3 million tonnes at 1.360 bcm
        assertThat(answer.getDouble("data.compare.series[1].values[5]")).isCloseTo(11.288, within(1e-9));
        assertThat(answer.getDouble("data.compare.series[2].values[5]")).isEqualTo(108.47);
    }

    private static void timeline(JsonPath answer) {
        assertThat(answer.getList("data.timeline.nodes.kind")).contains("CLAIM", "PUBLICATION");
        assertThat(answer.getList("data.timeline.nodes.title"))
                .contains(
                        "Target by Vladimir Putin and Xi Jinping: China and Russia, total trade 2024: 250 billion USD");
    }

    /** China Military Online of 12 September 2018; China.org.cn of 2 August 2005 prints 100,000. */
    private static void exercises(JsonPath answer) {
        String mission = "data.events.nodes.find { it.code == 'peace-mission-2005' }";
        assertThat(answer.getString(mission + ".startsOn")).isEqualTo("2005-08-18");
        assertThat(answer.getList(mission + ".figures.value", Double.class)).contains(10_000.0, 100_000.0);
    }

    /** TASS 2023-12-04 for SPFS; The Free Press Journal 2021-09-02 for the New Development Bank. */
    private static void alternatives(JsonPath answer) {
        assertThat(answer.getList("data.swift.standsFor.institution.code", String.class))
                .contains("CIPS", "SPFS");
        assertThat(answer.getList("data.chips.standsFor.function")).containsExactly("CLEARING");
        String bank = "data.worldBank.standsFor.find { it.institution.code == 'NDB' }.institution";
        assertThat(answer.getDouble(bank + ".capital.amount")).isEqualTo(100e9);
        assertThat(answer.getList(bank + ".founders.code")).containsExactly("BRA", "CHN", "IND", "RUS", "ZAF");
    }

    /** The pool's commitments of 30 July 2015 times the multipliers of 7 April 2015: 41 times 0.5 is 20.5. */
    private static void members(JsonPath answer) {
        String access = "data.cra.maximumAccess.find { it.area.code == '%s' && it.status == 'COMPUTED' }.value";
        assertThat(answer.getDouble(access.formatted("CHN"))).isEqualTo(20.5e9);
        assertThat(answer.getDouble(access.formatted("RUS"))).isEqualTo(18e9);
        assertThat(answer.getDouble(access.formatted("ZAF"))).isEqualTo(10e9);
        assertThat(answer.getList("data.ndb.operations.status", String.class)).contains("SUSPENDED");
    }

    /** SWIFT's RMB Tracker of September 2023; chinabankingnews.com for 2021; RBC of November 2022 for September. */
    private static void paymentSystems(JsonPath answer) {
        assertThat(answer.getList("data.swiftAll.values")).containsExactly(3.47);
        assertThat(answer.getList("data.swiftWithoutEuroArea.values")).containsExactly(2.59);
        assertThat(answer.getDouble("data.cipsValue.values[0]")).isEqualTo(79.6e12);
        assertThat(answer.getList("data.yuanInExports.notices.code", String.class))
                .contains("PARTS_DO_NOT_SUM");
    }

    private static void russiaSaudiArabia(JsonPath answer) {
        assertThat(answer.getDouble("data.compare.series[0].values[0]")).isEqualTo(100);
        // of China's imports from Saudi Arabia only 2011 is held, which is no base
        assertThat(answer.getList("data.compare.series[1].values")).containsOnlyNulls();
        assertThat(answer.getList("data.compare.series[1].problems")).isNotEmpty();
        // UN Comtrade: Saudi Arabia's exports to China 2014 7.318351553 and 2015 5.729357358 billion
        assertThat(answer.getDouble("data.compare.series[2].values[1]")).isCloseTo(78.2876, within(1e-4));
    }

    private static void asOf(JsonPath answer) {
        assertThat(answer.getDouble("data.then.observations[0].value")).isEqualTo(190.27e9);
        assertThat(answer.getDouble("data.now.observations[0].value")).isEqualTo(190.271e9);
    }

    /** The Moscow Times 2025-01-13; bne IntelliNews of January 2025. */
    private static void vintages(JsonPath answer) {
        assertThat(answer.getList("data.series.observations[0].vintages.value")).containsExactly(244.8e9, 244.81e9);
    }

    /** Russia's customs for 2021: 68,901,532,380 and 72,699,888,380; Comtrade 68,679,248,077 and 72,693,024,875. */
    private static void russiasSilence(JsonPath answer) {
        assertThat(answer.getList("data.customs.values")).containsExactly(141_601_420_760.0, null, null, null);
        assertThat(answer.getList("data.customs.statuses"))
                .containsExactly("COMPUTED", "SUPPRESSED", "SUPPRESSED", "SUPPRESSED");
        assertThat(answer.getList("data.comtrade.values")).containsExactly(141_372_272_952.0, null, null, null);
        assertThat(answer.getList("data.comtrade.statuses"))
                .containsExactly("COMPUTED", "NOT_COLLECTED", "NOT_COLLECTED", "NOT_COLLECTED");
    }

    /** NBS for 2021: 79,609.07 million; Russia's customs 68,901.53. */
    private static void twoSides(JsonPath answer) {
        assertThat(answer.getDouble("data.importer.values[2]")).isEqualTo(79_609_070_000.0);
        assertThat(answer.getDouble("data.exporter.values[2]")).isEqualTo(68_901_532_380.0);
        assertThat(answer.getString("data.exporter.statuses[3]")).isEqualTo("SUPPRESSED");
    }

    /** NBS: 41,593.51 million in 2014 and 114,379.83 in 2022, which is 2.749944 times as much. */
    private static void indexedImports(JsonPath answer) {
        assertThat(answer.getDouble("data.series.values[0]")).isEqualTo(100);
        assertThat(answer.getDouble("data.series.values[8]")).isCloseTo(274.9944, within(0.0001));
    }

    /** AiF 2023-04-13 for March; RT 2023-05-09 for April. */
    private static void months(JsonPath answer) {
        assertThat(answer.getList("data.series.values", Double.class))
                .startsWith(null, null, 9.044e9, 9.621e9)
                .hasSize(12);
    }

    /** The Moscow Times 2022-04-13: 7.84 in March, 21.73 since January; South China Morning Post 2022-03-07: 13.8. */
    private static void yearToDate(JsonPath answer) {
        assertThat(answer.getList("data.months.values", Double.class)).startsWith(null, null, 7.84e9);
        assertThat(answer.getList("data.yearToDate.values", Double.class)).startsWith(null, 13.8e9, 21.73e9);
        assertThat(answer.getList("data.quarter.values")).containsExactly(21.73e9);
    }

    /** World Bank for 2022; Federal Reserve, G.5A; 190.271e9 / 17,881,783,387,000.867 is 1.064049 percent. */
    private static void indicators(JsonPath answer) {
        assertThat(answer.getDouble("data.output.values[2]")).isEqualTo(17_881_783_387_000.867);
        assertThat(answer.getDouble("data.people.values[2]")).isEqualTo(1_412_175_000);
        assertThat(answer.getDouble("data.yuan.values[2]")).isEqualTo(6.729);
        assertThat(answer.getDouble("data.share.values[2]")).isCloseTo(1.064049, within(0.000001));
        assertThat(answer.getList("data.share.notices.code")).containsExactly("DENOMINATOR");
    }

    /** Comext for 2021 and 2022: 55,008,109,008 / 89,169,305,012 - 1 is -38.310488 percent. */
    private static void exportsToRussia(JsonPath answer) {
        assertThat(answer.getDouble("data.level.values[3]")).isEqualTo(55_008_109_008.0);
        assertThat(answer.getDouble("data.change.values[3]")).isCloseTo(-38.310488, within(0.000001));
    }

    /** Kyrgyzstan's office for 2022: exports of 2,254,702,932 dollars, 1,069,691,913 of them to Russia. */
    private static void breakdown(JsonPath answer) {
        assertThat(answer.getList("data.breakdown.rows.code")).containsExactly("RUS", "KAZ", "TUR", "ARE", "EU");
        assertThat(answer.getDouble("data.breakdown.rows[0].share")).isCloseTo(47.442698, within(0.000001));
    }

    private static void groupOnADay(JsonPath answer) {
        assertThat(answer.getList("data.before.members.code")).containsExactly("BLR", "KAZ", "RUS");
        assertThat(answer.getList("data.after.members.code")).containsExactly("ARM", "BLR", "KAZ", "KGZ", "RUS");
    }

    /** The list of February 2024 has fifty codes. */
    private static void highPriorityList(JsonPath answer) {
        assertThat(answer.getInt("data.commodities.totalCount")).isEqualTo(50);
        assertThat(answer.getList("data.commodities.nodes")).hasSize(3);
    }

    /** Yearly exports and imports of Russia's customs run from 2012 to 2021. */
    private static void catalogue(JsonPath answer) {
        assertThat(answer.getList("data.seriesCatalog.nodes.key"))
                .hasSize(10)
                .contains("TRADE.FCS.A.RUS.CHN.EXPORT.TOTAL.VALUE.USD");
        assertThat(answer.getInt("data.seriesCatalog.totalCount")).isGreaterThan(10);
    }

    private static void availability(JsonPath answer) {
        String customs = "data.tradeAvailability.find { it.key == 'TRADE.FCS.A.RUS.CHN.EXPORT.TOTAL.VALUE.USD' }";
        assertThat(answer.getString(customs + ".last")).isEqualTo("2021");
        assertThat(answer.getList(customs + ".notPublished.status", String.class))
                .contains("SUPPRESSED");
        assertThat(answer.getList("data.tradeAvailability.key", String.class))
                .contains("TRADE.NBS.A.CHN.RUS.IMPORT.TOTAL.VALUE.USD")
                .allMatch(key -> key.contains(".CHN.RUS.") || key.contains(".RUS.CHN."));
    }

    /** Li Hui of China's foreign ministry said on 20 April 2004 that it had been 15.76 billion in 2003. */
    private static void claims(JsonPath answer) {
        String said = "data.claimCheck.nodes.find { it.claim.code == 'chn-rus-trade-2003-li-hui-2004-04-20' }";
        assertThat(answer.getDouble(said + ".claim.value")).isEqualTo(15.76e9);
        // NBS prints exports of 6,029.93 and imports of 9,728.07 million for 2003: 15.758 rounds to what he said
        assertThat(answer.getString(said + ".headline")).isEqualTo("MATCHES");
    }

    private static void energyClaims(JsonPath answer) {
        String novak = "data.claimCheck.nodes.find { it.claim.code =="
                + " 'rus-chn-pipeline-gas-volume-2022-alexander-novak-2023-01' }.";
        // 15.5 bcm was said of 2022, and Gazprom's figure is 15.4
        assertThat(answer.getString(novak + "headline")).isEqualTo("ROUNDED");
        assertThat(answer.getDouble(novak + "against.find { it.known == 'NOW' }.observation.value"))
                .isEqualTo(15.4);
    }

    private static void whatsLoaded(JsonPath answer) {
        assertThat(answer.getList("data.datasets.code", String.class)).contains("curated/trade_flow");
        assertThat(answer.getList("data.datasets.rows", Integer.class)).allMatch(rows -> rows > 0);
    }

    private static void introspection(JsonPath answer) {
        assertThat(answer.getList("data.__schema.queryType.fields.name", String.class))
                .contains("series", "seriesCatalog", "areas");
    }
}
