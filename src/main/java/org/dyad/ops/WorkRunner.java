package org.dyad.ops;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command's work between Quarkus's start and its end.
 *
 * <p>Quarkus makes its application itself, from a class; so what is to be done waits for it in a static place, once a
 * process.
 */
@Singleton
@Unremovable
public final class WorkRunner implements QuarkusApplication {

    private static final AtomicReference<@Nullable Prepared> PREPARED = new AtomicReference<>();
    private static @Nullable Thread working;

    WorkRunner() {}

    /** Work with the bean that it needs, which is there only once Quarkus has started. */
    @FunctionalInterface
    private interface Prepared {
        int run() throws IOException, SQLException;
    }

    static <B> void prepare(Class<B> bean, Work<? super B> work) {
        PREPARED.set(() -> work.with(CDI.current().select(bean).get()));
    }

    /** Another bean of the service, for work that runs. It must be unremovable: nothing injects it. */
    static <B> B bean(Class<B> type) {
        return CDI.current().select(type).get();
    }

    /** Wakes work that waits or reads, so that it ends; what it has not committed is undone. */
    static synchronized void interrupt() {
        if (working != null) {
            working.interrupt();
        }
    }

    @Override
    public int run(String... args) throws IOException, SQLException {
        Prepared prepared = PREPARED.get();
        if (prepared == null) {
            throw new IllegalStateException("no work was prepared");
        }
        working(Thread.currentThread());
        try {
            return prepared.run();
        } finally {
            working(null);
            // it was the work that was to be woken; Quarkus, which comes next, has to end undisturbed
            Thread.interrupted();
        }
    }

    private static synchronized void working(@Nullable Thread thread) {
        working = thread;
    }
}
