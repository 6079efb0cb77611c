package org.dyad.ingest.fetch;

import java.io.Serial;

/** Figures could not be fetched; the message is what a person reads. What was fetched before is kept. */
public final class FetchFailedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    public FetchFailedException(String message) {
        super(message);
    }
}
