package org.dyad.energy;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;

/** What of a flow of energy is measured. */
@Description("What of a flow of energy is measured.")
public enum EnergyMeasure {
    @Description("How much moved: cubic metres, tonnes, watt hours.")
    VOLUME,
    @Description("For how much money.")
    VALUE,
    @Description("How much moved a day on average: barrels a day.")
    DAILY_RATE;

    String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
