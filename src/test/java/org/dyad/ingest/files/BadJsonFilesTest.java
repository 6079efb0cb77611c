package org.dyad.ingest.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.ImportRefusedException;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.indicators.OwnIndicators;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What nobody means to hand in, in each format of JSON: a refusal or an issue with its line, nothing stored by half.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadJsonFilesTest {

    private static final List<String> TABLES = List.of(
            "trade_flow", "observation", "indicator", "unit", "area", "commodity", "provider", "source", "load");

    /** The formats, each with a file of two figures that are in order; {@code 4711} is the value of the second. */
    enum Sample {
        COMTRADE(
                "comtrade-json",
                "primaryValue",
                """
                {"elapsedTime": "0.1 secs", "count": 2, "data": [
                {"freqCode": "A", "period": "1971", "reporterCode": 156, "flowCode": "X", "partnerCode": 643, "cmdCode": "TOTAL", "cmdDesc": "All é", "primaryValue": 1},
                {"freqCode": "A", "period": "1971", "reporterCode": 643, "flowCode": "X", "partnerCode": 156, "cmdCode": "TOTAL", "cmdDesc": "All é", "primaryValue": 4711}
                ], "error": ""}
                """,
                3,
                "{\"data\": [], \"of\": [\"reporterCode\", \"primaryValue\"]}"),
        WORLD_BANK(
                "world-bank-json",
                "value",
                """
                [{"page": 1, "pages": 1, "per_page": 50, "total": 2, "sourceid": "2", "lastupdated": "2024-06-28"}, [
                {"indicator": {"id": "ZZ.RAIN", "value": "Rainfall (mm)"}, "country": {"id": "CI", "value": "Côte d'Ivoire"}, "countryiso3code": "CIV", "date": "1971", "value": 1, "unit": "", "obs_status": "", "decimal": 0},
                {"indicator": {"id": "ZZ.RAIN", "value": "Rainfall (mm)"}, "country": {"id": "CN", "value": "China"}, "countryiso3code": "CHN", "date": "1971", "value": 4711, "unit": "", "obs_status": "", "decimal": 0}
                ]]
                """,
                3,
                "[{\"page\": 1, \"per_page\": 50, \"lastupdated\": \"2024-06-28\"}, []]"),
        WITS("wits-json", "OBS_VALUE", """
                {"header": {"id": "DF_WITS_TradeStats_Trade", "prepared": "2020-01-02T00:00:00", "sender": {"id": "WBG_WITS", "name": "é"}},
                 "dataSets": [{"action": "Information", "attributes": [], "series": {
                  "0:0:0:0:0": {"attributes": [], "observations": {"0": [1]}},
                  "0:1:0:0:0": {"attributes": [], "observations": {"0": [4711]}}}}],
                 "structure": {"dimensions": {"series": [
                   {"id": "FREQ", "values": [{"id": "A"}]}, {"id": "REPORTER", "values": [{"id": "ARM"}, {"id": "CHN"}]},
                   {"id": "PARTNER", "values": [{"id": "WLD"}]}, {"id": "PRODUCTCODE", "values": [{"id": "999999"}]},
                   {"id": "INDICATOR", "values": [{"id": "MPRT-TRD-VL"}]}],
                   "observation": [{"id": "TIME_PERIOD", "values": [{"id": "1971"}]}]}, "attributes": {}}}
                """, 4, """
                {"header": {"id": "DF_WITS_TradeStats_Trade", "sender": {"id": "WBG_WITS"}}, "dataSets": [{"series": {}}],
                 "structure": {"dimensions": {"series": [{"id": "FREQ"}, {"id": "REPORTER"}, {"id": "PARTNER"},
                   {"id": "PRODUCTCODE"}, {"id": "INDICATOR"}], "observation": [{"id": "TIME_PERIOD"}]}}}
                """),
        SDMX("sdmx-json", "OBS_VALUE", """
                {"header": {"id": "é", "prepared": "2024-06-30T00:00:00", "links": [
                  {"urn": "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=ECB:EXR(1.0)"}]},
                 "dataSets": [{"action": "Replace", "observations": {
                  "0:0:0:0:0:0": [1, 0],
                  "0:0:0:0:0:1": [4711, 0]}}],
                 "structure": {"dimensions": {"observation": [
                   {"id": "FREQ", "values": [{"id": "A"}]}, {"id": "CURRENCY", "values": [{"id": "CNY"}]},
                   {"id": "CURRENCY_DENOM", "values": [{"id": "EUR"}]}, {"id": "EXR_TYPE", "values": [{"id": "SP00"}]},
                   {"id": "EXR_SUFFIX", "values": [{"id": "A"}]},
                   {"id": "TIME_PERIOD", "values": [{"id": "1971"}, {"id": "1972"}]}]},
                  "attributes": {"observation": [{"id": "UNIT_MULT", "values": [{"id": "0"}]}]}}}
                """, 5, """
                {"header": {"links": [{"urn": "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=ECB:EXR(1.0)"}]},
                 "dataSets": [{"observations": {}}], "structure": {"dimensions": {"observation": [{"id": "FREQ"},
                   {"id": "CURRENCY"}, {"id": "CURRENCY_DENOM"}, {"id": "EXR_TYPE"}, {"id": "EXR_SUFFIX"},
                   {"id": "TIME_PERIOD"}]}, "attributes": {"observation": [{"id": "UNIT_MULT"}]}}}
                """);

        private final String code;
        private final String field;
        private final String text;
        private final long line;
        private final String empty;

        /**
         * A format.
         *
         * @param field what the value is called
         * @param line on which the second figure stands
         * @param empty a file of the format without figures
         */
        Sample(String code, String field, String text, long line, String empty) {
            this.code = code;
            this.field = field;
            this.text = text;
            this.line = line;
            this.empty = empty;
        }

        /** With something else in place of the second value. */
        String with(String value) {
            return text.replace("4711", value);
        }
    }

    @Inject
    FileImports imports;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    private OwnIndicators own;
    private Map<String, String> before;

    @BeforeEach
    void begin() throws SQLException {
        own = new OwnIndicators(database);
        own.forget();
        before = state();
    }

    @AfterEach
    void end() throws SQLException {
        own.forget();
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void aFileInOrderComesInWithOrWithoutMark(Sample sample) throws IOException, SQLException {
        LoadReport first = run(sample.text.getBytes(UTF_8));
        LoadReport again = run(("\uFEFF" + sample.text.replace("\n", "\r\n")).getBytes(UTF_8));

        assertThat(first.format()).isEqualTo(sample.code);
        assertThat(first.issues()).isEmpty();
        assertThat(first.added()).isEqualTo(2);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.added() + again.revised() + again.withdrawn()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void whatHasNoFiguresIsRefused(Sample sample) throws IOException, SQLException {
        refused("", "an empty file");
        refused(" \n\n", "an empty file");
        refused(sample.empty, "has no ");
        refused("<!DOCTYPE html>\n<html><body>" + sample.text + "</body></html>", "a page of HTML");
        refused("{\"error\": \"Invalid subscription key\"}", "JSON of an unknown shape");
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void anotherEncodingIsRefused(Sample sample) throws IOException, SQLException {
        refused(sample.text.getBytes(UTF_16), "UTF-16");
        refused(sample.text.getBytes(ISO_8859_1), "expected UTF-8, found bytes that are not");
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void aFileThatBreaksOffIsRefusedWhereverThatIs(Sample sample) throws IOException, SQLException {
        String whole = sample.text.stripTrailing();
        int second = whole.indexOf("4711");
        for (int end : List.of(second, second + 2, second + 4, second + 6, whole.length() - 2, whole.length() - 1)) {
            Throwable refusal = catchThrowable(() -> run(whole.substring(0, end).getBytes(UTF_8)));

            assertThat(refusal).as("%d characters", end).isInstanceOf(FormatException.class);
            assertThat(state()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void aValueThatJsonDoesNotHaveRefusesTheFile(Sample sample) throws IOException, SQLException {
        for (String wrong : List.of("NaN", "Infinity", "-Infinity", "4,711,", "0x1267", "4711\0", "+4711", "'4711'")) {
            Throwable refusal = catchThrowable(() -> run(sample.with(wrong).getBytes(UTF_8)));

            assertThat(refusal)
                    .as(wrong)
                    .isInstanceOf(FormatException.class)
                    .hasMessageContaining("no JSON that can be read");
            assertThat(state()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void aValueThatIsNoNumberLosesItsRowAndSaysSo(Sample sample) throws IOException, SQLException {
        for (String wrong : List.of(
                "\"Infinity\"",
                "\"-INF\"",
                "\"4,711\"",
                "\"4711 USD\"",
                "\"4711\\u0000\"",
                "1e999",
                "true",
                "{\"a\": 1}")) {
            LoadReport report = run(sample.with(wrong).getBytes(UTF_8));

            assertThat(report.added()).as(wrong).isEqualTo(1);
            assertThat(report.issues()).as(wrong).hasSize(1);
            assertThat(report.issues().get(0).line()).as(wrong).isEqualTo(sample.line);
            assertThat(report.issues().get(0).field()).as(wrong).isEqualTo(sample.field);
            own.forget();
        }
    }

    /** As services answer: one line, which says nothing of where in it a row stands. */
    @ParameterizedTest
    @EnumSource(Sample.class)
    void aRowOfAFileWithoutLineEndsIsToldByItsNumber(Sample sample) throws IOException, SQLException {
        LoadReport report = run(sample.with("true").replace("\n", " ").getBytes(UTF_8));

        assertThat(report.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.line()).isEqualTo(1);
            assertThat(issue.record()).isEqualTo(2);
            assertThat(issue.toString()).startsWith("figures.json line 1, record 2, " + sample.field);
        });
    }

    @Test
    void rowsOfAFileWithoutLineEndsThatContradictEachOtherAreToldByTheirNumbers() throws IOException, SQLException {
        String twice = Sample.COMTRADE
                .with("3}, {\"freqCode\": \"A\", \"period\": \"1971\", \"reporterCode\": 643, \"flowCode\": \"X\","
                        + " \"partnerCode\": 156, \"cmdCode\": \"TOTAL\", \"cmdDesc\": \"All\", \"primaryValue\": 4")
                .replace("\n", " ");

        refused(twice, "figures.json line 1, record 3: the same row as on line 1, record 2;");
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void aTextWithoutEndIsRefusedBeforeItFillsTheMemory(Sample sample) throws IOException, SQLException {
        refused(sample.with("\"" + "1".repeat(20 << 20) + "\""), "a piece of more than 16777216 bytes");
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void whatIsNestedTooDeepIsRefused(Sample sample) throws IOException, SQLException {
        for (int depth : List.of(2_000, 1_000_000)) {
            Throwable refusal = catchThrowable(
                    () -> run(sample.with("[".repeat(depth) + "]".repeat(depth)).getBytes(UTF_8)));

            assertThat(refusal).as("%d arrays", depth).isInstanceOf(FormatException.class);
            assertThat(state()).isEqualTo(before);
        }
    }

    private void refused(String text, String message) throws IOException, SQLException {
        refused(text.getBytes(UTF_8), message);
    }

    private void refused(byte[] bytes, String message) throws IOException, SQLException {
        Throwable refusal = catchThrowable(() -> run(bytes));

        assertThat(refusal)
                .isInstanceOfAny(FormatException.class, ImportRefusedException.class)
                .hasMessageContaining(message);
        assertThat(state()).isEqualTo(before);
    }

    private LoadReport run(byte[] bytes) throws IOException, SQLException {
        Path path = Files.write(folder.resolve("figures.json"), bytes);
        List<LoadReport> reports = new ArrayList<>();
        imports.run(
                path.toString(),
                null,
                new ImportOptions(LocalDate.of(2024, 6, 30), "zz-bad", LocalDate.of(2026, 1, 31)),
                ImportProgress.NONE,
                reports::addAll);
        return reports.get(0);
    }

    /** Rows of each table. */
    private Map<String, String> state() throws SQLException {
        Map<String, String> state = new TreeMap<>();
        for (String table : TABLES) {
            state.put(table, own.stored("select count(*) from " + table).get(0));
        }
        return state;
    }
}
