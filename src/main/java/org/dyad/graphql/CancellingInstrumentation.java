package org.dyad.graphql;

import graphql.execution.ExecutionStepInfo;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.smallrye.graphql.execution.datafetcher.BatchDataFetcher;
import io.smallrye.graphql.execution.datafetcher.FieldDataFetcher;
import io.smallrye.graphql.execution.datafetcher.PlugableDataFetcher;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Stops a request whose deadline is over before its next field, and has SmallRye's fields fetched without what nobody
 * asks for.
 */
final class CancellingInstrumentation extends SimplePerformantInstrumentation {

    private final PlainFields fields;
    private final InputRecords inputs;

    /** What each of SmallRye's fetchers was replaced by; as many as the schema has fields. */
    private final Map<DataFetcher<?>, DataFetcher<?>> replaced = new ConcurrentHashMap<>();

    CancellingInstrumentation(PlainFields fields, InputRecords inputs) {
        this.fields = fields;
        this.inputs = inputs;
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        RunningRequest request =
                parameters.getExecutionContext().getGraphQLContext().get(RunningRequest.class.getName());
        if (request != null) {
            request.check();
        }
        if (!(fetcher instanceof PlugableDataFetcher || fetcher instanceof BatchDataFetcher)) {
            return fetcher;
        }
        DataFetcher<?> known = replaced.get(fetcher);
        if (known == null) {
            known = replacement(fetcher, parameters.getExecutionStepInfo());
            replaced.put(fetcher, known);
        }
        return known;
    }

    private DataFetcher<?> replacement(DataFetcher<?> fetcher, ExecutionStepInfo step) {
        PlainField plain =
                fetcher instanceof FieldDataFetcher ? fields.of(step.getObjectType(), step.getFieldDefinition()) : null;
        DataFetcher<?> lean = LeanEnvironment.fetching(fetcher, inputs);
        return plain == null ? lean : new PlainFields.Fetcher(plain, lean);
    }
}
