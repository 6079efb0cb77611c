package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** How a party is related to another. */
@Type("PartyRelation")
@Description("How a party is related to another, with the share where a list gives one.")
public record PartyRelationView(
        @NonNull @Description("Which relation, seen from this party.")
        PartyRelationKind kind,

        @NonNull @Description("Name of the other, as the list writes it.")
        String otherName,

        @Description("Code of the other where it is listed too.") @Nullable
        String other,

        @Description("Share in percent; null where the list gives none.") @Nullable
        Double sharePercent,

        @Description("What the list calls the relation.") @Nullable
        String published) {}
