package org.dyad.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dyad.graphql.Ask;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DownloadsTest {

    private static final String CHINA_RUSSIA = "TRADE.GACC.A.CHN.RUS.TOTAL.TOTAL.VALUE.USD";

    private static final String BALANCE = "TRADE.GACC.A.CHN.RUS.BALANCE.TOTAL.VALUE.USD";

    @Inject
    Exports exports;

    @Test
    void aSeriesHasARowForEachPeriodWithUnitStatusSourceAndDay() {
        Response answer = given().queryParam("key", CHINA_RUSSIA)
                .queryParam("from", "2021")
                .queryParam("to", "2022")
                .get("/downloads/series.csv");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"dyad-%s.csv\"".formatted(CHINA_RUSSIA));
        List<String> lines = answer.asString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0))
                .isEqualTo("series,label,period,value,unit,status,provider,source,source_url,known_from");
        // General Administration of Customs of China: 190.271 billion dollars in 2022
        assertThat(lines.get(2))
                .startsWith(CHINA_RUSSIA + ",\"China, total trade with Russia\",2022,190271000000,USD,NORMAL,GACC,");
    }

    @Test
    void whatTheGraphQlFieldAnswersIsInTheFile() {
        JsonPath field =
                Ask.of("{ series(series: {key: \"%s\"}) { periods values knownFrom } }".formatted(CHINA_RUSSIA));
        JsonPath file = given().queryParam("key", CHINA_RUSSIA)
                .get("/downloads/series.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(file.getList("period")).isEqualTo(field.getList("data.series.periods"));
        assertThat(file.getList("value", Double.class)).isEqualTo(field.getList("data.series.values", Double.class));
        assertThat(file.getList("known_from")).isEqualTo(field.getList("data.series.knownFrom"));
    }

    @Test
    void asOfAnEarlierDayTheOlderFigureIsInTheFile() {
        String then = given().queryParam("key", CHINA_RUSSIA)
                .queryParam("from", "2022")
                .queryParam("to", "2022")
                .queryParam("asOf", "2023-01-20")
                .get("/downloads/series.csv")
                .asString();

        // 190.27 billion dollars, as first published
        assertThat(then).contains("2022,190270000000,USD");
    }

    @Test
    void sdmxNamesStructureActionDimensionsAndStatuses() {
        Response answer = given().queryParam("key", BALANCE)
                .queryParam("from", "2022")
                .queryParam("to", "2022")
                .get("/downloads/series.sdmx.csv");

        assertThat(answer.contentType()).startsWith("application/vnd.sdmx.data+csv;version=2.0.0");
        List<String> lines = answer.asString().lines().toList();
        assertThat(lines.get(0))
                .isEqualTo(
                        "STRUCTURE,STRUCTURE_ID,ACTION,SERIES,FREQ,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,OBS_STATUS,STATUS,"
                                + "PROVIDER,SOURCE,SOURCE_URL,KNOWN_FROM,TITLE");
        assertThat(lines.get(1)).startsWith("datastructure,DYAD:SERIES(1.0.0),I," + BALANCE + ",A,2022,-");
        assertThat(lines.get(1)).contains(",USD,A,COMPUTED,GACC,");
    }

    @Test
    void seriesSideBySideAreWideOrLong() {
        Map<String, Object> parameters =
                Map.of("series", List.of(CHINA_RUSSIA, BALANCE), "from", "2022", "to", "2022", "transform", "LEVEL");
        String wide =
                given().queryParams(parameters).get("/downloads/compare.csv").asString();
        String rows = given().queryParams(parameters)
                .queryParam("layout", "long")
                .get("/downloads/compare.csv")
                .asString();

        assertThat(wide.lines()).hasSize(2);
        assertThat(wide).startsWith("period,\"China, total trade with Russia (USD)\"");
        assertThat(rows.lines()).hasSize(3);
        assertThat(rows).startsWith("series,label,period,value,level,unit,status");
        assertThat(given().queryParams(parameters)
                        .get("/downloads/compare.json")
                        .jsonPath()
                        .getList("series"))
                .isEqualTo(List.of(CHINA_RUSSIA, BALANCE));
    }

    @Test
    void aBreakdownHasItsPartsTheRestAndTheTotal() {
        Map<String, Object> parameters =
                Map.of("reporter", "KGZ", "flow", "EXPORT", "by", "PARTNER", "period", "2022", "top", 2);
        List<String> lines = given().queryParams(parameters)
                .get("/downloads/breakdown.csv")
                .asString()
                .lines()
                .toList();

        assertThat(lines).hasSize(5);
        assertThat(lines.get(1)).startsWith("PART,RUS,Russia,").contains(",2022,1069691913,USD,");
        assertThat(lines.get(3)).startsWith("OTHER,OTHER,");
        assertThat(lines.get(4)).startsWith("TOTAL,TOTAL,total,").contains(",2022,2254702932,USD,");
        String sdmx = given().queryParams(parameters)
                .get("/downloads/breakdown.sdmx.csv")
                .asString();
        assertThat(sdmx).contains("DYAD:BREAKDOWN(1.0.0),I,KGZ,RUS,EXPORT,TOTAL,A,2022,1069691913,USD,A,NORMAL");
    }

    @Test
    void aLabelThatASpreadsheetWouldRunIsDisarmed() {
        JsonPath answer = Ask.of("{ compare(input: {from: \"2022\", to: \"2022\", series: [{trade: {reporter: \"CHN\","
                + " partner: \"RUS\", flow: BALANCE, label: \"=HYPERLINK(1)\"}}]}) { csvUrl } }");

        String csv = given().urlEncodingEnabled(false)
                .get(answer.getString("data.compare.csvUrl"))
                .asString();

        assertThat(csv).startsWith("period,'=HYPERLINK(1) (USD),\"'=HYPERLINK(1), level\",");
        // a deficit is a number, and stays one
        assertThat(csv.lines().toList().get(1)).startsWith("2022,-");
    }

    @Test
    void theByteOrderMarkIsThereWhereItIsAskedFor() {
        byte[] plain = given().queryParam("key", CHINA_RUSSIA)
                .get("/downloads/series.csv")
                .asByteArray();
        byte[] marked = given().queryParam("key", CHINA_RUSSIA)
                .queryParam("bom", true)
                .get("/downloads/series.csv")
                .asByteArray();

        assertThat(plain[0]).isEqualTo((byte) 's');
        assertThat(marked).startsWith((byte) 0xEF, (byte) 0xBB, (byte) 0xBF);
        assertThat(marked).hasSize(plain.length + 3);
    }

    @Test
    void theSameFileIsNotSentTwice() {
        String path = "/downloads/series.csv?key=" + CHINA_RUSSIA;
        String tag = given().get(path).header("ETag");

        assertThat(given().header("If-None-Match", tag).get(path).statusCode()).isEqualTo(304);
        assertThat(given().header("If-None-Match", tag).get(path + "&from=2020").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aParameterThatCannotBeUsedIsNamed() {
        assertRefused("/downloads/series.csv", "key", "key is missing");
        assertRefused("/downloads/series.csv?key=TRADE.X", "key", "is no key of a series");
        assertRefused("/downloads/series.csv?key=%s&from=soon".formatted(CHINA_RUSSIA), "from", "soon");
        assertRefused(
                "/downloads/series.csv?key=%s&transform=LOGG".formatted(CHINA_RUSSIA), "transform", "expected LOG");
        assertRefused(
                "/downloads/series.csv?key=%s&form=2020".formatted(CHINA_RUSSIA), "form", "there is no parameter");
        assertRefused("/downloads/series.csv?key=%1$s&key=%1$s".formatted(CHINA_RUSSIA), "key", "expected one value");
        assertRefused(
                "/downloads/series.csv?key=%s&rollingWindow=x".formatted(CHINA_RUSSIA),
                "rollingWindow",
                "must be a whole number");
        assertRefused("/downloads/series.csv?key=%s&bom=yes".formatted(CHINA_RUSSIA), "bom", "true or false");
        assertRefused("/downloads/compare.csv?series=TRADE.X", "series", "is no key of a series");
        assertRefused("/downloads/compare.csv?input=nonsense", "input", "base64url");
        assertRefused("/downloads/breakdown.csv?reporter=KGS&flow=EXPORT&by=PARTNER&period=2022", "reporter", "KGS");
        assertRefused(
                "/downloads/breakdown.csv?reporter=KGZ&flow=EXPORTS&by=PARTNER&period=2022", "flow", "expected EXPORT");
        assertRefused("/downloads/breakdown.csv?reporter=KGZ&flow=EXPORT&by=PARTNER", "period", "period");
    }

    private static void assertRefused(String path, String parameter, String words) {
        Response answer = given().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(400);
        assertThat(answer.contentType()).as(path).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("parameter")).as(path).isEqualTo(parameter);
        assertThat(answer.jsonPath().getString("detail")).as(path).contains(words);
    }

    @Test
    void theCommandWritesTheSameFile() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        exports.write(
                DownloadTable.SERIES,
                Map.of("key", List.of(CHINA_RUSSIA), "from", List.of("2021")),
                DownloadForm.CSV,
                written);

        assertThat(written.toString(StandardCharsets.UTF_8))
                .isEqualTo(given().queryParam("key", CHINA_RUSSIA)
                        .queryParam("from", "2021")
                        .get("/downloads/series.csv")
                        .asString());
        assertThatThrownBy(() ->
                        exports.write(DownloadTable.SERIES, Map.of("key", List.of("x")), DownloadForm.CSV, written))
                .isInstanceOf(DownloadRefused.class);
    }
}
