package org.dyad.trade;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** What a total of trade is made of. */
@GraphQLApi
@ApplicationScoped
public class BreakdownApi {

    private final BreakdownInputs inputs;
    private final BreakdownReader reader;

    BreakdownApi(BreakdownInputs inputs, BreakdownReader reader) {
        this.inputs = inputs;
        this.reader = reader;
    }

    @Query
    @Description("One reporter's flow in one period by goods or by partners: the largest parts, their shares, their"
            + " change against another period and what they add to growth, and how concentrated the whole is.")
    public @Nullable BreakdownView breakdown(@NonNull @Description("Which total, and by what.") BreakdownInput input) {
        return reader.read(inputs.resolve(input));
    }
}
