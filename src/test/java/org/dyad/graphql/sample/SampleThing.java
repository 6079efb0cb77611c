package org.dyad.graphql.sample;

import org.dyad.graphql.Node;
import org.dyad.graphql.NodeId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A thing for tests.")
public record SampleThing(@NonNull @Description("Its code.") String code) implements Node {
    @Override
    @Id
    @NonNull
    @Description("Opaque and stable: names this thing among everything in the service.")
    public String getId() {
        return NodeId.encode("SampleThing", code);
    }
}
