package org.dyad.ops.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.concurrent.TimeUnit;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.ImportRefusedException;
import org.dyad.ingest.files.WatchedImport;
import org.jspecify.annotations.Nullable;

/** Times the imports of this process by their outcome: imported, refused for what is in the file, failed. */
@WatchedImport
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class ImportMetrics {

    private final MeterRegistry registry;

    ImportMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @AroundInvoke
    @Nullable
    Object time(InvocationContext call) throws Exception {
        long begun = System.nanoTime();
        String outcome = "failed";
        try {
            Object done = call.proceed();
            outcome = "imported";
            return done;
        } catch (FormatException | ImportRefusedException e) {
            outcome = "refused";
            throw e;
        } finally {
            timer(registry, outcome).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        }
    }

    static Timer timer(MeterRegistry registry, String outcome) {
        return Timer.builder("dyad.import")
                .description("Imports that this process ran, by their outcome")
                .tag("outcome", outcome)
                .register(registry);
    }
}
