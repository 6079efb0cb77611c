package org.dyad.energy;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of a statement, those that are asked for, with their parameters in order. */
final class Conditions {

    private final List<String> sql = new ArrayList<>();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    /** A parameter that stands before the conditions. */
    Conditions with(@Nullable Object parameter) {
        parameters.add(parameter);
        return this;
    }

    /** @param values one for each question mark; a list becomes an array of texts */
    void add(String condition, Object... values) {
        sql.add(condition);
        parameters.addAll(Arrays.asList(values));
    }

    /** The conditions behind a word, {@code where} or {@code and}; nothing if there are none. */
    String joined(String word) {
        return sql.isEmpty() ? "" : word + String.join(" and ", sql);
    }

    /** Sets the parameters and answers the position of the next. */
    int bind(PreparedStatement statement, int from) throws SQLException {
        int next = from;
        for (Object parameter : parameters) {
            if (parameter instanceof List<?> texts) {
                statement.setArray(next++, statement.getConnection().createArrayOf("text", texts.toArray()));
            } else {
                statement.setObject(next++, parameter);
            }
        }
        return next;
    }
}
