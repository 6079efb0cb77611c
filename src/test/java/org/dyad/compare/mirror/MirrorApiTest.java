package org.dyad.compare.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dyad.compare.SeriesAnswer;
import org.dyad.graphql.Ask;
import org.dyad.ops.StatementCount;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MirrorApiTest {

    private static final String GOODS = "exporter: 'RUS', importer: 'CHN', from: '2012', to: '2024'";
    private static final String TURNOVER = GOODS + ", flow: TOTAL";

    @Inject
    StatementCount statements;

    @Test
    void eachSideIsItsOwnOffices() {
        MirrorAnswer mirror = MirrorAnswer.of(TURNOVER);

        assertThat(mirror.text("exporterSide.key")).isEqualTo("TRADE.FCS.A.RUS.CHN.TOTAL.TOTAL.VALUE.USD");
        assertThat(mirror.text("importerSide.key")).isEqualTo("TRADE.GACC.A.CHN.RUS.TOTAL.TOTAL.VALUE.USD");
        assertThat(mirror.text("unit.code")).isEqualTo("USD");
        assertThat(mirror.noticeCodes()).doesNotContain("SAME_PROVIDER");
    }

    @Test
    void theGapIsImporterMinusExporterOverEachDenominator() {
        MirrorAnswer mirror = MirrorAnswer.of(TURNOVER);

        // 2021: FCS 68.90153238 + 72.69988838 = 141.60142076; GACC 146.887; gap 5.28557924
        assertThat(mirror.number("exporterReported", "2021")).isCloseTo(141_601_420_760.0, within(1.0));
        assertThat(mirror.number("importerReported", "2021")).isEqualTo(146_887_000_000.0);
        assertThat(mirror.number("gap", "2021")).isCloseTo(5_285_579_240.0, within(1.0));
        assertThat(mirror.number("gapOverImporter", "2021")).isCloseTo(3.5984, within(0.0001)); // 5.28557924 / 146.887
        assertThat(mirror.number("gapOverExporter", "2021")).isCloseTo(3.7327, within(0.0001)); // / 141.60142076
        assertThat(mirror.number("gapOverMean", "2021")).isCloseTo(3.6643, within(0.0001)); // / 144.24421038
    }

    @Test
    void whereOneSideFellSilentTheGapIsRefusedAndTheNoteCited() {
        MirrorAnswer mirror = MirrorAnswer.of(TURNOVER);

        assertThat(mirror.refused("RUS", "SUPPRESSED")).containsExactly("2022", "2023", "2024");
        assertThat(mirror.refusals("RUS", "SUPPRESSED")).singleElement().satisfies(refusal -> {
            assertThat(refusal).containsEntry("message", noteOnDetail());
            assertThat(refusal.get("citation")).isNotNull();
        });
        assertThat(mirror.at("gap", "2023")).isNull();
        assertThat(mirror.at("exporterReported", "2023")).isNull();
        assertThat(mirror.number("importerReported", "2023")).isEqualTo(240_110_000_000.0);
        assertThat(mirror.column("exporterSide.statuses").get(mirror.periods().indexOf("2023")))
                .isEqualTo("SUPPRESSED");
    }

    private static String noteOnDetail() {
        return "Trade by partner country is not published after January 2022; no return is known.";
    }

    @Test
    void aFigureCopiedFromTheOtherSideIsNoSecondWitness() {
        MirrorAnswer mirror = MirrorAnswer.of(TURNOVER);

        assertThat(mirror.refused("RUS", "DERIVED_FROM_OTHER_SIDE")).containsExactly("2023");
        assertThat(mirror.refusals("RUS", "DERIVED_FROM_OTHER_SIDE"))
                .singleElement()
                .satisfies(refusal -> assertThat(String.valueOf(refusal.get("message")))
                        .contains("RIA Novosti", "TRADE.GACC.A.CHN.RUS.TOTAL.TOTAL.VALUE.USD"));
        // seen from China the same figure is its own
        assertThat(mirror.refused("CHN", "DERIVED_FROM_OTHER_SIDE")).isEmpty();
    }

    @Test
    void beforeTheCopyWasPublicNobodyKnewOfIt() {
        MirrorAnswer mirror = MirrorAnswer.of(TURNOVER + ", asOf: '2024-04-06'");

        assertThat(mirror.refused("RUS", "DERIVED_FROM_OTHER_SIDE")).isEmpty();
    }

    @Test
    void anOfficeThatWeDoNotHoldIsNotReplacedByAnother() {
        MirrorAnswer mirror = MirrorAnswer.of(TURNOVER);

        assertThat(mirror.periods()).hasSize(13).startsWith("2012").endsWith("2024");
        // of 2012 we hold no figure of China's customs, but one of its statistical office
        assertThat(mirror.refusals("CHN", "NOT_LOADED"))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal)
                        .containsEntry("periods", List.of("2012"))
                        .containsEntry("message", "no figure of GACC is loaded; NBS has one"));
    }

    /**
     * Billion dollars. Russia's customs: exports and imports of the copy of 9 January 2025 added up; of 2018 the press
     * printed the turnover itself, 108.3. China's customs: the turnover that the press printed.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2013 |  35.61886981 + 53.06536207 |  89.21   |  0.52576812
            2014 |  37.49228711 + 50.77341083 |  95.28   |  7.01430206
            2015 |  28.60093091 + 34.94796797 |  64.20   |  0.65110112
            2016 |  28.01186752 + 38.02190746 |  69.525  |  3.49122502
            2017 |  38.91714773 + 48.05468150 |  84.07   | -2.90182923
            2018 | 108.3                      | 107.06   | -1.24
            2019 |  57.31515916 + 54.17284825 | 110.75   | -0.73800741
            2020 |  49.24930385 + 54.95019631 | 107.76   |  3.56049984
            2021 |  68.90153238 + 72.69988838 | 146.887  |  5.28557924
            """)
    void theGapOfEveryYearIsThatOfThePublishedFigures(String year, String russian, double chinese, double gap) {
        MirrorAnswer mirror = MirrorAnswer.of(TURNOVER);

        double sum = Stream.of(russian.split(" \\+ "))
                .mapToDouble(Double::parseDouble)
                .sum();
        assertThat(mirror.number("exporterReported", year)).isCloseTo(sum * 1e9, within(1.0));
        assertThat(mirror.number("importerReported", year)).isCloseTo(chinese * 1e9, within(1.0));
        assertThat(mirror.number("gap", year)).isCloseTo(gap * 1e9, within(1.0));
    }

    @Test
    void exportsAreHeldAgainstImportsAndValuationsStandBeside() {
        MirrorAnswer mirror = MirrorAnswer.of(GOODS);

        // 2020: FCS 49.24930385 FOB, GACC 57.18 CIF
        assertThat(mirror.number("gap", "2020")).isCloseTo(7_930_696_150.0, within(1.0));
        assertThat(mirror.at("exporterValuation", "2020")).isEqualTo("FOB");
        assertThat(mirror.at("importerValuation", "2020")).isEqualTo("CIF");
        assertThat(mirror.at("exporterValuation", "2023")).isNull();
        assertThat(mirror.noticed("FOB_AGAINST_CIF")).contains("2020").doesNotContain("2023");
        assertThat(mirror.text("gapAfterValuation")).isNull();
    }

    @Test
    void theFactorIsAppliedToCifImportsAndSaid() {
        MirrorAnswer mirror = MirrorAnswer.of(GOODS + ", cifFobFactor: 1.06");

        // 57.18 / 1.06 − 49.24930385 = 53.94339623 − 49.24930385 = 4.69409238
        assertThat(mirror.number("gapAfterValuation", "2020")).isCloseTo(4_694_092_376.0, within(1.0));
        assertThat(mirror.number("gap", "2020")).isCloseTo(7_930_696_150.0, within(1.0));
        assertThat(mirror.noticed("CIF_FOB_FACTOR")).contains("2020").doesNotContain("2023");
        assertThat(mirror.noticeCodes()).doesNotContain("FOB_AGAINST_CIF", "CIF_FOB_FACTOR_NOT_APPLIED");
    }

    @Test
    void theFactorIsNotAppliedToOtherValuationsWhichIsSaid() {
        MirrorAnswer mirror = MirrorAnswer.of("exporter: 'RUS', importer: 'USA', cifFobFactor: 1.06");

        // the United States value imports without freight: 16.9011 − 10.83873674 in 2020
        assertThat(mirror.at("importerValuation", "2020")).isEqualTo("CUSTOMS_VALUE");
        assertThat(mirror.number("gap", "2020")).isCloseTo(6_062_363_260.0, within(1.0));
        assertThat(mirror.at("gapAfterValuation", "2020")).isNull();
        assertThat(mirror.noticed("CIF_FOB_FACTOR_NOT_APPLIED")).containsExactly("2020", "2021");
    }

    @Test
    void aTurnoverMadeOfBothFlowsHasNoOneValuation() {
        assertThat(MirrorAnswer.of(TURNOVER).at("exporterValuation", "2021")).isEqualTo("UNKNOWN");
    }

    @Test
    void yearToDateFiguresAreMirroredWhereBothPublishThem() {
        MirrorAnswer mirror = MirrorAnswer.of(
                "exporter: 'CHN', importer: 'RUS', flow: TOTAL, frequency: MONTHLY, basis: YEAR_TO_DATE, from: '2023'");

        // Russia's customs said "our data: 186" for the same ten months; the dataset does not hold that sentence
        assertThat(mirror.number("exporterReported", "2023-10")).isEqualTo(196_480_000_000.0);
        assertThat(mirror.refused("RUS", "SUPPRESSED")).contains("2023-10");
        assertThat(mirror.text("exporterSide.key")).endsWith(".YEAR_TO_DATE");
    }

    @Test
    void aSideThatWeDoNotHoldIsNotLoaded() {
        MirrorAnswer mirror = MirrorAnswer.of("exporter: 'SAU', importer: 'KOR', from: '2024', to: '2024'");

        assertThat(mirror.periods()).containsExactly("2024");
        assertThat(mirror.refused("KOR", "NOT_LOADED")).containsExactly("2024");
    }

    @Test
    void oneDatabaseOnBothSidesIsSaid() {
        MirrorAnswer mirror = MirrorAnswer.of("exporter: 'ARE', importer: 'IND'");

        assertThat(mirror.text("exporterSide.provider.code")).isEqualTo("WITS");
        assertThat(mirror.text("importerSide.provider.code")).isEqualTo("WITS");
        assertThat(mirror.noticeCodes()).contains("SAME_PROVIDER");
    }

    @Test
    void nothingAtAllIsAnEmptyAnswerThatSaysSo() {
        MirrorAnswer mirror = MirrorAnswer.of("exporter: 'ABW', importer: 'AND'");

        assertThat(mirror.periods()).isEmpty();
        assertThat(mirror.noticeCodes()).containsExactly("NO_DATA");
    }

    @Test
    void onlyWhatWasPublicByTheDayIsHeldAgainstEachOther() {
        // Rosstat's table of customs figures is known from 9 January 2025
        MirrorAnswer mirror = MirrorAnswer.of(GOODS + ", asOf: '2025-01-08'");

        assertThat(mirror.text("exporterSide.provider.code")).isNotEqualTo("FCS");
        assertThat(mirror.column("exporterSide.citations.source.title"))
                .noneMatch(title -> String.valueOf(title).startsWith("96stran"));
    }

    @Test
    void eachSideIsTheSeriesThatItsKeyNames() {
        MirrorAnswer mirror = MirrorAnswer.of(TURNOVER);

        SeriesAnswer series = SeriesAnswer.of(
                "series: {key: '%s'}, from: '2012', to: '2024'".formatted(mirror.text("importerSide.key")));
        assertThat(mirror.column("importerSide.values")).isEqualTo(series.values());
        assertThat(mirror.column("importerReported")).isEqualTo(series.values());
        assertThat(mirror.column("importerSide.statuses")).isEqualTo(series.statuses());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exporter: 'RUS', importer: 'RU'                            | input.importer",
                "exporter: 'CHM', importer: 'RUS'                           | input.exporter",
                "exporter: 'CHN', importer: 'RUS', commodity: 'nonsense'    | input.commodity",
                "exporter: 'CHN', importer: 'RUS', from: '2022', to: '2021' | input.from",
                "exporter: 'CHN', importer: 'RUS', cifFobFactor: 0.94       | input.cifFobFactor",
                "exporter: 'CHN', importer: 'RUS', cifFobFactor: 2.01       | input.cifFobFactor",
            })
    void whatCannotBeIsRefusedByName(String arguments, String argument) {
        assertThat(MirrorAnswer.refused(arguments))
                .containsEntry("code", "BAD_USER_INPUT")
                .containsEntry("argument", argument);
    }

    @Test
    void moreThanTenThousandPeriodsAreTooMany() {
        assertThat(MirrorAnswer.refused(
                        "exporter: 'CHN', importer: 'RUS', frequency: MONTHLY, from: '1000', to: '2024'"))
                .containsEntry("code", "LIMIT_EXCEEDED");
    }

    @Test
    void bothSidesOfAllMirrorsCostOneStatement() throws Exception {
        String query = """
                { one: mirror(input: {exporter: "RUS", importer: "CHN"}) { gap }
                  two: mirror(input: {exporter: "RUS", importer: "CHN", flow: TOTAL}) { gap exporterSide { values } } }
                """;
        List<String> sent =
                statements.during(() -> assertThat(Ask.of(query).getMap("data")).doesNotContainValue(null));

        assertThat(StatementCount.on("trade_flow", sent)).hasSize(1);
        assertThat(StatementCount.on("observation", sent)).isEmpty();
    }

    @Test
    void aConvertedSideCostsOneMoreForTheRates() throws Exception {
        List<String> sent =
                statements.during(() -> MirrorAnswer.of("exporter: 'EU27_2020', importer: 'RUS', from: '2019'"));

        assertThat(StatementCount.on("trade_flow", sent)).hasSize(1);
        assertThat(StatementCount.on("observation", sent)).hasSize(1);
    }

    @Test
    void theExampleIsAnsweredWithoutErrors() throws IOException {
        JsonPath answer = Ask.of(Files.readString(Path.of("schema/queries/mirror.graphql")), Map.of());

        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data.turnover.refusals.reason")).contains("SUPPRESSED", "DERIVED_FROM_OTHER_SIDE");
    }
}
