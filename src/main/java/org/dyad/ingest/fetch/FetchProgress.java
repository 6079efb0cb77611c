package org.dyad.ingest.fetch;

import java.time.Duration;

/** Told how far a fetch has come. */
public interface FetchProgress {

    /** Nobody listens. */
    FetchProgress NONE = new FetchProgress() {
        @Override
        public void answered(int done, int known, long records, Duration left) {}

        @Override
        public void waiting(String why, Duration time) {}

        @Override
        public void note(String what) {}
    };

    /**
     * A call was answered, now or when an earlier process asked.
     *
     * @param known calls that are known to be needed; an answer may bring more
     * @param left how long the others will take, going by those that were asked
     */
    void answered(int done, int known, long records, Duration left);

    /** Nothing happens for that long. */
    void waiting(String why, Duration time);

    /** Something that a person should know. */
    void note(String what);
}
