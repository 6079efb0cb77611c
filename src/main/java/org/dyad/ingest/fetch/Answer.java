package org.dyad.ingest.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a service's answer to one call is worth.
 *
 * @param records that it has
 * @param pages of which it is one; 1 where the service has none
 * @param total records of all pages
 * @param edition what the service says of the state of its data, the same on all pages; null where it says nothing
 */
record Answer(
        Kind kind,
        long records,
        int pages,
        long total,
        @Nullable String edition) {

    enum Kind {
        /** Figures, all that were asked for. */
        DATA,
        /** The service has no such figures. */
        EMPTY,
        /** More figures than one answer holds: some may be missing, so that none of it is used. */
        TOO_LARGE
    }

    /** An answer without pages. */
    static Answer of(long records) {
        return new Answer(records == 0 ? Kind.EMPTY : Kind.DATA, records, 1, records, null);
    }

    static Answer empty() {
        return of(0);
    }

    static Answer tooLarge() {
        return new Answer(Kind.TOO_LARGE, 0, 1, 0, null);
    }
}
