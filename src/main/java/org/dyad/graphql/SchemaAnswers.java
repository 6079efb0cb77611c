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

    /** Characters of a document that is compared in no time. */
    private static final int LONGEST = 1024;

    /** Fields of an answer that is written in no time. */
    private static final long SMALL = 100;

    private record Question(String document, @Nullable String operation, Map<String, Object> variables) {
        static Question of(String document, GraphQlRequest request) {
            return new Question(document, request.operationName(), request.variables());
        }
    }

    private final Cache<Question, ExecutionResult> answers =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Cache<Question, ExecutionResult> small =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** The kept answer, else the one that is worked out now, which is kept if it has no errors. */
    ExecutionResult answer(String document, GraphQlRequest request, Supplier<ExecutionResult> work) {
        Question question = Question.of(document, request);
        ExecutionResult known = answers.getIfPresent(question);
        if (known != null) {
            return known;
        }
        ExecutionResult answer = Objects.requireNonNull(work.get());
        if (answer.getErrors().isEmpty()) {
            answers.put(question, answer);
            if (AnswerSize.of(answer.getData()) <= SMALL) {
                small.put(question, answer);
            }
        }
        return answer;
    }

    /** The kept answer to a question without variables, if there is one and it is small. */
    @Nullable
    ExecutionResult small(String document, GraphQlRequest request) {
        return document.length() > LONGEST || !request.variables().isEmpty()
                ? null
                : small.getIfPresent(Question.of(document, request));
    }
}
