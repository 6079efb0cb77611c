package org.dyad.compare.mirror;

import java.time.LocalDate;
import org.dyad.graphql.PeriodScalar;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Which flow is looked at from both sides. */
@Input("MirrorInput")
@Description("Which flow is looked at from both sides.")
public record MirrorInput(
        @NonNull
        @Description("Who sells: ISO 3166-1 alpha-3 or a group; alpha-2, M49 and Comtrade numbers are accepted.")
        String exporter,

        @NonNull @Description("Who buys.") String importer,

        @Description("What is held against each other.") @DefaultValue("EXPORT") @Nullable
        MirrorFlow flow,

        @Description("HS code, a list such as CHPL, or TOTAL for all goods.") @DefaultValue("TOTAL") @Nullable
        String commodity,

        @Description("How often.") @DefaultValue("ANNUAL") @Nullable
        Frequency frequency,

        @Description("What a period's value covers; YEAR_TO_DATE where only that is published.")
        @DefaultValue("PERIOD")
        @Nullable
        Basis basis,

        @Description("First period, of any frequency; default: the first that either side has.") @Nullable
        PeriodScalar from,

        @Description("Last period, of any frequency; default: the last that either side has.") @Nullable
        PeriodScalar to,

        @Description(
                "How many times the exporter's value the same goods are worth at the importer's border, such as 1.06;"
                        + " from 1 to 2; default: no correction. Applied only where exports are FOB and imports CIF.")
        @Nullable
        Double cifFobFactor,

        @Description("Only what was public by the end of that day; default: all that is known.") @Nullable
        LocalDate asOf) {}
