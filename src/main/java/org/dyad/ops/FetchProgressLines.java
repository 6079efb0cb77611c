package org.dyad.ops;

import java.time.Duration;
import java.util.Locale;
import org.dyad.ingest.fetch.FetchProgress;

/** Shows how far a fetch has come, on standard error. */
final class FetchProgressLines implements FetchProgress, AutoCloseable {

    /** Shorter waits belong to the ordinary pace of calls. */
    private static final Duration WORTH_A_LINE = Duration.ofSeconds(5);

    private final StatusLine status = StatusLine.onStandardError();

    @Override
    public void answered(int done, int known, long records, Duration left) {
        status.show(() -> line(done, known, records, left));
    }

    /** One state of a fetch in words. */
    static String line(int done, int known, long records, Duration left) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d calls answered, %,d records, %d:%02d left",
                done,
                known,
                records,
                left.toMinutes(),
                left.toSecondsPart());
    }

    @Override
    public void waiting(String why, Duration time) {
        if (time.compareTo(WORTH_A_LINE) >= 0) {
            status.say("waiting %d s: %s".formatted(time.toSeconds(), why));
        }
    }

    @Override
    public void note(String what) {
        status.say(what);
    }

    @Override
    public void close() {
        status.close();
    }
}
