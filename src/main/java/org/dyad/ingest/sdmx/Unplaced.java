package org.dyad.ingest.sdmx;

import java.io.Serial;

/** An observation that gives no row, and why. */
final class Unplaced extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final String field;

    /** @param field dimension or attribute that is to blame */
    Unplaced(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
