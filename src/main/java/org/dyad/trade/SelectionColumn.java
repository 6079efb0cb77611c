package org.dyad.trade;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a statement is told of the selections that it reads.
 *
 * @param name of the column
 * @param type of PostgreSQL, to which the text is cast
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
}
