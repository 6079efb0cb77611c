package org.dyad.ops;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of the service, in UTC; whoever needs the time injects it. */
final class Clocks {
    Clocks() {}

    @Produces
    @Singleton
    static Clock utc() {
        return Clock.systemUTC();
    }
}
