package org.dyad.series;

/** What becomes of periods that some of several aligned series lack. */
public enum Missing {
    /** They stay, without a value. */
    KEEP,
    /** A period stays only if every series has a value. */
    DROP,
    /** Inner gaps are filled on the straight line between their neighbours, as ESTIMATED; ends are not extended. */
    INTERPOLATE
}
