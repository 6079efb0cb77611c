package org.dyad.graphql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.dyad.graphql.ApiException.BadUserInput;

/**
 * A global id: which type of thing, and its key within that type. Clients see it as opaque text.
 *
 * @param type the GraphQL type, for example {@code Area}
 * @param key the key that the type's own look-up takes, for example {@code CHN}; may contain colons
 */
public record NodeId(String type, String key) {

    /** The opaque text for a thing. */
    public static String encode(String type, String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((type + ":" + key).getBytes(UTF_8));
    }

    /**
     * Reads an id that a client passed.
     *
     * @param argument the argument that brought it
     * @throws BadUserInput if the text is no id of this service
     */
    public static NodeId decode(String argument, String id) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(id), UTF_8);
        } catch (IllegalArgumentException e) {
            throw foreign(argument);
        }
        int colon = text.indexOf(':');
        if (colon < 1
                || colon == text.length() - 1
                || !encode(text.substring(0, colon), text.substring(colon + 1)).equals(id)) {
            throw foreign(argument);
        }
        return new NodeId(text.substring(0, colon), text.substring(colon + 1));
    }

    private static BadUserInput foreign(String argument) {
        return new BadUserInput(argument, argument + " is not an id of this service: pass what an id field answered");
    }
}
