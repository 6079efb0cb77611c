package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One name of a party. */
@Type("PartyName")
@Description("One name of a party, as its list writes it.")
public record PartyNameView(
        @NonNull @Description("The name.") String name,

        @Description("Its script by ISO 15924, such as Cyrl; null where that is not known.") @Nullable
        String script,

        @NonNull @Description("What kind of name it is.") PartyNameKind kind,

        @NonNull @Description("Whether the list vouches for it.")
        PartyNameQuality quality) {}
