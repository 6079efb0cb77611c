package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** How many programmes one actor imposes. */
@Type("SenderCount")
@Description("How many programmes an actor imposes.")
public record SenderCountView(
        @NonNull @Description("Who.") ActorView sender,

        @NonNull @Description("How many programmes.") Integer programmes) {}
