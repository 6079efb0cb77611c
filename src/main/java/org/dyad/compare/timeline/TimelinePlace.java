package org.dyad.compare.timeline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Cursor;
import org.jspecify.annotations.Nullable;

/** Where a cursor stands: behind or ahead of the entry of that day and id. */
record TimelinePlace(LocalDate day, String id) {

    static final int COLUMNS = 2;

    private static final int YEARS = 9999;

    static String key(TimelineRow row) {
        return Cursor.join(row.day(), row.id());
    }

    /**
     * Reads the columns of a cursor.
     *
     * @throws BadUserInput if they are of another list
     */
    static @Nullable TimelinePlace of(String argument, @Nullable List<String> columns) {
        if (columns == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(columns.get(0));
            String id = columns.get(1);
            if (day.getYear() > 0 && day.getYear() <= YEARS && isId(id)) {
                return new TimelinePlace(day, id);
            }
        } catch (DateTimeException e) {
            throw foreign(argument);
        }
        throw foreign(argument);
    }

    /** Whether the text may be the id of an entry: begins with a kind, and PostgreSQL can hold it. */
    static boolean isId(String text) {
        return text.indexOf('\0') < 0
                && Arrays.stream(TimelineKind.values()).anyMatch(kind -> text.startsWith(kind + ":"));
    }

    private static BadUserInput foreign(String argument) {
        return new BadUserInput(
                argument, argument + " is not a cursor of this list: pass startCursor or endCursor of a page");
    }
}
