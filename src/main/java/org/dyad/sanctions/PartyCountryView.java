package org.dyad.sanctions;

import org.dyad.reference.AreaView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A country to which a party belongs. */
@Type("PartyCountry")
@Description("A country to which a party belongs: nationality, registration, flag.")
public record PartyCountryView(
        @NonNull @Description("How it belongs there.") PartyCountryKind kind,

        @Description("The country, where it could be read.") @Nullable
        AreaView area,

        @NonNull @Description("As the list writes it.") String published) {}
