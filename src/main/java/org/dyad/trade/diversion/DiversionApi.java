package org.dyad.trade.diversion;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Where lost exports may have gone. */
@GraphQLApi
@ApplicationScoped
public class DiversionApi {

    private final DiversionInputs inputs;
    private final DiversionReader reader;

    DiversionApi(DiversionInputs inputs, DiversionReader reader) {
        this.inputs = inputs;
        this.reader = reader;
    }

    @Query
    @Description("What senders no longer sell to a target, against what hubs buy more from them and sell more to it, by"
            + " six-digit product, before and after a day: min(gain from senders, gain to target) a hub and product, not"
            + " below 0. An upper bound; no cause is claimed. It needs six-digit figures of all of them, as files of UN"
            + " Comtrade or BACI bring them.")
    public @Nullable DiversionView diversion(
            @NonNull @Description("Whose exports, to whom, through whom, when.") DiversionInput input) {
        return reader.read(inputs.resolve(input));
    }
}
