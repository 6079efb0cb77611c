package org.dyad.ops;

/** The service cannot start; the message is the one line that a person reads, and says what to do. */
final class StartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    StartException(String message) {
        super(message);
    }

    StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
