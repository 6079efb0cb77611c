package org.dyad.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one row, and where it stands.
 *
 * @param place where the row begins, as {@link Place} has it: the line of the file, the header being 1
 * @param field column that is wrong, or null where the row as a whole is
 */
public record RowIssue(String file, long place, @Nullable String field, String message) {

    /** Line of the file on which the row begins. */
    public long line() {
        return Place.line(place);
    }

    /** Number of the row among the file's records where its line does not tell; else 0. */
    public long record() {
        return Place.record(place);
    }

    @Override
    public String toString() {
        String where = file + ' ' + Place.words(place);
        return field == null ? "%s: %s".formatted(where, message) : "%s, %s: %s".formatted(where, field, message);
    }
}
