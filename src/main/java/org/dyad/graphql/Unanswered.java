package org.dyad.graphql;

import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An answer in which every field on the first level is missing because the database cannot be reached or did not answer
 * in time. It is told as a refusal, by its status too.
 */
final class Unanswered {

    private static final Set<String> REASONS = Set.of("UNAVAILABLE", "DEADLINE_EXCEEDED");

    private Unanswered() {}

    static boolean is(@Nullable Object data, List<GraphQLError> errors) {
        return !errors.isEmpty()
                && data instanceof Map<?, ?> fields
                && fields.values().stream().allMatch(Objects::isNull)
                && errors.stream().allMatch(Unanswered::isOfTheMoment);
    }

    private static boolean isOfTheMoment(GraphQLError error) {
        Map<String, Object> extensions = error.getExtensions();
        return extensions != null && extensions.get("code") instanceof String code && REASONS.contains(code);
    }
}
