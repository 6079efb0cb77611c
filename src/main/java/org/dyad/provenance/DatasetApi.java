package org.dyad.provenance;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** Lists what is loaded. */
@GraphQLApi
public class DatasetApi {

    private final DatasetStore datasets;

    DatasetApi(DatasetStore datasets) {
        this.datasets = datasets;
    }

    @Query
    @NonNull
    @Description(
            "What is loaded: rows, span, last import, vintage and licence of every table, in the order of their codes.")
    public List<@NonNull DatasetView> datasets() {
        return datasets.all();
    }
}
