package org.dyad.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one row, and where it stands.
 *
 * @param line line of the file on which the row begins, the header being 1
 * @param field column that is wrong, or null where the row as a whole is
 */
public record RowIssue(String file, long line, @Nullable String field, String message) {

    @Override
    public String toString() {
        return field == null
                ? "%s line %d: %s".formatted(file, line, message)
                : "%s line %d, %s: %s".formatted(file, line, field, message);
    }
}
