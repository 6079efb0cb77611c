package org.dyad.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.observations.IndicatorRowsExample.row;

import java.util.List;
import org.dyad.series.Frequency;
import org.junit.jupiter.api.Test;

class IndicatorProvidersTest {

    private static final List<String> ORDER = List.of("WORLD_BANK", "RUXPERT");

    @Test
    void whoHasMostPeriodsAnswers() {
        List<IndicatorRow> rows = List.of(
                row(0, "RUS", "WORLD_BANK", "2000"),
                row(0, "RUS", "RUXPERT", "2000"),
                row(0, "RUS", "RUXPERT", "2001"));

        assertThat(IndicatorProviders.preferred(ORDER, rows, null)).contains("RUXPERT");
    }

    @Test
    void ofEqualsTheFirstInTheOrderAnswersAndThoseOutsideItComeLast() {
        List<IndicatorRow> rows = List.of(
                row(0, "RUS", "ANYBODY", "2000"),
                row(0, "RUS", "RUXPERT", "2000"),
                row(0, "RUS", "WORLD_BANK", "2001"));

        assertThat(IndicatorProviders.preferred(ORDER, rows, null)).contains("WORLD_BANK");
        assertThat(IndicatorProviders.preferred(List.of(), rows, null)).contains("ANYBODY");
        assertThat(IndicatorProviders.preferred(ORDER, List.of(), null)).isEmpty();
    }

    @Test
    void onlyFiguresThatReachTheFrequencyCount() {
        // two years are no month; twelve months are one year
        List<IndicatorRow> rows = List.of(
                row(0, "RUS", "WORLD_BANK", "2000"),
                row(0, "RUS", "WORLD_BANK", "2001"),
                row(0, "RUS", "RUXPERT", "2000-01"),
                row(0, "RUS", "RUXPERT", "2000-02"),
                row(0, "RUS", "RUXPERT", "2000-03"));

        assertThat(IndicatorProviders.preferred(ORDER, rows, Frequency.MONTHLY)).contains("RUXPERT");
        assertThat(IndicatorProviders.preferred(ORDER, rows, Frequency.ANNUAL)).contains("WORLD_BANK");
        assertThat(IndicatorProviders.preferred(ORDER, rows, null)).contains("WORLD_BANK");
    }
}
