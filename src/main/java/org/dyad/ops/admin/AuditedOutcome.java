package org.dyad.ops.admin;

/** How something ended. */
public enum AuditedOutcome {
    /** Not yet. */
    RUNNING,
    /** It was done. */
    DONE,
    /** The caller may not do it. */
    DENIED,
    /** What was brought cannot be used; nothing was changed. */
    REFUSED,
    /** A list lacks much of the one in force; nothing was changed until somebody confirms it. */
    HELD,
    /** It could not be done just now; nothing was changed. */
    FAILED,
    /** The process that did it ended without a word; what it had not finished was undone. Never stored. */
    LOST
}
