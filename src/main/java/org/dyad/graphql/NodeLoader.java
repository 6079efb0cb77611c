package org.dyad.graphql;

import org.jspecify.annotations.Nullable;

/** Fetches things of one type again by their key. A room that has nodes brings one bean of this for each type. */
public interface NodeLoader {

    /** The GraphQL type, as in {@link NodeId#type}. */
    String type();

    /** The thing, or null if there is none of that key. */
    @Nullable
    Node load(String key);
}
