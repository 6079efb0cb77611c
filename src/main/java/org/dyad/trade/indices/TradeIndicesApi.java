package org.dyad.trade.indices;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Indices of trade. */
@GraphQLApi
@ApplicationScoped
public class TradeIndicesApi {

    private final TradeIndicesInputs inputs;
    private final TradeIndicesReader reader;

    TradeIndicesApi(TradeIndicesInputs inputs, TradeIndicesReader reader) {
        this.inputs = inputs;
        this.reader = reader;
    }

    @Query
    @Description("Indices of one period's trade: intensity, complementarity, export similarity, revealed comparative"
            + " advantage, intra-industry trade, concentration; each with scale, formula and reference, or the reason why"
            + " it cannot be worked out. They need figures by product of both countries and of the world from one"
            + " provider, as files of UN Comtrade or BACI bring them.")
    public @Nullable TradeIndicesView tradeIndices(
            @NonNull @Description("Whose, with whom, when.") TradeIndicesInput input) {
        return reader.read(inputs.resolve(input));
    }
}
