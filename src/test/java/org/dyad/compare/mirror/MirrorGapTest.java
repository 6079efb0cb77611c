package org.dyad.compare.mirror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import java.io.IOException;
import org.dyad.series.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirrorGapTest {

    @Test
    void theGapIsTakenOverEachDenominator() {
        // January to October 2023: China's customs 196.48, the head of Russia's customs "186"
        // (tass.com/economy/1718051)
        MirrorGap gap = MirrorGap.of(186.0, 196.48);

        assertThat(gap.amount()).isCloseTo(10.48, within(1e-9));
        assertThat(gap.overExporter()).isCloseTo(5.63, within(0.005)); // 10.48 / 186
        assertThat(gap.overImporter()).isCloseTo(5.33, within(0.005)); // 10.48 / 196.48
        assertThat(gap.overMean()).isCloseTo(5.48, within(0.005)); // 10.48 / 191.24
    }

    @Test
    void theMeanIsThatOfTheWorkedExample() throws IOException {
        JsonObject mirror = Vectors.read("trade-indices.json").getJsonObject("mirror");
        double exports = mirror.getJsonNumber("reporter_exports_fob").doubleValue();
        double imports = mirror.getJsonNumber("partner_imports_cif").doubleValue();

        MirrorGap gap = MirrorGap.of(exports, imports);

        double expected = mirror.getJsonNumber("asymmetry_pct_of_mean").doubleValue();
        assertThat(gap.overMean()).isCloseTo(expected, within(1e-12));
        double ratio = mirror.getJsonNumber("ratio_cif_fob").doubleValue();
        assertThat(MirrorGap.afterFactor(exports, imports, ratio)).isCloseTo(0, within(1e-9));
    }

    /** Deficits, not flows: only their differences are published (Congressional Research Service, RS22640). */
    @ParameterizedTest
    @CsvSource({"170.8, 266.3, 95.5", "143.3, 226.8, 83.5", "237.0, 342.6, 105.6"})
    void theAmountIsTheDifferenceAsPublished(double exporter, double importer, double difference) {
        assertThat(MirrorGap.of(exporter, importer).amount()).isCloseTo(difference, within(1e-9));
    }

    @Test
    void anExporterWhoReportsMoreMakesTheGapNegative() {
        MirrorGap gap = MirrorGap.of(200.0, 150.0);

        assertThat(gap.amount()).isEqualTo(-50);
        assertThat(gap.overExporter()).isEqualTo(-25);
        assertThat(gap.overImporter()).isCloseTo(-100.0 / 3, within(1e-12)); // -50 / 150
        assertThat(gap.overMean()).isCloseTo(-200.0 / 7, within(1e-12)); // -50 / 175
    }

    @Test
    void nothingIsDividedByZero() {
        assertThat(MirrorGap.of(0.0, 80.0)).isEqualTo(new MirrorGap(80.0, 100.0, null, 200.0));
        assertThat(MirrorGap.of(80.0, 0.0)).isEqualTo(new MirrorGap(-80.0, null, -100.0, -200.0));
        assertThat(MirrorGap.of(0.0, 0.0)).isEqualTo(new MirrorGap(0.0, null, null, null));
    }

    @Test
    void nothingIsInfinite() {
        assertThat(MirrorGap.of(-Double.MAX_VALUE, Double.MAX_VALUE)).isEqualTo(new MirrorGap(null, null, null, null));
    }

    @Test
    void aSideWithoutAFigureLeavesNoGap() {
        assertThat(MirrorGap.of(null, 80.0)).isEqualTo(MirrorGap.NONE);
        assertThat(MirrorGap.of(80.0, null)).isEqualTo(MirrorGap.NONE);
        assertThat(MirrorGap.afterFactor(80.0, null, 1.06)).isNull();
    }

    @Test
    void theFactorBringsImportsToTheExportersBorder() {
        // 1080 / 1.06 = 1018.867924528302
        assertThat(MirrorGap.afterFactor(1000.0, 1080.0, 1.06)).isCloseTo(18.867924528302, within(1e-9));
        assertThat(MirrorGap.afterFactor(1000.0, 1080.0, null)).isNull();
    }
}
