package org.dyad.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** A thing that can be fetched again by its id alone. */
@Description("A thing that can be fetched again by its id alone.")
public interface Node {

    @Id
    @NonNull
    @Description("Opaque and stable: names this thing among everything in the service.")
    String getId();
}
