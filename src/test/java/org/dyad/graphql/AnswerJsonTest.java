package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import io.vertx.core.json.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {

    @Test
    void anAnswerIsWrittenAsVertxWritesIt() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("numbers", Arrays.asList(1, 2L, 1.5, 2.5e300, 0.1f, new BigDecimal("1.20"), BigInteger.TEN, null));
        data.put("texts", List.of("", "\"quoted\" \\ \u0001 \u2028", "Россия 俄罗斯 \uD83D\uDE00"));
        data.put("flags", List.of(true, false));
        data.put("empty", Map.of());
        ExecutionResult result = ExecutionResultImpl.newExecutionResult()
                .data(data)
                .extensions(Map.of("cost", Map.of("requested", 12L)))
                .build();

        assertThat(AnswerJson.of(result).toString())
                .isEqualTo(Json.encodeToBuffer(result.toSpecification()).toString());
    }

    @Test
    void anAnswerLargerThanAnyBufferIsWhole() {
        String text = "x".repeat(100_000);
        ExecutionResult result = ExecutionResultImpl.newExecutionResult()
                .data(List.of(text, text))
                .build();

        assertThat(AnswerJson.of(result).toString()).isEqualTo("{\"data\":[\"%s\",\"%s\"]}".formatted(text, text));
    }
}
