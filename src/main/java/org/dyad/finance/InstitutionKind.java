package org.dyad.finance;

import org.eclipse.microprofile.graphql.Description;

/** What sort of institution it is. */
@Description("What sort of institution it is.")
public enum InstitutionKind {
    @Description("A bank of several states that lends for development.")
    DEVELOPMENT_BANK,
    @Description("A pool of reserves from which its members may draw.")
    RESERVE_ARRANGEMENT,
    @Description("A system that carries payment messages between banks and settles nothing.")
    PAYMENT_MESSAGING,
    @Description("A system that clears or settles payments or securities.")
    CLEARING_SYSTEM,
    @Description("A network of payment cards.")
    CARD_NETWORK,
    @Description("An agency that rates debtors.")
    CREDIT_RATING_AGENCY,
    @Description("A fund that invests.")
    INVESTMENT_FUND,
    @Description("A standing line between central banks to swap currencies.")
    SWAP_LINE,
    @Description("A lender to states other than a development bank.")
    LENDER
}
