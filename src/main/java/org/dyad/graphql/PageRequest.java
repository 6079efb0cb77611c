package org.dyad.graphql;

import java.util.List;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.jspecify.annotations.Nullable;

/**
 * The window of an ordered list that a client asked for with {@code first}, {@code after}, {@code last} and
 * {@code before}.
 *
 * <p>A store reads at most {@link #limit} rows strictly behind {@link #afterKey} and strictly ahead of
 * {@link #beforeKey}; ascending, or descending if {@link #backwards}, and hands them to {@link Page#of} as read.
 *
 * @param size rows on the page, from 0 to 500
 * @param afterKey the key to begin behind; null begins at the first row
 * @param beforeKey the key to end ahead of; null ends at the last row
 * @param backwards whether the page is the last part of the window instead of the first
 */
public record PageRequest(
        int size, @Nullable String afterKey, @Nullable String beforeKey, boolean backwards) {

    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_SIZE = 500;

    /**
     * Checks the four arguments of a connection.
     *
     * @throws BadUserInput if both first and last are given, one is negative, or a cursor is not ours
     * @throws LimitExceeded if more than 500 rows are asked for
     */
    public static PageRequest of(
            @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        if (first != null && last != null) {
            throw new BadUserInput("last", "expected first or last, found both");
        }
        boolean backwards = last != null;
        Integer asked = backwards ? last : first;
        return new PageRequest(
                asked == null ? DEFAULT_SIZE : checked(backwards ? "last" : "first", asked),
                after == null ? null : Cursor.decode("after", after),
                before == null ? null : Cursor.decode("before", before),
                backwards);
    }

    private static int checked(String argument, int size) {
        if (size < 0) {
            throw new BadUserInput(argument, "%s must be from 0 to %d, was %d".formatted(argument, MAX_SIZE, size));
        }
        if (size > MAX_SIZE) {
            throw new LimitExceeded(argument, size, MAX_SIZE);
        }
        return size;
    }

    /** How many rows to read: one more than the page holds; that row only tells that another page exists. */
    public int limit() {
        return size + 1;
    }

    /**
     * The columns of {@link #afterKey}, as {@link Cursor#join} put them; null without one.
     *
     * @throws BadUserInput if the cursor has another number of columns, as one of another list has
     */
    public @Nullable List<String> afterColumns(int columns) {
        return afterKey == null ? null : Cursor.split("after", afterKey, columns);
    }

    /** The columns of {@link #beforeKey}, like {@link #afterColumns}. */
    public @Nullable List<String> beforeColumns(int columns) {
        return beforeKey == null ? null : Cursor.split("before", beforeKey, columns);
    }
}
