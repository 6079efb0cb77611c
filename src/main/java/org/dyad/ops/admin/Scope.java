package org.dyad.ops.admin;

import java.util.Locale;

/** What a key or a token lets its holder do. None includes another. */
public enum Scope {
    /** Import a file, and look at what came of it. */
    IMPORT,
    /** Import what would be held back. */
    CONFIRM,
    /** Load the curated facts anew. */
    RELOAD,
    /** Read who did what. */
    AUDIT;

    /** As it stands in keys' lists and, behind a prefix, in tokens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
