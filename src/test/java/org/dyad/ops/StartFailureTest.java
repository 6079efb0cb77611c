package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.BindException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class StartFailureTest {

    @Test
    void aTakenPortOfTheMetricsIsNamedWithItsSetting() {
        // as Quarkus 3.34 throws it
        Throwable failure = new RuntimeException(
                "Unable to start HTTP server",
                new ExecutionException(new IllegalStateException(
                        "Unable to start the management interface on 127.0.0.1:9000",
                        new BindException("Address already in use"))));

        assertThat(StartFailure.line(failure, ""))
                .hasValue("cannot listen for metrics on 127.0.0.1:9000; set QUARKUS_MANAGEMENT_PORT to another port,"
                        + " or stop what listens there");
    }
}
