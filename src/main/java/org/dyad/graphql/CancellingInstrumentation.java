package org.dyad.graphql;

import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import org.jspecify.annotations.Nullable;

/** Stops a request whose deadline is over before its next field. */
final class CancellingInstrumentation extends SimplePerformantInstrumentation {

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
        return fetcher;
    }
}
