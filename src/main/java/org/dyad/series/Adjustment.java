package org.dyad.series;

/** Whether the provider removed a seasonal pattern before it published. */
public enum Adjustment {
    /** As counted. */
    NONE,
    /** Seasonally adjusted by the provider. */
    SEASONAL
}
