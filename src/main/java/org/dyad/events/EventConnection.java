package org.dyad.events;

import org.dyad.graphql.Connection;
import org.dyad.graphql.Page;
import org.eclipse.microprofile.graphql.Description;

/** One page of events. */
@Description("A page of events, earliest first.")
public final class EventConnection extends Connection<EventView, EventEdge> {

    EventConnection(Page<EventView> page) {
        super(page, EventEdge::new);
    }
}
