package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One field of an entry that a version of its list changed. */
@Type("ChangedField")
@Description("One field of an entry that a version of its list changed.")
public record ChangedFieldView(
        @NonNull @Description("The field, as the list names it.")
        String name,

        @Description("What stood in it; null where it was not there.") @Nullable
        String before,

        @Description("What stands in it; null where it is gone.") @Nullable
        String after) {}
