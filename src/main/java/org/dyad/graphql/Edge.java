package org.dyad.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A row with its place in a list. Each connection names a subclass of its own, so that the schema has a proper name.
 */
@RegisterForReflection // the schema knows the subclasses, which inherit from here
public abstract class Edge<T> {

    private final String cursor;
    private final T node;

    protected Edge(String cursor, T node) {
        this.cursor = cursor;
        this.node = node;
    }

    @NonNull
    @Description("The place of the row in the list: pass it as after or before.")
    public String getCursor() {
        return cursor;
    }

    @NonNull
    @Description("The row.")
    public T getNode() {
        return node;
    }
}
