package org.dyad.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionResult;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers about the schema alone, which does not change while the service runs: the last few are kept. */
final class SchemaAnswers {

    private static final int KEPT = 8;

    private record Question(String document, @Nullable String operation, Map<String, Object> variables) {}

    private final Cache<Question, ExecutionResult> answers =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** The kept answer, else the one that is worked out now, which is kept if it has no errors. */
    ExecutionResult answer(String document, GraphQlRequest request, Supplier<ExecutionResult> work) {
        Question question = new Question(document, request.operationName(), request.variables());
        ExecutionResult known = answers.getIfPresent(question);
        if (known != null) {
            return known;
        }
        ExecutionResult answer = Objects.requireNonNull(work.get());
        if (answer.getErrors().isEmpty()) {
            answers.put(question, answer);
        }
        return answer;
    }
}
