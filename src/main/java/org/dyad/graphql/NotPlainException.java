package org.dyad.graphql;

import org.jspecify.annotations.Nullable;

/** A part of an answer that the short way cannot write; the library's own way can, or says what is wrong with it. */
final class NotPlainException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Its cause is told by the long way, so none is written down here. */
    NotPlainException(@Nullable Throwable cause) {
        super(null, cause, false, false);
    }
}
