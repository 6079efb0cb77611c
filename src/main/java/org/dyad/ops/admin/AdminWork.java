package org.dyad.ops.admin;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does what takes long on threads of its own, writes down who wanted it and how it ended, and tells whoever asked: the
 * outcome, or, when that takes longer than a connection may be silent, where to ask for it.
 */
@ApplicationScoped
class AdminWork {

    private static final Logger LOG = Logger.getLogger(AdminWork.class);

    private static final int END_SECONDS = 10;

    /** For what is interrupted then to be undone. */
    private static final int UNDO_SECONDS = 2;

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> new Thread(work, "administration"));
    private final AuditLog audit;
    private final AdminSettings settings;
    private final Vertx vertx;

    AdminWork(AuditLog audit, AdminSettings settings, Vertx vertx) {
        this.audit = audit;
        this.settings = settings;
        this.vertx = vertx;
    }

    /**
     * What is to be done.
     *
     * @param subject of what; null where the action says it
     * @param work may take its time
     * @param after tidies up, whatever came of it
     */
    record Task(AuditedAction action, @Nullable String subject, Callable<AdminAnswer> work, Runnable after) {}

    /** Begins on the event loop; the request is answered from there. */
    void run(RoutingContext ctx, Caller caller, Task task) {
        String client = client(ctx);
        vertx.executeBlocking(() -> audit.begin(caller.name(), client, task.action(), task.subject()), false)
                .onSuccess(number -> run(ctx, number, task))
                .onFailure(failure -> {
                    threads.execute(task.after());
                    AdminAnswer.of(failure).send(ctx);
                });
    }

    private void run(RoutingContext ctx, long number, Task task) {
        Context loop = vertx.getOrCreateContext();
        long life = vertx.setPeriodic(
                AuditLog.SIGN_OF_LIFE.toMillis(),
                tick -> vertx.executeBlocking(
                        () -> {
                            audit.alive(number);
                            return null;
                        },
                        false));
        long patience = vertx.setTimer(
                settings.patience().toMillis(),
                late -> AdminAnswer.running(number).send(ctx));
        threads.execute(() -> {
            AdminAnswer answer = answer(task.work());
            task.after().run();
            end(number, answer);
            loop.runOnContext(now -> {
                vertx.cancelTimer(life);
                vertx.cancelTimer(patience);
                answer.send(ctx);
            });
        });
    }

    private static AdminAnswer answer(Callable<AdminAnswer> work) {
        FutureTask<AdminAnswer> done = new FutureTask<>(work);
        done.run();
        try {
            return done.get();
        } catch (ExecutionException e) {
            return AdminAnswer.of(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return AdminAnswer.of(AdminProblem.busy(503, "the service ends"));
        }
    }

    private void end(long number, AdminAnswer answer) {
        try {
            audit.end(number, answer.outcome(), answer.status(), answer.body());
        } catch (SQLException e) {
            LOG.errorf(e, "how %d ended, %s, could not be written down", number, answer.outcome());
        }
    }

    /** Of who asks, as far as the proxies in between are believed. */
    static String client(RoutingContext ctx) {
        return ctx.request().remoteAddress() == null
                ? "unknown"
                : String.valueOf(ctx.request().remoteAddress().hostAddress());
    }

    void onStop(@Observes(notifyObserver = Reception.IF_EXISTS) ShutdownEvent stop) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
            threads.awaitTermination(UNDO_SECONDS, TimeUnit.SECONDS);
        }
    }
}
