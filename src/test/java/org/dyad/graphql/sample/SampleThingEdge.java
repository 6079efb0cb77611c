package org.dyad.graphql.sample;

import org.dyad.graphql.Edge;
import org.eclipse.microprofile.graphql.Description;

@Description("A thing with its place in the list.")
public final class SampleThingEdge extends Edge<SampleThing> {
    SampleThingEdge(String cursor, SampleThing node) {
        super(cursor, node);
    }
}
