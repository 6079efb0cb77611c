package org.dyad.graphql.sample;

import org.dyad.graphql.Connection;
import org.dyad.graphql.Page;
import org.eclipse.microprofile.graphql.Description;

@Description("A page of things.")
public final class SampleThingConnection extends Connection<SampleThing, SampleThingEdge> {
    SampleThingConnection(Page<SampleThing> page) {
        super(page, SampleThingEdge::new);
    }
}
