package org.dyad.trade.indices;

import java.time.LocalDate;
import org.dyad.graphql.PeriodScalar;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Whose trade indices, with whom and when. */
@Input("TradeIndicesInput")
@Description("Whose trade indices, with whom and when.")
public record TradeIndicesInput(
        @NonNull
        @Description("Whose exports: ISO 3166-1 alpha-3 or a group; alpha-2, M49 and Comtrade numbers are accepted.")
        String reporter,

        @Description("With whom; default WLD, the whole world: then indices that need a partner are null.") @Nullable
        String partner,

        @NonNull @Description("Year, quarter or month. Only figures published for exactly that period count.")
        PeriodScalar period,

        @Description("Digits of the products' codes: 2 chapters, 4 headings, 6 subheadings. Indices depend on it.")
        @DefaultValue("2")
        @Nullable
        Integer level,

        @Description("Code of a product of that level, for revealedComparativeAdvantage; the rows have it for all.")
        @Nullable
        String commodity,

        @Description("How many products are rows, those with the largest exports first: 0 to 500.")
        @DefaultValue("20")
        @Nullable
        Integer top,

        @Description("Who compiled all figures; default: the first international one that has the reporter's exports by"
                + " product: COMTRADE, IMF_IMTS, BACI.")
        @Nullable
        String provider,

        @Description("Only what was public by the end of that day; default all that is known.") @Nullable
        LocalDate asOf) {}
