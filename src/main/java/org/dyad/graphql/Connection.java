package org.dyad.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * One page of a list that can grow, in Relay's shape. Each list names a subclass of its own, so that the schema has a
 * proper name.
 *
 * @param <T> the row
 * @param <E> the row's edge
 */
@RegisterForReflection // the schema knows the subclasses, which inherit from here
public abstract class Connection<T, E extends Edge<T>> {

    private final Page<T> page;
    private final List<E> edges;

    protected Connection(Page<T> page, BiFunction<String, T, E> edge) {
        this.page = page;
        List<E> made = new ArrayList<>();
        for (int i = 0; i < page.rows().size(); i++) {
            made.add(edge.apply(page.cursors().get(i), page.rows().get(i)));
        }
        this.edges = List.copyOf(made);
    }

    @NonNull
    @Description("The rows of this page, each with its place in the list.")
    public List<@NonNull E> getEdges() {
        return edges;
    }

    @NonNull
    @Description("The rows of this page.")
    public List<@NonNull T> getNodes() {
        return page.rows();
    }

    @NonNull
    @Description("Where this page lies in the list.")
    public PageInfo getPageInfo() {
        return page.info();
    }

    @NonNull
    @Description("How many rows the whole list has, regardless of the page.")
    public Integer getTotalCount() {
        return page.total().getAsInt();
    }
}
