package org.dyad.compare;

import java.time.LocalDate;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.dyad.trade.Flow;
import org.dyad.trade.GroupMode;
import org.dyad.trade.Measure;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One reporter's flow with one partner. */
@Input("TradeSeriesInput")
@Description("One reporter's flow of goods with one partner.")
public record TradeSeriesInput(
        @NonNull
        @Description("Who reports: ISO 3166-1 alpha-3 or a group; alpha-2, M49 and Comtrade numbers are accepted.")
        String reporter,

        @NonNull @Description("With whom; WLD is the whole world.")
        String partner,

        @NonNull @Description("What crosses the border, seen from the reporter.")
        Flow flow,

        @Description("HS code, a list such as CHPL, or TOTAL for all goods.") @DefaultValue("TOTAL") @Nullable
        String commodity,

        @Description("Edition of the Harmonized System, such as HS2017; default: whichever the figures are in.")
        @Nullable
        String classification,

        @Description("How often.") @DefaultValue("ANNUAL") @Nullable
        Frequency frequency,

        @Description("What a period's value covers.") @DefaultValue("PERIOD") @Nullable
        Basis basis,

        @Description("Whether adjusted for the season by the office.") @DefaultValue("NONE") @Nullable
        Adjustment adjustment,

        @Description("What is counted.") @DefaultValue("VALUE") @Nullable
        Measure measure,

        @Description("ISO 4217 code of the currency of the answer.") @DefaultValue("USD") @Nullable
        String currency,

        @Description(
                "Who compiled it; default: the reporter's own office, then COMTRADE, IMF_IMTS, BACI: one for the whole"
                        + " series.")
        @Nullable
        String provider,

        @Description("Whether holes are filled from the next provider, which each observation's citation shows.")
        @DefaultValue("false")
        @Nullable
        Boolean fill,

        @Description("How a group of areas is read.") @DefaultValue("AS_REPORTED") @Nullable
        GroupMode groups,

        @Description("What to call the series in the answer.") @Nullable
        String label,

        @Description("Only what was public by the end of that day; before the request's own asOf.") @Nullable
        LocalDate asOf) {}
