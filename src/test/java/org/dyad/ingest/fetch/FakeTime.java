package org.dyad.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only by waiting, and remembers for how long. */
final class FakeTime extends Clock implements Pause {

    static final Instant BEGIN = Instant.parse("2026-01-31T12:00:00Z");

    final List<Duration> waits = new ArrayList<>();
    private Instant now = BEGIN;

    @Override
    public void pause(Duration time) {
        waits.add(time);
        now = now.plus(time);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
