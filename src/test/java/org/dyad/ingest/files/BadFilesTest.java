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
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.ImportRefusedException;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.indicators.OwnIndicators;
import org.dyad.ops.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What nobody means to hand in, in each format of tables: a refusal or an issue with its line, and nothing stored by
 * half.
 *
 * <p>Archives that bite are in {@code ImportFilesTest}, entities of XML in {@code XmlFileTest}.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadFilesTest {

    private static final List<String> TABLES = List.of(
            "trade_flow", "observation", "indicator", "unit", "area", "commodity", "provider", "source", "load");

    /** The formats, each with a file of two rows that are in order; {@code 4711} is a value of the second. */
    enum Sample {
        COMTRADE_CSV("comtrade-csv", "flows.csv", "primaryValue", """
                freqCode,period,reporterCode,flowCode,partnerCode,cmdCode,cmdDesc,primaryValue
                A,1971,156,X,643,TOTAL,All é,1
                A,1971,643,X,156,TOTAL,All,4711
                """),
        BACI("baci-csv", "baci.csv", null, """
                t,i,j,k,v,q
                1971,156,643,270900,1.5,"1"
                1971,643,156,270900,4711,1
                """),
        WORLD_BANK_CSV("world-bank-csv", "wdi.csv", "1972", """
                "Country Name","Country Code","Indicator Name","Indicator Code","1971","1972"
                "Côte d'Ivoire","CIV","Rainfall (mm)","ZZ.RAIN","1","2"
                "China","CHN","Rainfall (mm)","ZZ.RAIN","1","4711"
                """),
        FRED("fred-csv", "GDP.csv", "GDP", """
                DATE,GDP
                1971-01-01,1
                1971-04-01,4711
                """),
        TABLE("table-csv", "GDP.csv", null, """
                country,year,value
                Türkiye,1971,1
                CHN,1971,4711
                """),
        EXCHANGE_RATES("exchange-rates-csv", "rates.csv", "Exchange rate", """
                Date,Country,Exchange rate
                1971-01-01,Japan,1
                1971-02-01,Japan,4711
                """),
        CPI("cpi-us-csv", "cpi.csv", "Index", """
                Date,Index,Inflation
                1911-01-01,1,
                1911-02-01,4711,
                """),
        IMF("imf-trade-csv", "DOT.csv", "1972", """
                "Country Name","Country Code","Indicator Name","Indicator Code","Counterpart Country Name","Counterpart Country Code","Attribute","1971","1972"
                "Türkiye, Republic of","186","Exports","TXG_FOB_USD","Mongolia","948","Value","1","2"
                "Russian Federation","922","Exports","TXG_FOB_USD","Mongolia","948","Value","1","4711"
                """);

        private final String code;
        private final String file;
        private final @Nullable String field;
        private final String text;

        Sample(String code, String file, @Nullable String field, String text) {
            this.code = code;
            this.file = file;
            this.field = field;
            this.text = text;
        }

        String header() {
            return text.substring(0, text.indexOf('\n') + 1);
        }

        boolean hasOtherLetters() {
            return !text.chars().allMatch(c -> c < 128);
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
    void aFileInOrderComesInWithOrWithoutMarkAndWithEitherLineEnd(Sample sample) throws IOException, SQLException {
        long rows = run(sample, sample.text.getBytes(UTF_8)).added();

        assertThat(rows).isPositive();
        LoadReport again = run(sample, ("\uFEFF" + sample.text.replace("\n", "\r\n")).getBytes(UTF_8));
        assertThat(again.format()).isEqualTo(sample.code);
        assertThat(again.unchanged()).isEqualTo(rows);
        assertThat(again.added() + again.revised() + again.withdrawn()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void whatIsNoTableIsRefused(Sample sample) throws IOException, SQLException {
        refused(sample, "", "an empty file");
        refused(sample, " \n\n", "an empty file");
        refused(sample, sample.header(), "rows");
        refused(sample, "<!DOCTYPE html>\n<html><body>" + sample.text + "</body></html>", "a page of HTML");
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void anotherEncodingIsRefused(Sample sample) throws IOException, SQLException {
        refused(sample, sample.text.getBytes(UTF_16), "UTF-16");
        if (sample.hasOtherLetters()) {
            refused(sample, sample.text.getBytes(ISO_8859_1), "line 2: expected UTF-8, found bytes that are not");
        }
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void aQuotationMarkThatIsNeverClosedIsRefused(Sample sample) throws IOException, SQLException {
        String open = sample.text.contains("\"4711\"")
                ? sample.text.replace("4711\"", "4711")
                : sample.text.replace("4711", "\"4711");

        refused(sample, open, "a quotation mark opens here and is never closed");
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void aLineWithoutEndIsRefused(Sample sample) throws IOException, SQLException {
        refused(sample, sample.text.replace("4711", "1".repeat(20 << 20)), "no CSV file as RFC 4180 has it");
        refused(sample, sample.text.replace("4711", "4711" + ",1".repeat(1_000_000)), "no CSV file as RFC 4180 has it");
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void aFileThatBreaksOffInARowLosesThatRowAndSaysSo(Sample sample) throws IOException, SQLException {
        String cut = sample.text.substring(0, sample.text.lastIndexOf(',', sample.text.length() - 3));

        LoadReport report = run(sample, cut.getBytes(UTF_8));

        assertThat(report.issues()).extracting(RowIssue::line).containsOnly(3L);
        assertThat(report.added()).isLessThan(4);
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void aPackedFileThatBreaksOffIsRefused(Sample sample) throws IOException, SQLException {
        Path packed = folder.resolve(sample.file + ".gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(sample.text.getBytes(UTF_8));
        }
        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(bytes, bytes.length - 6));

        assertThat(catchThrowable(() -> run(packed)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("cannot be unpacked");
        assertThat(state()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void whatIsNoNumberLosesItsRowAndSaysSo(Sample sample) throws IOException, SQLException {
        for (String wrong : List.of("NaN", "Infinity", "-inf", "\"4,711\"", "4711 USD", "0x1267", "4711\0", "1e999")) {
            String quoted = sample.text.contains("\"4711\"") ? wrong.replace("\"", "") : wrong;
            LoadReport report = run(sample, sample.text.replace("4711", quoted).getBytes(UTF_8));

            assertThat(report.issues()).as(wrong).hasSize(1);
            assertThat(report.issues().get(0).line()).as(wrong).isEqualTo(3);
            if (sample.field != null) {
                assertThat(report.issues().get(0).field()).isEqualTo(sample.field);
            }
            own.forget();
        }
    }

    @ParameterizedTest
    @EnumSource(Sample.class)
    void aPeriodThatDoesNotExistLosesItsRowOrRefusesTheFile(Sample sample) throws IOException, SQLException {
        String wrong = sample.text
                .substring(sample.header().length())
                .replace("1971", "19711")
                .replace("1911", "19111");
        boolean wide = sample.header().contains("\"1971\"");
        String text = wide ? sample.text.replace("\"1971\"", "\"1971Q7\"") : sample.header() + wrong;

        if (wide) {
            assertThat(catchThrowable(() -> run(sample, text.getBytes(UTF_8)))).isInstanceOf(FormatException.class);
        } else {
            LoadReport report = run(sample, text.getBytes(UTF_8));
            assertThat(report.added()).isZero();
            assertThat(report.issues()).extracting(RowIssue::line).contains(2L, 3L);
        }
    }

    private void refused(Sample sample, String text, String message) throws IOException, SQLException {
        refused(sample, text.getBytes(UTF_8), message);
    }

    private void refused(Sample sample, byte[] bytes, String message) throws IOException, SQLException {
        Throwable refusal = catchThrowable(() -> run(sample, bytes));

        assertThat(refusal)
                .isInstanceOfAny(FormatException.class, ImportRefusedException.class)
                .hasMessageContaining(message);
        assertThat(state()).isEqualTo(before);
    }

    private LoadReport run(Sample sample, byte[] bytes) throws IOException, SQLException {
        return run(Files.write(folder.resolve(sample.file), bytes));
    }

    private LoadReport run(Path path) throws IOException, SQLException {
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
