package org.dyad.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Factors as bp printed them in July 2021. */
class EnergyUnitsTest {

    @Test
    void liquefiedGasBecomesCubicMetres() {
        // 8.3 million tonnes, each 1.360 billion cubic metres for a million
        assertThat(8.3 * factor(Fuel.LNG, "MILLION_T", "BCM")).isCloseTo(11.288, within(1e-12));
    }

    @Test
    void gasBecomesEnergy() {
        assertThat(factor(Fuel.PIPELINE_GAS, "BCM", "PJ")).isEqualTo(36.0);
        assertThat(factor(Fuel.PIPELINE_GAS, "BCM", "MILLION_BOE")).isEqualTo(5.883);
        // 36 petajoules at 3.6 for a terawatt hour
        assertThat(factor(Fuel.PIPELINE_GAS, "BCM", "TWH")).isCloseTo(10.0, within(1e-12));
    }

    @Test
    void crudeOilBecomesBarrels() {
        // 108.47 million tonnes at 7.33
        assertThat(108.47 * factor(Fuel.CRUDE_OIL, "MILLION_T", "MILLION_BBL")).isCloseTo(795.0851, within(1e-9));
    }

    @Test
    void aWayBackLeadsToTheBeginning() {
        for (String to : EnergyUnits.reachable(Fuel.LNG, "BCM")) {
            assertThat(factor(Fuel.LNG, "BCM", to) * factor(Fuel.LNG, to, "BCM"))
                    .as(to)
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void whatHasNoFactorIsNotConverted() {
        assertThat(EnergyUnits.factor(Fuel.COAL, "MILLION_T", "MILLION_BOE")).isEmpty();
        assertThat(EnergyUnits.factor(Fuel.ELECTRICITY, "TWH", "MILLION_BOE")).isEmpty();
        assertThat(EnergyUnits.factor(Fuel.CRUDE_OIL, "MILLION_T", "BCM")).isEmpty();
        assertThat(EnergyUnits.reachable(Fuel.COAL, "MILLION_T")).containsExactly("MILLION_T");
    }

    @Test
    void tonnesMayBeSpeltAsTheFieldSpellsThem() {
        assertThat(EnergyUnits.code("Mt")).isEqualTo("MILLION_T");
        assertThat(EnergyUnits.code("bcm")).isEqualTo("BCM");
        assertThat(EnergyUnits.code("boe")).isEqualTo("MILLION_BOE");
    }

    private static double factor(Fuel fuel, String from, String to) {
        return EnergyUnits.factor(fuel, from, to).orElseThrow();
    }
}
