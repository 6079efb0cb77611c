package org.dyad.compare.timeline;

/** Which entries a part is asked for. */
enum TimelineReach {
    /**
     * What is of one of {@code :areas} alone, and what is between two areas if both are among them. Both may be one
     * area's several codes. Where more take part, as in a contract, two of them are enough.
     */
    BETWEEN,
    /** Everything in which one of {@code :areas}, all codes of one area, takes part. */
    OF_ONE,
    /** Where the entry can be whose id, behind the kind and its colon, is {@code :key}; more is no harm. */
    NAMED
}
