package org.dyad.compare;

import java.time.LocalDate;
import org.dyad.energy.EnergyMeasure;
import org.dyad.energy.Fuel;
import org.dyad.series.Frequency;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A flow of energy, as callers name it. */
@Input("EnergyFlowSeriesInput")
@Description("What moved of a fuel from one area to another.")
public record EnergyFlowSeriesInput(
        @NonNull @Description("Any code of the area from which it moved.")
        String exporter,

        @NonNull @Description("Any code of the area to which it moved.")
        String importer,

        @NonNull @Description("What moved.") Fuel fuel,

        @Description("Code of the asset through which it moved, such as power-of-siberia; default: all routes, or the"
                + " only one that is counted.")
        @Nullable
        String route,

        @DefaultValue("VOLUME") @Description("What of it is measured.") @Nullable
        EnergyMeasure measure,

        @Description("Unit of the answer: BCM, MILLION_T (also Mt), TWH, PJ, MILLION_BOE, MILLION_BBL, a currency;"
                + " default: the one in which it is published. Volumes are converted by approximate factors.")
        @Nullable
        String unit,

        @DefaultValue("ANNUAL") @Description("How often.") @Nullable
        Frequency frequency,

        @Description("What to call the series in the answer.") @Nullable
        String label,

        @Description("Only what was public by the end of that day; default: that of the query.") @Nullable
        LocalDate asOf) {}
