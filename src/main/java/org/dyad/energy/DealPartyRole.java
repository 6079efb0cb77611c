package org.dyad.energy;

import org.eclipse.microprofile.graphql.Description;

/** As what somebody takes part in a deal. */
@Description("As what somebody takes part in a deal.")
public enum DealPartyRole {
    @Description("Sells fuel or a stake.")
    SELLER,
    @Description("Buys fuel, power or a plant.")
    BUYER,
    @Description("Lends.")
    LENDER,
    @Description("Borrows.")
    BORROWER,
    @Description("Buys a stake.")
    INVESTOR,
    @Description("The company of which a stake is sold.")
    TARGET,
    @Description("Builds or carries.")
    CONTRACTOR,
    @Description("Takes part on equal terms.")
    PARTNER,
    @Description("Lets it pass through its land.")
    TRANSIT,
    @Description("A state that agrees or decides.")
    GOVERNMENT
}
