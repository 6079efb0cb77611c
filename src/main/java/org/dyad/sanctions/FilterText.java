package org.dyad.sanctions;

/** Text of a caller's on its way into a statement: it is only ever compared, whatever it contains. */
final class FilterText {

    /** Stands for the one character that PostgreSQL's text has not, as it does in what lists publish. */
    private static final char REPLACEMENT = '\uFFFD';

    private FilterText() {}

    /** The text, as PostgreSQL can hold it. */
    static String storable(String text) {
        return text.replace('\0', REPLACEMENT);
    }

    /** A pattern for {@code ilike} that finds the text itself. */
    static String containing(String text) {
        return "%" + storable(text.strip()).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
