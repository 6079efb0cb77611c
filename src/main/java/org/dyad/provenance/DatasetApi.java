package org.dyad.provenance;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Lists what is loaded, and tells when that changes. */
@GraphQLApi
public class DatasetApi {

    private final DatasetStore datasets;
    private final DatasetUpdates updates;

    DatasetApi(DatasetStore datasets, DatasetUpdates updates) {
        this.datasets = datasets;
        this.updates = updates;
    }

    @Query
    @NonNull
    @Description(
            "What is loaded: rows, span, last import, vintage and licence of every table, in the order of their codes.")
    public List<@NonNull DatasetView> datasets() {
        return datasets.all();
    }

    @Subscription
    @NonNull
    @Description("Each table that has been imported, within two seconds after it can be read; first of all, at once,"
            + " the one that was imported last, so that who comes back after an interruption sees whether something"
            + " changed. Over a WebSocket, graphql-transport-ws.")
    public Multi<@NonNull DatasetView> datasetUpdated(
            @Description("Only this table, by its code, for example curated/trade_flow, or all tables of a dataset,"
                            + " for example curated; it need not be loaded yet. All by default.")
                    @Nullable
                    String dataset) {
        return updates.follow(dataset);
    }
}
