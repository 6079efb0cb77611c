package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** One field of an entry, exactly as its list publishes it. */
@Type("PublishedField")
@Description("One field of an entry, exactly as its list publishes it.")
public record PublishedFieldView(
        @NonNull @Description("The field, as the list names it.")
        String name,

        @NonNull @Description("What stands in it.") String value) {}
