package org.dyad.graphql;

import graphql.ExecutionResult;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * What a subscription answers: events until one side ends it.
 *
 * @param events each an answer of its own
 * @param inOurWords says an event's errors as clients read them
 * @param end gives back what was held for the events; to be called once, when no more are wanted
 */
record LiveStream(Publisher<ExecutionResult> events, UnaryOperator<ExecutionResult> inOurWords, Runnable end) {

    /** The stream that an answer is; null where it is the answer of a query. */
    static @Nullable LiveStream of(ExecutionResult result) {
        Object data = result.isDataPresent() ? result.getData() : null;
        return data instanceof LiveStream stream ? stream : null;
    }
}
