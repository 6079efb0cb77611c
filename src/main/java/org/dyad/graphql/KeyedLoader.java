package org.dyad.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.MappedBatchLoader;
import org.jspecify.annotations.Nullable;

/**
 * Batches fields that have arguments: one question to the store for all sources and aliases of a field on one level.
 *
 * <p>A batched {@code @Source List<X>} method with arguments would answer every alias with the arguments of the first,
 * because SmallRye keys its batches by source alone. Such a field takes its single source instead and returns what
 * {@link #load} gives it; the key holds the source's id and the arguments.
 */
public final class KeyedLoader {

    private record Question<S, A>(S source, A arguments) {}

    private KeyedLoader() {}

    /**
     * Loads one value together with all others that are asked for on the same level.
     *
     * @param field names the question within a request, for example {@code SanctionProgramme.inForce}
     * @param key a value type that holds the source's id and every argument
     * @param batch answers many keys at once; a key that it leaves out is null. Every call for a field must pass an
     *     equivalent function, so it may use stores but nothing that stands in the key
     */
    public static <K, V> CompletionStage<@Nullable V> load(String field, K key, Function<Set<K>, Map<K, V>> batch) {
        DataFetchingEnvironment environment =
                SmallRyeContextManager.getCurrentSmallRyeContext().unwrap(DataFetchingEnvironment.class);
        ContextState request = environment.getGraphQlContext().get(GraphQlExecution.REQUEST_STATE);
        DataLoaderRegistry registry = environment.getDataLoaderRegistry();
        DataLoader<K, V> loader = registry.computeIfAbsent(
                field,
                name -> DataLoaderFactory.newMappedDataLoader((MappedBatchLoader<K, V>)
                        keys -> CompletableFuture.completedFuture(inRequest(request, () -> batch.apply(keys)))));
        return loader.load(key);
    }

    /**
     * As {@link #load(String, Object, Function)}, for a store that answers many sources but one set of arguments: it is
     * asked once for each different set.
     *
     * @param source the source's id
     * @param arguments all arguments in a value type
     * @param batch answers many sources for one set of arguments
     */
    public static <S, A, V> CompletionStage<@Nullable V> load(
            String field, S source, A arguments, BiFunction<Set<S>, A, Map<S, V>> batch) {
        return load(field, new Question<>(source, arguments), questions -> {
            Map<A, Set<S>> sources = new HashMap<>();
            questions.forEach(question -> sources.computeIfAbsent(question.arguments(), a -> new HashSet<>())
                    .add(question.source()));
            Map<Question<S, A>, V> answers = new HashMap<>();
            sources.forEach((set, ids) ->
                    batch.apply(ids, set).forEach((id, answer) -> answers.put(new Question<>(id, set), answer)));
            return answers;
        });
    }

    /** Batches run after the resolvers have left the request's context, so it is entered again. */
    private static <T> T inRequest(@Nullable ContextState state, Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        if (state == null || context.isActive()) {
            return work.get();
        }
        context.activate(state);
        try {
            return work.get();
        } finally {
            context.deactivate();
        }
    }
}
