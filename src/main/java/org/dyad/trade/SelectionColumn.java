package org.dyad.trade;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * What a statement is told of the selections that it reads. It is sent as what it is: a cast from a text depends on
 * settings of the session, for which distributed tables are not asked.
 *
 * @param name of the column
 * @param type of PostgreSQL
 * @param value as a text
 */
record SelectionColumn(String name, String type, Function<TradeDays, @Nullable String> value) {

    /** Of one selection, with one parameter. */
    String ofOne() {
        return "?::" + type + " as " + name;
    }

    /** Of several, with an array as parameter. */
    String ofSeveral() {
        return "?::" + type + "[]";
    }

    void bindOne(PreparedStatement statement, int parameter, TradeDays days) throws SQLException {
        PGobject object = new PGobject();
        object.setType(type);
        object.setValue(value.apply(days));
        statement.setObject(parameter, object);
    }

    void bindSeveral(PreparedStatement statement, int parameter, List<TradeDays> days) throws SQLException {
        Object[] values = days.stream().map(value).toArray();
        statement.setArray(parameter, statement.getConnection().createArrayOf(type, values));
    }
}
