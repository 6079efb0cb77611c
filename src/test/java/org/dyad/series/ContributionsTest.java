package org.dyad.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ContributionsTest {

    @Test
    void contributionsAddUpToTheGrowthOfTheTotal() {
        // before 40 + 60 = 100, now 50 + 55 = 105: the total grows by 5 percent
        assertThat(Contributions.toGrowth(50, 40, 100)).hasValueCloseTo(10.0, within(1e-12));
        assertThat(Contributions.toGrowth(55, 60, 100)).hasValueCloseTo(-5.0, within(1e-12));
    }

    @Test
    void changeIsInPercentOfTheValueBefore() {
        // 50 / 40 - 1
        assertThat(Contributions.change(50, 40)).hasValueCloseTo(25.0, within(1e-12));
        assertThat(Contributions.change(0, 40)).hasValue(-100);
    }

    @Test
    void nothingGrowsFromNothing() {
        assertThat(Contributions.change(1, 0)).isEmpty();
        assertThat(Contributions.toGrowth(1, 0, 0)).isEmpty();
        // but what was zero may add to the growth of others: 5 of 100
        assertThat(Contributions.toGrowth(5, 0, 100)).hasValueCloseTo(5.0, within(1e-12));
    }
}
