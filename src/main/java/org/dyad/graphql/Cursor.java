package org.dyad.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import org.dyad.graphql.ApiException.BadUserInput;

/**
 * An opaque place in an ordered result: the client passes back what it was given.
 *
 * <p>Inside stands the key by which the result is ordered, behind the version of this encoding. A key of several
 * columns is joined with a character that no text of ours contains.
 */
public final class Cursor {

    private static final String VERSION = "1:";
    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((VERSION + key).getBytes(UTF_8));
    }

    /**
     * The key a cursor stands for.
     *
     * @param argument the argument that brought the cursor
     * @throws BadUserInput if the text is no cursor of this service
     */
    public static String decode(String argument, String cursor) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException e) {
            throw foreign(argument);
        }
        if (!text.startsWith(VERSION)
                || !encode(text.substring(VERSION.length())).equals(cursor)) {
            throw foreign(argument);
        }
        return text.substring(VERSION.length());
    }

    /** One key of several columns, in the order of the result. */
    public static String join(Object... columns) {
        return String.join(
                SEPARATOR, List.of(columns).stream().map(Object::toString).toList());
    }

    static List<String> split(String argument, String key, int columns) {
        List<String> parts = List.of(key.split(SEPARATOR, -1));
        if (parts.size() != columns) {
            throw foreign(argument);
        }
        return parts;
    }

    static BadUserInput foreign(String argument) {
        return new BadUserInput(
                argument, argument + " is not a cursor of this list: pass startCursor or endCursor of a page");
    }
}
