package org.dyad.ops;

import java.util.Locale;
import org.dyad.ingest.files.ImportProgress;

/** Shows how far an import has come, on standard error, with rows, rows a second and the time left. */
final class ImportProgressLines implements ImportProgress, AutoCloseable {

    private final StatusLine status;
    private String shown = "";
    private long begun;

    private ImportProgressLines(StatusLine status) {
        this.status = status;
    }

    static ImportProgressLines toStandardError() {
        return new ImportProgressLines(StatusLine.onStandardError());
    }

    @Override
    public void reading(String file, long stored, long of, long rows) {
        long now = System.nanoTime();
        if (!file.equals(shown)) {
            shown = file;
            begun = now;
            status.begin();
        }
        status.show(() -> line(file, stored, of, rows, (now - begun) / 1e9));
    }

    /**
     * One state of an import in words.
     *
     * @param seconds since its first byte
     */
    static String line(String file, long stored, long of, long rows, double seconds) {
        String line = String.format(Locale.ROOT, "%s: %,d rows, %,.0f a second", file, rows, rows / seconds);
        if (of <= 0 || stored <= 0 || stored > of) {
            return line;
        }
        long left = Math.round(seconds * (of - stored) / stored);
        return String.format(
                Locale.ROOT,
                "%s, %d %% of %,.1f MB, %d:%02d left",
                line,
                100 * stored / of,
                of / 1e6,
                left / 60,
                left % 60);
    }

    /** Ends the line that stands on the terminal. */
    @Override
    public void close() {
        status.close();
    }
}
