package org.dyad.compare;

import java.time.LocalDate;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.dyad.trade.Flow;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Trade between two areas in its simplest form. */
@Input("PairSeriesInput")
@Description("Trade between two areas, as a reports it unless seenBy says b.")
public record PairSeriesInput(
        @NonNull
        @Description("One area: ISO 3166-1 alpha-3 or a group; alpha-2, M49 and Comtrade numbers are accepted.")
        String a,

        @NonNull @Description("The other area.") String b,

        @Description("What crosses the border, seen from the one who reports.") @DefaultValue("TOTAL") @Nullable
        Flow flow,

        @Description("Who reports: a or b; default a.") @Nullable
        String seenBy,

        @Description("HS code, a list such as CHPL, or TOTAL for all goods.") @DefaultValue("TOTAL") @Nullable
        String commodity,

        @Description("How often.") @DefaultValue("ANNUAL") @Nullable
        Frequency frequency,

        @Description("What a period's value covers.") @DefaultValue("PERIOD") @Nullable
        Basis basis,

        @Description("ISO 4217 code of the currency of the answer.") @DefaultValue("USD") @Nullable
        String currency,

        @Description("What to call the series in the answer.") @Nullable
        String label,

        @Description("Only what was public by the end of that day; before the request's own asOf.") @Nullable
        LocalDate asOf) {}
