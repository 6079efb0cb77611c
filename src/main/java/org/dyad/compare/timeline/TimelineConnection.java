package org.dyad.compare.timeline;

import org.dyad.graphql.Connection;
import org.dyad.graphql.Page;
import org.eclipse.microprofile.graphql.Description;

/** A page of the timeline. */
@Description("A page of the timeline, by the day by which things had happened, then by code.")
public final class TimelineConnection extends Connection<TimelineEntryView, TimelineEdge> {
    TimelineConnection(Page<TimelineEntryView> page) {
        super(page, TimelineEdge::new);
    }
}
