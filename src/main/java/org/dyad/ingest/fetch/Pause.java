package org.dyad.ingest.fetch;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
interface Pause {

    /** By sleeping. */
    Pause SLEEP = time -> Thread.sleep(time.toMillis());

    void pause(Duration time) throws InterruptedException;
}
