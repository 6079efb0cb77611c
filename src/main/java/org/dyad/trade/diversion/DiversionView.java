package org.dyad.trade.diversion;

import java.util.List;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.MethodView;
import org.dyad.observations.UnitView;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.ProviderView;
import org.dyad.provenance.SourceView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Where lost exports may have gone. */
@Type("Diversion")
@Description("Where lost exports may have gone: an upper bound for each hub and product, and no cause claimed.")
public record DiversionView(
        @Description("Who compiled all figures; null where nothing is loaded.") @Nullable
        ProviderView provider,

        @NonNull @Description("Unit of all amounts, a period's mean.")
        UnitView unit,

        @NonNull @Description("The periods before the day.") List<@NonNull PeriodScalar> before,

        @NonNull @Description("The periods after it.") List<@NonNull PeriodScalar> after,

        @Description(
                "What the senders sell less to the target a period: the mean before minus the mean after, as they"
                        + " declare it; negative if they sell more. Null where no sender's figures are loaded for every period.")
        @Nullable
        Double shortfall,

        @Description("What may go through the hubs instead a period: the sum over all hubs and products. Null where no"
                + " hub's figures are loaded for every period.")
        @Nullable
        Double rerouted,

        @Description("Percent of the shortfall that may be rerouted; null without a positive shortfall.") @Nullable
        Double share,

        @NonNull @Description("What may go through each hub whose figures are loaded, the most first.")
        List<@NonNull DiversionHubView> hubs,

        @NonNull @Description("The same by hub and product, the most first; without those that gained nothing.")
        List<@NonNull DiversionRowView> rows,

        @NonNull @Description("Formula and reference.") MethodView method,

        @NonNull @Description("Where the figures were read, by title.")
        List<@NonNull SourceView> sources,

        @NonNull
        @Description("What a reader must know: who is left out for want of figures, what counts as zero, where an"
                + " edition of the codes changed.")
        List<@NonNull NoticeView> notices) {}
