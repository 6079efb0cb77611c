package org.dyad.graphql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.OperationDefinition.Operation;
import org.dyad.graphql.ApiException.BadUserInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WayTest {

    @ParameterizedTest
    @EnumSource(Way.class)
    void everyWayReads(Way way) {
        assertThatCode(() -> way.require(Operation.QUERY)).doesNotThrowAnyException();
    }

    @Test
    void onlyAPostWrites() {
        assertThatCode(() -> Way.POST.require(Operation.MUTATION)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Way.GET.require(Operation.MUTATION)).isInstanceOf(BadUserInput.class);
        assertThatThrownBy(() -> Way.SOCKET.require(Operation.MUTATION)).isInstanceOf(BadUserInput.class);
    }

    @Test
    void onlyAWebSocketSubscribes() {
        assertThatCode(() -> Way.SOCKET.require(Operation.SUBSCRIPTION)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Way.POST.require(Operation.SUBSCRIPTION)).hasMessageContaining("graphql-transport-ws");
        assertThatThrownBy(() -> Way.GET.require(Operation.SUBSCRIPTION)).isInstanceOf(BadUserInput.class);
    }
}
