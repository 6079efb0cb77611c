package org.dyad.ingest.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Writes an answer's body to a file, up to a bound. */
final class BodyToFile implements BodySubscriber<Path> {

    private final Path file;
    private final long largest;
    private final CompletableFuture<Path> written = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private @Nullable FileChannel channel;
    private long bytes;

    BodyToFile(Path file, long largest) {
        this.file = file;
        this.largest = largest;
    }

    @Override
    public CompletionStage<Path> getBody() {
        return written;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            given.request(Long.MAX_VALUE);
        } catch (IOException e) {
            fail(new UncheckedIOException(e));
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        FileChannel open = channel;
        if (open == null || written.isDone()) {
            return;
        }
        try {
            for (ByteBuffer buffer : buffers) {
                bytes += buffer.remaining();
                if (bytes > largest) {
                    fail(new FetchFailedException("an answer of more than %,d bytes".formatted(largest)));
                    return;
                }
                while (buffer.hasRemaining()) {
                    open.write(buffer);
                }
            }
        } catch (IOException e) {
            fail(new UncheckedIOException(e)); // the disk's fault, not the service's
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
        written.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        if (close()) {
            written.complete(file);
        }
    }

    private void fail(RuntimeException failure) {
        Flow.Subscription known = subscription;
        if (known != null) {
            known.cancel();
        }
        close();
        written.completeExceptionally(failure);
    }

    private boolean close() {
        FileChannel open = channel;
        channel = null;
        if (open == null) {
            return !written.isDone();
        }
        try {
            open.close();
            return true;
        } catch (IOException e) {
            written.completeExceptionally(new UncheckedIOException(e));
            return false;
        }
    }
}
