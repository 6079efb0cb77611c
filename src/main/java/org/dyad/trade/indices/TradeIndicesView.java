package org.dyad.trade.indices;

import java.time.LocalDate;
import java.util.List;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.UnitView;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.ProviderView;
import org.dyad.provenance.SourceView;
import org.dyad.reference.AreaView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Indices of one period's trade. */
@Type("TradeIndices")
@Description("Indices of one period's trade, all made of one provider's figures in one edition of the products' codes.")
public record TradeIndicesView(
        @NonNull @Description("Whose exports.") AreaView reporter,

        @NonNull @Description("With whom; WLD for nobody in particular.")
        AreaView partner,

        @NonNull @Description("When.") PeriodScalar period,

        @Description("Who compiled all figures; null where nothing is loaded.") @Nullable
        ProviderView provider,

        @NonNull @Description("Unit of the exports.") UnitView unit,

        @NonNull @Description("Digits of the products' codes.")
        Integer level,

        @NonNull
        @Description("Edition of the products' codes, such as HS2017; HS for chapters, which are in all editions.")
        String classification,

        @NonNull @Description("How many countries' exports make the world.")
        Integer worldReporters,

        @NonNull @Description("Of the product named in the input; the rows have it for the others.")
        TradeIndexView revealedComparativeAdvantage,

        @NonNull @Description("Of the reporter's exports to the partner.")
        TradeIndexView tradeIntensity,

        @NonNull @Description("Of the reporter's exports to the partner, Kojima's form.")
        TradeIndexView kojimaIntensity,

        @NonNull @Description("Of the reporter's exports and the partner's imports.")
        TradeIndexView complementarity,

        @NonNull @Description("Of the reporter's and the partner's exports.")
        TradeIndexView exportSimilarity,

        @NonNull @Description("Of the reporter's trade with the partner, or the world.")
        TradeIndexView grubelLloyd,

        @NonNull @Description("Of the reporter's exports to the world.")
        TradeIndexView herfindahlHirschman,

        @NonNull @Description("Of the reporter's exports to the world.")
        TradeIndexView normalisedHerfindahlHirschman,

        @NonNull @Description("The reporter's largest exports by product, the largest first.")
        List<@NonNull TradeIndexRowView> rows,

        @Description("The latest day on which a figure that was used became public; null where nothing is loaded.")
        @Nullable
        LocalDate inputsKnownOn,

        @NonNull @Description("Where the figures were read, by title.")
        List<@NonNull SourceView> sources,

        @NonNull @Description("What a reader must know: what the world is, and which editions are left out.")
        List<@NonNull NoticeView> notices) {}
