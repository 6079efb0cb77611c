package org.dyad.graphql;

import io.smallrye.graphql.bootstrap.DataFetcherFactory;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import java.util.HashMap;
import java.util.Map;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** SmallRye's batched fields: of each request those have a loader that are asked for. */
final class BatchLoaders {

    private final Map<String, BatchLoaderWithContext<Object, Object>> batches = new HashMap<>();

    BatchLoaders(Schema model) {
        DataFetcherFactory fetchers = new DataFetcherFactory();
        BatchLoaderHelper names = new BatchLoaderHelper();
        for (Operation operation : model.getBatchOperations()) {
            batches.put(
                    names.getName(operation),
                    fetchers.getSourceBatchLoader(operation, model.getTypes().get(operation.getName())));
        }
    }

    /** For one request; without any loader at first. */
    DataLoaderRegistry registry() {
        return new OnDemand(batches);
    }

    private static final class OnDemand extends DataLoaderRegistry {

        private final Map<String, BatchLoaderWithContext<Object, Object>> batches;

        OnDemand(Map<String, BatchLoaderWithContext<Object, Object>> batches) {
            this.batches = batches;
        }

        @Override
        public <K, V> @Nullable DataLoader<K, V> getDataLoader(String key) {
            BatchLoaderWithContext<Object, Object> batch = batches.get(key);
            if (batch != null) {
                computeIfAbsent(key, name -> DataLoaderFactory.newDataLoader(batch));
            }
            return super.getDataLoader(key);
        }
    }
}
