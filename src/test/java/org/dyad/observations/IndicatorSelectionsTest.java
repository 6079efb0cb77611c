package org.dyad.observations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dyad.observations.IndicatorRowsExample.row;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndicatorSelectionsTest {

    private static IndicatorSelections of(@Nullable String... areas) {
        return IndicatorSelections.of(
                java.util.Arrays.stream(areas)
                        .map(area -> new IndicatorRequest("GDP", area, null, null, null, null, null, null))
                        .toList(),
                area -> area.equals("EU") ? List.of("EU", "EU27_2020") : List.of(area));
    }

    @Test
    void theUnionIsAlsoLookedForUnderItsComposition() {
        IndicatorSelections selections = of("CHN", "EU", null);

        assertThat(selections.all())
                .extracting(IndicatorSelection::area)
                .containsExactly("CHN", "EU", "EU27_2020", null);
        assertThat(selections.ofRequests()).containsExactly(List.of(0), List.of(1, 2), List.of(3));
    }

    @Test
    void theFirstCodeThatHasFiguresCounts() {
        IndicatorSelections selections = of("CHN", "EU");
        List<IndicatorRow> union = List.of(row(1, "EU", "WORLD_BANK", "2022"));
        List<IndicatorRow> composition = List.of(row(2, "EU27_2020", "EUROSTAT", "2022"));

        assertThat(selections.rows(1, Map.of(1, union, 2, composition))).isEqualTo(union);
        assertThat(selections.rows(1, Map.of(2, composition))).isEqualTo(composition);
        assertThat(selections.rows(0, Map.of(2, composition))).isEmpty();
    }
}
