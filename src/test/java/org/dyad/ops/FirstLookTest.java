package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FirstLookTest {
    @Test
    void nobodyHasToLook() {
        assertThat(FirstLook.result()).isEmpty();
    }

    @Test
    void aDatabaseThatAnswersIsLookedInto() {
        FirstLook.begin(TestDatabase.credentials());

        assertThat(FirstLook.result()).isPresent();
        assertThat(FirstLook.result()).as("what was found counts once").isEmpty();
    }

    @Test
    void aDatabaseThatDoesNotAnswerStopsTheStart() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        FirstLook.begin(new Credentials("jdbc:postgresql://127.0.0.1:" + closed + "/trade", "me", "secret"));

        assertThatThrownBy(FirstLook::result)
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("no database answers at 127.0.0.1:" + closed + "/trade; check that it runs");
    }

    @Test
    void theUrlOfAWrappingDriverIsForQuarkus() {
        FirstLook.begin(new Credentials("jdbc:otel:postgresql://127.0.0.1/trade", "me", null));

        assertThat(FirstLook.result()).isEmpty();
    }
}
