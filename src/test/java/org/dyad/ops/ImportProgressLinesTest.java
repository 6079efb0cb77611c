package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportProgressLinesTest {

    @Test
    void aLineSaysHowMuchIsReadHowFastAndHowLongItTakesYet() {
        // a quarter of the bytes in 30 seconds leaves three times that; 300,000 rows in 30 seconds
        assertThat(ImportProgressLines.line("flows.csv", 25_000_000, 100_000_000, 300_000, 30))
                .isEqualTo("flows.csv: 300,000 rows, 10,000 a second, 25 % of 100.0 MB, 1:30 left");
    }

    @Test
    void nothingIsSaidOfTheTimeLeftWhereTheLengthIsUnknown() {
        assertThat(ImportProgressLines.line("flows.csv", 25, -1, 10, 2)).isEqualTo("flows.csv: 10 rows, 5 a second");
    }
}
