package org.dyad.sanctions;

import org.dyad.reference.AreaView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A number or address that names a party. */
@Type("PartyIdentifier")
@Description("A number that names a party: IMO, INN, OGRN, LEI, BIC, passport.")
public record PartyIdentifierView(
        @NonNull @Description("What it is.") PartyIdentifierKind kind,

        @NonNull @Description("The identifier, as the list writes it.")
        String value,

        @Description("What the list calls it.") @Nullable String published,

        @Description("Who issued it, where that could be read.") @Nullable
        AreaView area) {}
