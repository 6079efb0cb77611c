package org.dyad.ops.admin;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The body of a request on its way into a file: as fast as the disk takes it, no more of it than allowed. */
final class Upload {

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final long limit;
    private final Duration arrival;
    private final Promise<Void> arrived = Promise.promise();
    private long received;
    private @Nullable Throwable broken;

    /** @param limit bytes */
    Upload(Vertx vertx, HttpServerRequest request, long limit, Duration arrival) {
        this.vertx = vertx;
        this.request = request;
        this.limit = limit;
        this.arrival = arrival;
    }

    static AdminProblem tooLarge(long limit) {
        return AdminProblem.of(413, "too large", "an upload has at most %d bytes".formatted(limit));
    }

    /**
     * Reads a request that was paused.
     *
     * @param file that is not there yet
     * @return done when all of it is in the file; failed if it is too large, too slow, or ends early
     */
    Future<Void> into(Path file) {
        return vertx.fileSystem()
                .open(file.toString(), new OpenOptions().setRead(false).setCreateNew(true))
                .compose(this::pump);
    }

    private Future<Void> pump(AsyncFile file) {
        long timer = vertx.setTimer(
                arrival.toMillis(),
                late -> arrived.tryFail(AdminProblem.of(408, "too slow", "the upload did not arrive in time")));
        file.exceptionHandler(this::fail);
        request.exceptionHandler(gone -> arrived.tryFail(AdminProblem.of(400, "cut off", "the upload ended early")));
        request.endHandler(end -> arrived.tryComplete());
        request.handler(bytes -> write(bytes, file));
        if (request.response().closed()) {
            // while the file was made; its handlers will not hear of it any more
            arrived.tryFail(AdminProblem.of(400, "cut off", "the upload ended early"));
        }
        request.resume();
        return arrived.future().transform(done -> {
            vertx.cancelTimer(timer);
            return file.close().transform(closed -> {
                if (done.failed()) {
                    return Future.failedFuture(done.cause());
                }
                if (closed.failed()) {
                    return Future.failedFuture(closed.cause());
                }
                // what was still being written when the last byte had come
                return broken == null ? Future.succeededFuture() : Future.failedFuture(broken);
            });
        });
    }

    private void write(Buffer bytes, AsyncFile file) {
        received += bytes.length();
        if (received > limit) {
            arrived.tryFail(tooLarge(limit));
        }
        if (arrived.future().isComplete()) {
            return;
        }
        file.write(bytes).onFailure(this::fail);
        if (file.writeQueueFull()) {
            request.pause();
            file.drainHandler(ready -> request.resume());
        }
    }

    /** The disk's failure, not the client's. */
    private void fail(Throwable failure) {
        if (broken == null) {
            broken = new FileSystemException(failure);
        }
        arrived.tryFail(broken);
    }
}
