package org.dyad.sanctions;

import org.dyad.graphql.ApiException.BadUserInput;

/** Text of a caller's on its way into a statement: it is only ever compared, whatever it contains. */
final class FilterText {

    private FilterText() {}

    /**
     * The text as it is.
     *
     * @throws BadUserInput if it has the one character that PostgreSQL cannot hold
     */
    static String storable(String argument, String text) {
        if (text.indexOf('\0') >= 0) {
            throw new BadUserInput(argument, argument + " must not contain the character U+0000");
        }
        return text;
    }

    /** A pattern for {@code ilike} that finds the text itself. */
    static String containing(String argument, String text) {
        return "%" + storable(argument, text.strip()).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
