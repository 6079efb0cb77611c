package org.dyad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FreshRowsTest {

    @Test
    void aLineSaysHowFarTheStoringIsAndHowLongItWillTake() {
        // a quarter in 10 seconds: three quarters are left, 30 seconds
        assertThat(FreshRows.line("flows.csv", 500_000, 0.25, 10))
                .isEqualTo("flows.csv: 500,000 rows stored, 50,000 a second, 25 %, 0:30 left");
    }
}
