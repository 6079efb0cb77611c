package org.dyad.sanctions;

import org.dyad.graphql.PartialDateScalar;
import org.dyad.reference.AreaView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** When and where a person may have been born. */
@Type("PartyBirth")
@Description("When and where a person may have been born; a list may give several.")
public record PartyBirthView(
        @Description("When, as precisely as the list says; null where it gives no date that can be read.") @Nullable
        PartialDateScalar on,

        @Description("The date exactly as published: circa 1960, 00/00/1971.") @Nullable
        String published,

        @NonNull @Name("isCirca") @Description("Whether the list calls it approximate.")
        Boolean isCirca,

        @Description("The place, as the list writes it.") @Nullable
        String place,

        @Description("The country, where it could be read.") @Nullable
        AreaView area) {}
