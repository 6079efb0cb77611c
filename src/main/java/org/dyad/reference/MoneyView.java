package org.dyad.reference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** An amount in a currency. */
@Type("Money")
@Description("An amount in a currency.")
public record MoneyView(
        @NonNull @Description("How much, in the currency itself: 1.0E11 for a hundred billion.")
        Double amount,

        @NonNull @Description("Code of ISO 4217.") String currency) {}
