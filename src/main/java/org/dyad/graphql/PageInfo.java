package org.dyad.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Where a page lies in its list. */
@Description("Where a page lies in its list, and whether there is more on either side.")
public record PageInfo(
        @NonNull @Description("Whether rows follow this page: ask for them with first and after: endCursor.")
        Boolean hasNextPage,

        @NonNull @Description("Whether rows precede this page: ask for them with last and before: startCursor.")
        Boolean hasPreviousPage,

        @Description("The place of the first row of this page; null on an empty page.") @Nullable
        String startCursor,

        @Description("The place of the last row of this page; null on an empty page.") @Nullable
        String endCursor) {}
