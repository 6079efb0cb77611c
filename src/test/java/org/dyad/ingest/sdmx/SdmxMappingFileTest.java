package org.dyad.ingest.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dyad.ingest.FormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdmxMappingFileTest {

    private static final String COMMON = "\"dataset\": \"d\", \"publisher\": \"p\", \"provider\": \"OECD\"";

    private static final String TRADE =
            "{\"reporter\": \"REF_AREA\", \"partner\": \"COUNTERPART_AREA\", \"flow\": \"FLOW\", \"currency\": {\"constant\":"
                    + " \"USD\"}}";

    @TempDir
    Path folder;

    @Test
    void whatIsLeftOutHasTheNamesOfSdmx() throws IOException {
        SdmxMapping mapping = read("{%s, \"trade\": %s}".formatted(COMMON, TRADE));

        assertThat(mapping.period()).isEqualTo(SdmxRole.of("TIME_PERIOD"));
        assertThat(mapping.value()).isEqualTo(SdmxRole.of("OBS_VALUE"));
        assertThat(mapping.status()).isEqualTo(SdmxRole.of("OBS_STATUS"));
        assertThat(mapping.multiplier()).isEqualTo(SdmxRole.always("0"));
        // a status may be absent, where it is the observation is normal
        assertThat(mapping.needed())
                .containsExactly("TIME_PERIOD", "OBS_VALUE", "REF_AREA", "COUNTERPART_AREA", "FLOW");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | trade: expected either trade or indicator, found none",
                "{\"trade\": {}, \"indicator\": {}} | trade: expected either trade or indicator, found both",
                "{\"trade\": {}} | publisher: expected a text, found none",
                "{\"trad\": {}} | trad: no such key; there are areas, dataflows, dataset, formats, frequency,",
                "{\"trade\": []} | trade: expected an object, found []",
                "{COMMON, \"trade\": {}} | trade.reporter: expected the name of a dimension, or an object with dimension or",
                "{COMMON, \"trade\": {\"reporter\": 7}} | trade.reporter: expected a text, found 7",
                "{COMMON, \"trade\": {\"reporter\": {}}} | trade.reporter: expected either dimension or constant",
                "{COMMON, \"numbers\": 1, \"trade\": TRADE} | numbers: expected true or false, found 1",
                "{COMMON, \"only\": {\"X\": \"Y\"}, \"trade\": TRADE} | only.X: expected a list of texts, found \"Y\"",
                "{COMMON, \"indicator\": {\"area\": \"A\", \"code\": \"C\", \"indicators\": {}}} | indicator.indicators:"
                        + " expected at least one"
            })
    void aWrongMappingIsRefusedByKey(String json, String message) {
        assertThatThrownBy(() -> read(json.replace("COMMON", COMMON).replace("TRADE", TRADE)))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("mapping.json, " + message);
    }

    @Test
    void aMeaningThatNothingHasIsRefused() {
        String flow = TRADE.replace("\"FLOW\"", "{\"dimension\": \"FLOW\", \"codes\": {\"1\": \"EXPORTS\"}}");

        assertThatThrownBy(() -> read("{%s, \"trade\": %s}".formatted(COMMON, flow)))
                .isInstanceOf(FormatException.class)
                .hasMessage("mapping.json, trade.flow: expected one of EXPORT, IMPORT, RE_EXPORT, RE_IMPORT, TOTAL, was"
                        + " EXPORTS");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> read("reporter = REF_AREA"))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("mapping.json: no JSON object: ");
    }

    @Test
    void knownDataflowsAreFoundByAgencyAndName() {
        KnownDataflows known = new KnownDataflows();

        assertThat(known.of(SdmxDataflow.parse("IMF.STA:IMTS(1.0.0)")).map(SdmxMapping::dataset))
                .contains("imf-imts");
        assertThat(known.of(new SdmxDataflow("WBG_WITS", "DF_WITS_TradeStats_Trade"))
                        .map(SdmxMapping::dataset))
                .contains("wits-trade");
        assertThat(known.of(SdmxDataflow.parse("IMFX:IMTS(1.0.0)"))).isEmpty();
        assertThat(SdmxDataflow.parse("urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=ECB:ECB_EXR1(1.0)"))
                .isEqualTo(new SdmxDataflow("ECB", "ECB_EXR1"));
    }

    private SdmxMapping read(String json) throws IOException {
        return SdmxMappingFile.read(Files.writeString(folder.resolve("mapping.json"), json));
    }
}
