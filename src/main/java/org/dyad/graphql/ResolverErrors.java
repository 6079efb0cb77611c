package org.dyad.graphql;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Turns what a resolver throws into an error at its field. */
final class ResolverErrors implements DataFetcherExceptionHandler {

    private final ErrorTranslator errors;

    ResolverErrors(ErrorTranslator errors) {
        this.errors = errors;
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(errors.atField(
                        parameters.getException(),
                        parameters.getPath().toList(),
                        List.of(parameters.getSourceLocation())))
                .build());
    }
}
