package org.dyad.graphql;

import graphql.ExecutionResult;
import io.vertx.core.Context;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One query or subscription of a WebSocket. Events are asked for one by one on a worker thread, where their fields may
 * block, and handed to the session on its event loop.
 */
final class SocketOperation implements Subscriber<ExecutionResult> {

    private final String id;
    private final SocketSession session;
    private final Context loop;
    private @Nullable Subscription subscription;
    private @Nullable LiveStream stream;
    private Runnable stop = () -> {};
    private boolean over;

    SocketOperation(String id, SocketSession session, Context loop) {
        this.id = id;
        this.session = session;
        this.loop = loop;
    }

    /** As the client named it. */
    String id() {
        return id;
    }

    /** How its work is stopped as long as there is no answer. */
    void stopBy(Runnable stopping) {
        stop = stopping;
    }

    void follow(LiveStream followed) {
        synchronized (this) {
            stream = followed;
        }
        onWorker(() -> followed.events().subscribe(this));
    }

    /** Asks for the next event. */
    void more() {
        Subscription known;
        synchronized (this) {
            known = over ? null : subscription;
        }
        if (known != null) {
            onWorker(() -> known.request(1));
        }
    }

    /** Nobody wants it any more. */
    void cancel() {
        stop.run();
        Subscription known;
        synchronized (this) {
            known = subscription;
        }
        if (known != null) {
            known.cancel();
        }
        end();
    }

    @Override
    public void onSubscribe(Subscription given) {
        boolean late;
        synchronized (this) {
            late = over;
            subscription = given;
        }
        if (late) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(ExecutionResult event) {
        LiveStream known;
        synchronized (this) {
            known = over ? null : stream;
        }
        if (known != null) {
            ExecutionResult told = known.inOurWords().apply(event);
            loop.runOnContext(now -> session.event(this, told));
        }
    }

    @Override
    public void onError(Throwable failure) {
        end();
        loop.runOnContext(now -> session.failed(this, failure));
    }

    @Override
    public void onComplete() {
        end();
        loop.runOnContext(now -> session.completed(this));
    }

    private void end() {
        LiveStream ended;
        synchronized (this) {
            ended = over ? null : stream;
            over = true;
        }
        if (ended != null) {
            ended.end().run();
        }
    }

    private void onWorker(Runnable work) {
        loop.executeBlocking(
                () -> {
                    work.run();
                    return null;
                },
                false);
    }
}
