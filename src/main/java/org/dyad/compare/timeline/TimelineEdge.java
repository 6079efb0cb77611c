package org.dyad.compare.timeline;

import org.dyad.graphql.Edge;
import org.eclipse.microprofile.graphql.Description;

/** An entry of the timeline with its place in the list. */
@Description("An entry of the timeline with its place in the list.")
public final class TimelineEdge extends Edge<TimelineEntryView> {
    TimelineEdge(String cursor, TimelineEntryView node) {
        super(cursor, node);
    }
}
