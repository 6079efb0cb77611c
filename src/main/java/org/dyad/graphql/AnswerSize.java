package org.dyad.graphql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the fields of an answer as {@link QueryCost} counts those that it may have: a column as its elements. */
final class AnswerSize {

    private AnswerSize() {}

    /** @param data the data of an answer: maps, lists, and what is no map and no list */
    static long of(@Nullable Object data) {
        if (data instanceof Map<?, ?> object) {
            long fields = 0;
            for (Object value : object.values()) {
                boolean column = value instanceof List<?> list && !list.isEmpty() && !(list.get(0) instanceof Map);
                fields += (column ? 0 : 1) + of(value);
            }
            return fields;
        }
        if (data instanceof List<?> list) {
            long fields = 0;
            for (Object element : list) {
                fields += element instanceof Map || element instanceof List ? of(element) : 1;
            }
            return fields;
        }
        return 0;
    }
}
