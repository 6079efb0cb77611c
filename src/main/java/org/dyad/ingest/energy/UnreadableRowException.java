package org.dyad.ingest.energy;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** What is wrong with a line of a file, on its way to the issues. */
public final class UnreadableRowException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final @Nullable String field;
    private final String problem;

    /** @param field the column; null for the whole line */
    public UnreadableRowException(@Nullable String field, String problem) {
        super(problem, null, false, false);
        this.field = field;
        this.problem = problem;
    }

    public @Nullable String field() {
        return field;
    }

    public String problem() {
        return problem;
    }
}
