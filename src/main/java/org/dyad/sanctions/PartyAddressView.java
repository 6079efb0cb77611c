package org.dyad.sanctions;

import org.dyad.reference.AreaView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An address of a party. */
@Type("PartyAddress")
@Description("An address of a party, as its list writes it.")
public record PartyAddressView(
        @NonNull @Description("The address.") String address,

        @Description("The country, where it could be read.") @Nullable
        AreaView area) {}
