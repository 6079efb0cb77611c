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
import java.util.Arrays;
import javax.sql.DataSource;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.ImportRefusedException;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.sdmx.OwnImports;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody means to hand in, as SDMX-ML: a refusal or an issue with its line, nothing stored by half. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BadXmlFilesTest {

    /** Direction of Trade Statistics in the compact form that the IMF published; line 9 has the second value. */
    private static final String MESSAGE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <message:CompactData xmlns:message="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message">
            <Header xmlns="http://www.SDMX.org/resources/SDMXML/schemas/v2_0/message">
            <Prepared>2020-02-03T10:00:00</Prepared><Sender id="IMF"><Name>é</Name></Sender><DataSetID>DOT</DataSetID>
            </Header>
            <DataSet xmlns="http://dataservices.imf.org/compact/DOT">
            <Series FREQ="A" REF_AREA="US" INDICATOR="TXG_FOB_USD" COUNTERPART_AREA="CN" UNIT_MULT="6">
            <Obs TIME_PERIOD="1971" OBS_VALUE="1"/>
            <Obs TIME_PERIOD="1972" OBS_VALUE="4711"/>
            </Series>
            </DataSet>
            </message:CompactData>
            """;

    @Inject
    FileImports imports;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    private OwnImports own;

    @BeforeEach
    void begin() {
        own = new OwnImports(imports, database);
    }

    @AfterEach
    void forget() throws SQLException {
        own.forget();
    }

    @Test
    void aMessageInOrderComesInWithOrWithoutMarkAndWithEitherLineEnd() throws IOException, SQLException {
        assertThat(run(MESSAGE.getBytes(UTF_8)).added()).isEqualTo(2);

        LoadReport again = run(("\uFEFF" + MESSAGE.replace("\n", "\r\n")).getBytes(UTF_8));

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.added() + again.revised() + again.withdrawn()).isZero();
    }

    @Test
    void whatIsNoMessageIsRefused() throws IOException, SQLException {
        refused(" \n", "an empty file");
        refused("<!DOCTYPE html>\n<html><body>" + MESSAGE.substring(40) + "</body></html>", "a page of HTML");
        refused(MESSAGE.replaceAll("(?s)<Series.*</Series>", ""), "has no observations");
        refused(MESSAGE.replace("message:CompactData", "message:Structure"), "");
    }

    @Test
    void anotherEncodingIsRefused() throws IOException, SQLException {
        refused(MESSAGE.getBytes(UTF_16), "UTF-16");
        refused(MESSAGE.getBytes(ISO_8859_1), "");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 160, 430, 620, 700, 760})
    void aMessageThatBreaksOffIsRefusedWhereverThatIs(int length) throws IOException, SQLException {
        refused(Arrays.copyOf(MESSAGE.getBytes(UTF_8), length), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Infinity", "4,711", "4711 USD", "0x1267", "1e999", "&#52;711,"})
    void whatIsNoNumberLosesItsRowAndSaysSo(String wrong) throws IOException, SQLException {
        LoadReport report = run(MESSAGE.replace("4711", wrong).getBytes(UTF_8));

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.line()).isEqualTo(9);
            assertThat(issue.field()).isEqualTo("OBS_VALUE");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"19711", "1971-13", "1971-Q5", "1971-02-30", ""})
    void aPeriodThatDoesNotExistLosesItsRowAndSaysSo(String wrong) throws IOException, SQLException {
        LoadReport report = run(MESSAGE.replace("1972", wrong).getBytes(UTF_8));

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.issues())
                .singleElement()
                .satisfies(issue -> assertThat(issue.line()).isEqualTo(9));
    }

    @Test
    void whatXmlDoesNotHaveIsRefused() throws IOException, SQLException {
        refused(MESSAGE.replace("4711", "4711\0"), "no well-formed XML");
        refused(MESSAGE.replace("4711", "4711<"), "no well-formed XML");
        refused(MESSAGE.replace("<DataSet ", "<!DOCTYPE a [<!ENTITY b \"c\">]><DataSet "), "");
    }

    @Test
    void aValueWithoutEndIsRefusedBeforeItFillsTheMemory() throws IOException, SQLException {
        refused(MESSAGE.replace("4711", "1".repeat(20 << 20)), "");
    }

    @Test
    void oneObservationTwiceIsRefusedWithBothLines() throws IOException, SQLException {
        refused(MESSAGE.replace("1972", "1971"), "line 9: the same row as on line 8;");
    }

    private void refused(String text, String message) throws IOException, SQLException {
        refused(text.getBytes(UTF_8), message);
    }

    private void refused(byte[] bytes, String message) throws IOException, SQLException {
        Throwable refusal = catchThrowable(() -> run(bytes));

        assertThat(refusal)
                .isInstanceOfAny(FormatException.class, ImportRefusedException.class)
                .hasMessageContaining(message);
        assertThat(own.stored("select 1 from trade_flow where dataset = 'zz-sdmx'"))
                .isEmpty();
    }

    private LoadReport run(byte[] bytes) throws IOException, SQLException {
        return own.run(Files.write(folder.resolve("dot.xml"), bytes), LocalDate.of(2020, 2, 3), null);
    }
}
