package org.dyad.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.ingest.ImportRefusedException;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.Samples;
import org.dyad.ingest.fetch.FetchRequest.Span;
import org.dyad.ingest.fetch.StubService.Reply;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.ImportProgress;
import org.dyad.ingest.indicators.OwnIndicators;
import org.dyad.ops.TestDatabase;
import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.dyad.trade.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From what a person asks to what stands in the database. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FetchesTest {

    private static final String DATASET = "zz-fetch";
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    @Inject
    Fetches fetches;

    @Inject
    DataSource database;

    @TempDir
    Path downloads;

    @AfterEach
    void forget() throws SQLException {
        new OwnIndicators(database).forget();
    }

    @Test
    void answersToSeveralCallsComeInAsOneRelease() throws IOException, SQLException {
        try (StubService service = new StubService().always(call -> Reply.of(200, ComtradeAnswers.to(call, 1)))) {
            Questions questions = Fetching.comtrade(service, 2000, 2013, 1000);
            Fetched fetched = fetches.fetch(questions, downloads, false, FetchProgress.NONE);
            List<LoadReport> reports = bringIn(fetched);
            List<LoadReport> again = bringIn(fetched);

            // 14 years in two calls, exports and imports each; the value of each record is its year
            assertThat(reports).hasSize(1);
            assertThat(reports.get(0).added()).isEqualTo(28);
            assertThat(reports.get(0).file())
                    .startsWith("CHN_RUS_X-M_A_2000-2013_TOTAL_")
                    .endsWith(" (2 files)");
            assertThat(reports.get(0).vintage()).isEqualTo(DAY);
            assertThat(again.get(0).unchanged()).isEqualTo(28);
            assertThat(new OwnIndicators(database)
                            .stored("select value::text from trade_flow where dataset = '" + DATASET
                                    + "' and flow = 'EXPORT' and period = '2013-01-01'"))
                    .containsExactly("2013");
            // what was imported is done with: the same fetch asks anew
            assertThat(fetches.fetch(questions, downloads, false, FetchProgress.NONE)
                            .asked())
                    .isEqualTo(2);
        }
    }

    @Test
    void oneContradictionKeepsEverythingOut() throws IOException, SQLException {
        String first = ComtradeAnswers.answer(List.of(ComtradeAnswers.record("2000", "X")));
        String second = ComtradeAnswers.answer(
                List.of(ComtradeAnswers.record("2000", "X").replace("\"primaryValue\":2000", "\"primaryValue\":1")));
        try (StubService service = new StubService().next(Reply.of(200, first), Reply.of(200, second))) {
            Fetched fetched =
                    fetches.fetch(Fetching.comtrade(service, 2000, 2013, 1000), downloads, false, FetchProgress.NONE);

            assertThatThrownBy(() -> bringIn(fetched)).isInstanceOf(ImportRefusedException.class);
            assertThat(new OwnIndicators(database)
                            .stored("select count(*) from trade_flow where dataset = '" + DATASET + "'"))
                    .containsExactly("0");
            // and the answers are still there to be looked at and imported
            assertThat(fetches.fetch(Fetching.comtrade(service, 2000, 2013, 1000), downloads, false, FetchProgress.NONE)
                            .asked())
                    .isZero();
        }
    }

    @Test
    void anAnswerOfTheWorldBankBecomesObservations() throws IOException, SQLException {
        String recorded = Files.readString(Samples.path("worldbank/worldbank_v2_json_NY.GDP.MKTP.CD_fixture.json"));
        try (StubService service = new StubService().next(Reply.of(200, recorded))) {
            Endpoint endpoint = Endpoint.of(
                    "worldbank", service.base(), "none", null, List.of(new Allowance(5, Duration.ofSeconds(1))));
            Questions questions = new WorldBankQuestions(
                    endpoint,
                    new WorldBankQuestions.Selection(
                            List.of("MEX", "EMU"), List.of("NY.GDP.MKTP.CD"), Period.year(2024), Period.year(2025)));

            LoadReport report = undated(fetches.fetch(questions, downloads, false, FetchProgress.NONE));

            // of the four records two have a value and an area; one has no value, one is "Not classified"
            assertThat(report.format()).isEqualTo("world-bank-json");
            assertThat(report.added()).isEqualTo(2);
            assertThat(report.refused()).isEqualTo(1);
            // "lastupdated" of the recorded answer goes before the day on which it was fetched
            assertThat(report.vintage()).isEqualTo(LocalDate.of(2026, 7, 13));
        }
    }

    @Test
    void theHalvesOfAnAnswerOfTheImfAreOneRelease() throws IOException, SQLException {
        String header = "DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE\n";
        try (StubService service = new StubService()
                .next(Reply.of(413, "too large"))
                .always(call -> Reply.of(
                        200,
                        header
                                + "IMF.STA:IMTS(1.0.0),CHN,XG_FOB_USD,RUS,A,%s,8103000000\n"
                                        .formatted(call.parameters().get("startPeriod"))))) {
            Endpoint endpoint =
                    Endpoint.of("imf", service.base(), "none", null, List.of(new Allowance(10, Duration.ofSeconds(5))));
            Questions questions = new SdmxQuestions(
                    endpoint,
                    new SdmxQuestions.Selection(
                            "IMF.STA,IMTS", "CHN.XG_FOB_USD.RUS.A", Period.year(2014), Period.year(2015)));

            LoadReport report = undated(fetches.fetch(questions, downloads, false, FetchProgress.NONE));

            assertThat(report.format()).isEqualTo("imf-imts-csv");
            assertThat(report.added()).isEqualTo(2);
            assertThat(new OwnIndicators(database)
                            .stored("select period::text from trade_flow where dataset = '" + DATASET + "' order by 1"))
                    .containsExactly("2014-01-01", "2015-01-01");
        }
    }

    @Test
    void aRequestBecomesCallsOfTheService() {
        assertThat(addresses(comtrade(List.of("China"), List.of("USA"), "2015", "2016", Frequency.MONTHLY)))
                .satisfiesExactly(
                        one -> assertThat(one)
                                .startsWith("https://comtradeapi.un.org/public/v1/preview/C/M/HS?reporterCode=156"
                                        + "&period=201501,201502,")
                                .contains("&partnerCode=842&"),
                        one -> assertThat(one).contains("&period=201601,"));
        assertThat(addresses(comtrade(List.of("CHN"), List.of("ALL"), "2023", "2023", Frequency.ANNUAL)))
                .singleElement()
                .asString()
                .doesNotContain("partnerCode");
        assertThat(addresses(new FetchRequest.WorldBank(
                        List.of("CN", "EU"), List.of("NY.GDP.MKTP.CD"), new Span("2015", "2016", Frequency.QUARTERLY))))
                .containsExactly("https://api.worldbank.org/v2/country/CHN;EU/indicator/NY.GDP.MKTP.CD"
                        + "?format=json&date=2015Q1:2016Q4&per_page=1000&page=1");
        assertThat(addresses(new FetchRequest.ImfTrade(
                        List.of("CHN"),
                        List.of("WLD"),
                        EnumSet.of(Flow.EXPORT),
                        new Span("2015", "2016", Frequency.ANNUAL))))
                .containsExactly("https://api.imf.org/external/sdmx/2.1/data/IMF.STA,IMTS/CHN.XG_FOB_USD.G001.A"
                        + "?startPeriod=2015&endPeriod=2016&dimensionAtObservation=AllDimensions");
        assertThat(addresses(new FetchRequest.Dataflow(
                        "oecd",
                        "OECD.SDD.NAD,DSD_NAMAIN1@DF_QNA,1.1",
                        "Q..CHN....",
                        new Span("2015-Q2", "2016", Frequency.QUARTERLY))))
                .containsExactly("https://sdmx.oecd.org/public/rest/data/OECD.SDD.NAD,DSD_NAMAIN1@DF_QNA,1.1/Q..CHN...."
                        + "?startPeriod=2015-Q2&endPeriod=2016-Q4&dimensionAtObservation=AllDimensions");
    }

    @Test
    void aListOfCodesThatIsTooLongForAnAddressIsParted() {
        List<String> codes = new ArrayList<>();
        for (int code = 1000; code < 1600; code++) {
            codes.add(String.valueOf(code));
        }
        FetchRequest request = new FetchRequest.Comtrade(
                List.of("CHN"),
                List.of("RUS"),
                EnumSet.of(Flow.EXPORT),
                codes,
                new Span("2023", "2023", Frequency.ANNUAL));

        assertThat(addresses(request))
                .hasSizeGreaterThan(1)
                .allSatisfy(address -> assertThat(address.length()).isLessThan(2_100));
        assertThat(String.join("\n", addresses(request))).contains("1000", "1599");
    }

    @Test
    void whatMakesNoSenseIsRefusedBeforeAnythingIsCalled() {
        refused(comtrade(List.of("CHA"), List.of("RUS"), "2015", null, Frequency.ANNUAL), "reporter");
        refused(comtrade(List.of("CHN"), List.of("RUS"), "2015-13", null, Frequency.MONTHLY), "from");
        refused(comtrade(List.of("CHN"), List.of("RUS"), "2015-03", null, Frequency.ANNUAL), "from");
        refused(comtrade(List.of("CHN"), List.of("RUS"), "2015", "2014", Frequency.ANNUAL), "to");
        refused(comtrade(List.of("CHN"), List.of("RUS"), "2015", null, Frequency.QUARTERLY), "frequency");
        refused(
                new FetchRequest.Comtrade(
                        List.of("CHN"),
                        List.of("RUS"),
                        EnumSet.of(Flow.BALANCE),
                        List.of("TOTAL"),
                        new Span("2015", null, Frequency.ANNUAL)),
                "flow");
        refused(
                new FetchRequest.Comtrade(
                        List.of("CHN"),
                        List.of("RUS"),
                        EnumSet.of(Flow.EXPORT),
                        List.of("27&subscription-key=x"),
                        new Span("2015", null, Frequency.ANNUAL)),
                "commodity");
        refused(new FetchRequest.Dataflow("oecd", "../x", "A", new Span("2015", null, Frequency.ANNUAL)), "dataflow");
        refused(new FetchRequest.Dataflow("oecd", "OECD,X", "A?b", new Span("2015", null, Frequency.ANNUAL)), "key");
    }

    private void refused(FetchRequest request, String argument) {
        assertThatThrownBy(() -> fetches.questions(request))
                .isInstanceOfSatisfying(
                        BadUserInput.class,
                        refusal -> assertThat(refusal.details()).containsEntry("argument", argument));
    }

    private static FetchRequest comtrade(
            List<String> reporters, List<String> partners, String from, @Nullable String to, Frequency frequency) {
        return new FetchRequest.Comtrade(
                reporters,
                partners,
                EnumSet.of(Flow.EXPORT, Flow.IMPORT),
                List.of("TOTAL"),
                new Span(from, to, frequency));
    }

    private List<String> addresses(FetchRequest request) {
        return fetches.addresses(fetches.questions(request));
    }

    private List<LoadReport> bringIn(Fetched fetched) throws IOException, SQLException {
        List<LoadReport> reports = new ArrayList<>();
        fetches.bringIn(fetched, new ImportOptions(DAY, DATASET, fetched.day()), ImportProgress.NONE, reports::addAll);
        return reports;
    }

    /** Imports without saying of which day the release is. */
    private LoadReport undated(Fetched fetched) throws IOException, SQLException {
        List<LoadReport> reports = new ArrayList<>();
        fetches.bringIn(fetched, new ImportOptions(null, DATASET, fetched.day()), ImportProgress.NONE, reports::addAll);
        assertThat(reports).hasSize(1);
        return reports.get(0);
    }
}
