package org.dyad.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of a GraphQL answer, by the names that the service's own document asks for. */
record Answer(Map<String, @Nullable Object> fields) {

    @SuppressWarnings("unchecked")
    static Answer of(@Nullable Object object) {
        return new Answer((Map<String, @Nullable Object>) Objects.requireNonNull(object));
    }

    boolean has(String name) {
        return fields.get(name) != null;
    }

    Answer object(String name) {
        return of(fields.get(name));
    }

    List<Answer> objects(String name) {
        return list(name).stream().map(Answer::of).toList();
    }

    List<?> list(String name) {
        return (List<?>) Objects.requireNonNull(fields.get(name));
    }

    @Nullable
    Object cell(String name) {
        return fields.get(name);
    }

    /** A cell of a column. */
    @Nullable
    Object cell(String column, int row) {
        return list(column).get(row);
    }

    String text(String name) {
        return Objects.toString(fields.get(name));
    }

    /** The code of a thing that may be absent. */
    @Nullable
    String code(String name) {
        return has(name) ? object(name).text("code") : null;
    }
}
