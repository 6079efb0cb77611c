package org.dyad.ingest.fetch;

import java.time.Duration;

/** So many calls in each span of time. */
record Allowance(long calls, Duration each) {}
