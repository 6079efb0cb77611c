package org.dyad.graphql;

import io.quarkus.arc.All;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Fetches anything that has an id. */
@GraphQLApi
public class NodeApi {

    private final List<NodeLoader> loaders;

    NodeApi(@All List<NodeLoader> loaders) {
        this.loaders = loaders;
    }

    @Query
    @Description("The thing with this id, or null if there is no longer one.")
    public @Nullable Node node(@NonNull @Id @Description("The id field of any thing.") String id) {
        NodeId wanted = NodeId.decode("id", id);
        return loaders.stream()
                .filter(loader -> loader.type().equals(wanted.type()))
                .findFirst()
                .map(loader -> loader.load(wanted.key()))
                .orElse(null);
    }
}
