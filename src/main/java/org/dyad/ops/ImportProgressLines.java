package org.dyad.ops;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.dyad.ingest.files.ImportProgress;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far an import has come: on a terminal a line that grows, with rows, rows a second and the time left; in a
 * log a plain line now and then.
 */
final class ImportProgressLines implements ImportProgress, AutoCloseable {

    private static final int WIDTH = 100;
    private static final Duration ON_A_TERMINAL = Duration.ofMillis(500);
    private static final Duration IN_A_LOG = Duration.ofSeconds(10);

    private final boolean terminal;
    private @Nullable ProgressBar bar;
    private String shown = "";
    private long begun;

    private ImportProgressLines(boolean terminal) {
        this.terminal = terminal;
    }

    static ImportProgressLines toStandardError() {
        return new ImportProgressLines(System.console() != null);
    }

    @Override
    public void reading(String file, long stored, long of, long rows) {
        ProgressBar current = bar;
        if (current == null || !file.equals(shown)) {
            close();
            current = open(file, of);
            bar = current;
            shown = file;
            begun = System.nanoTime();
        }
        double seconds = Math.max(1e-3, (System.nanoTime() - begun) / 1e9);
        current.setExtraMessage("%,d rows, %,.0f a second".formatted(rows, rows / seconds));
        current.stepTo(stored);
    }

    private ProgressBar open(String file, long bytes) {
        ProgressBarConsumer consumer = terminal
                ? new ConsoleProgressBarConsumer(System.err, WIDTH)
                : new DelegatingProgressBarConsumer(Notices::say, WIDTH);
        return new ProgressBarBuilder()
                .setTaskName(file)
                .setInitialMax(bytes)
                .setUnit(" MB", 1 << 20)
                .setUpdateIntervalMillis(Math.toIntExact((terminal ? ON_A_TERMINAL : IN_A_LOG).toMillis()))
                // without colours: a log keeps their codes as text
                .setStyle(terminal ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
                .setConsumer(consumer)
                .build();
    }

    @Override
    public void close() {
        ProgressBar current = bar;
        if (current != null) {
            current.close();
            bar = null;
        }
    }
}
