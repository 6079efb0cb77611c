package org.dyad.sanctions;

import org.eclipse.microprofile.graphql.Description;

/** What an identifier is. */
@Description("What an identifier is.")
public enum PartyIdentifierKind {
    @Description("Number of a ship or a shipping company with the International Maritime Organization.")
    IMO,
    @Description("Maritime Mobile Service Identity.")
    MMSI,
    @Description("Russian taxpayer number.")
    INN,
    @Description("Russian registration number.")
    OGRN,
    @Description("Russian code of the reason for registration.")
    KPP,
    @Description("Legal Entity Identifier, ISO 17442.")
    LEI,
    @Description("Business Identifier Code, ISO 9362.")
    BIC,
    @Description("Number of a passport.")
    PASSPORT,
    @Description("Number of an identity card.")
    NATIONAL_ID,
    @Description("Number of a taxpayer.")
    TAX_ID,
    @Description("Number in a register of companies.")
    REGISTRATION,
    @Description("Call sign.")
    CALL_SIGN,
    @Description("Registration of an aircraft.")
    TAIL_NUMBER,
    @Description("Address of a website.")
    WEBSITE,
    @Description("Another, as the list names it.")
    OTHER
}
