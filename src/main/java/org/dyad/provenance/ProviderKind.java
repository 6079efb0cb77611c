package org.dyad.provenance;

import org.eclipse.microprofile.graphql.Description;

/** What sort of office compiles figures. */
@Description("What sort of office or person compiles figures.")
public enum ProviderKind {
    @Description("A customs service: counts goods as they cross the border.")
    CUSTOMS,
    @Description("A statistical office, national or of a group of countries.")
    STATISTICAL_OFFICE,
    @Description("A central bank.")
    CENTRAL_BANK,
    @Description("A ministry or another part of a government.")
    MINISTRY,
    @Description("An international organisation: mostly compiles what its members' offices report.")
    INTERNATIONAL_ORGANISATION,
    @Description("An exchange, or the operator of a payment or messaging system: counts what passes through it.")
    MARKET_INFRASTRUCTURE,
    @Description("A body that promotes trade and republishes or estimates figures about it.")
    TRADE_PROMOTION,
    @Description("Researchers: universities, institutes, think tanks.")
    RESEARCHER,
    @Description("A newspaper, an agency or another medium.")
    MEDIA,
    @Description("A company that counts what it sells or carries itself.")
    COMPANY
}
