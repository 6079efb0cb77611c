package org.dyad.compare.claims;

/** What of a flow a claim puts a number to. */
enum ClaimMeasure {
    /** Its value. */
    LEVEL,
    /** Percent over the same period of the year before. */
    GROWTH,
    /** Percent of all goods that cross in the same direction between the same two. */
    SHARE
}
