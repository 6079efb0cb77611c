package org.dyad.compare.timeline;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.provenance.JdbcReader;

/**
 * A statement whose parameters have names, {@code :areas}, each as often as it likes: parts are put together without
 * counting question marks.
 *
 * @param values lists become arrays of text
 */
record TimelineStatement(String sql, Map<String, Object> values) {

    /** A cast's two colons are none. */
    private static final Pattern NAME = Pattern.compile("(?<!:):([A-Za-z]+)");

    String jdbc() {
        return NAME.matcher(sql).replaceAll("?");
    }

    void bind(PreparedStatement statement) throws SQLException {
        Matcher names = NAME.matcher(sql);
        for (int place = 1; names.find(); place++) {
            Object value = Objects.requireNonNull(values.get(names.group(1)), names.group(1));
            if (value instanceof List<?> list) {
                List<String> texts = new ArrayList<>();
                list.forEach(text -> texts.add(text.toString()));
                statement.setArray(place, JdbcReader.texts(statement.getConnection(), texts, text -> text));
            } else {
                statement.setObject(place, value);
            }
        }
    }
}
