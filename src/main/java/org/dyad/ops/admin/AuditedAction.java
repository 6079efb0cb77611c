package org.dyad.ops.admin;

/** What is written down. */
public enum AuditedAction {
    /** A file was imported. */
    IMPORT,
    /** A file was imported that would be held back. */
    CONFIRMED_IMPORT,
    /** The curated facts were loaded anew. */
    RELOAD,
    /** Somebody read the audit. */
    READ_AUDIT,
    /** A key was made. */
    CREATE_KEY,
    /** A key was taken out of use. */
    REVOKE_KEY
}
