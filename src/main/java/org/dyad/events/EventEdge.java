package org.dyad.events;

import org.dyad.graphql.Edge;
import org.eclipse.microprofile.graphql.Description;

/** An event with its place in a list. */
@Description("An event with its place in the list.")
public final class EventEdge extends Edge<EventView> {

    EventEdge(String cursor, EventView node) {
        super(cursor, node);
    }
}
