package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQLError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnansweredTest {

    private static final GraphQLError AWAY = error("UNAVAILABLE");

    @Test
    void anAnswerWithoutAnythingIsARefusal() {
        assertThat(Unanswered.is(fields("a", null, "b", null), List.of(AWAY, error("DEADLINE_EXCEEDED"))))
                .isTrue();
    }

    @Test
    void anAnswerWithSomethingIsAnAnswer() {
        assertThat(Unanswered.is(fields("a", null, "b", "there"), List.of(AWAY)))
                .isFalse();
    }

    @Test
    void whatWasNotFoundIsNoReasonToComeAgain() {
        assertThat(Unanswered.is(fields("a", null, "b", null), List.of())).isFalse();
        assertThat(Unanswered.is(fields("a", null, "b", null), List.of(AWAY, error("NOT_FOUND"))))
                .isFalse();
        assertThat(Unanswered.is(null, List.of(AWAY))).isFalse();
    }

    private static Map<String, @Nullable Object> fields(
            String one, @Nullable Object first, String other, @Nullable Object second) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(one, first);
        fields.put(other, second);
        return fields;
    }

    private static GraphQLError error(String code) {
        return ApiError.of(code, "message", Map.of(), null, null);
    }
}
