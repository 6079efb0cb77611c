package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An official list that is loaded. */
@Type("SanctionList")
@Description("An official list of names that is loaded.")
public record SanctionListView(
        @NonNull @Description("Its code.") String code,

        @NonNull @Description("Its name.") String name,

        @NonNull @Description("Who keeps it.") ActorView sender,

        @Description("Where it is published.") @Nullable String url,

        @Description("Under which terms it may be used.") @Nullable
        String licence,

        @Description("Its newest version; null where none is loaded yet.") @Nullable
        ListVersionView newest) {}
