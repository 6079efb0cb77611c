package org.dyad.ingest.opensanctions;

import java.util.Collection;
import java.util.Map;
import org.dyad.ingest.lists.ListEntry.Effect;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.OfficialList;
import org.jspecify.annotations.Nullable;

/** OpenSanctions' own words: the schemata and properties of FollowTheMoney. */
final class OpenSanctions {

    static final OfficialList LIST = new OfficialList(
            "OPENSANCTIONS",
            "OpenSanctions",
            new OfficialList.Sender(
                    "OPENSANCTIONS", "OpenSanctions (compiles the lists of others)", "ORGANISATION", ""),
            "https://www.opensanctions.org/",
            "CC BY-NC 4.0");

    private static final Map<String, PartyKind> PARTIES = Map.of(
            "Person", PartyKind.PERSON,
            "Company", PartyKind.COMPANY,
            "Organization", PartyKind.ORGANISATION,
            "PublicBody", PartyKind.ORGANISATION,
            "LegalEntity", PartyKind.UNKNOWN,
            "Vessel", PartyKind.SHIP,
            "Airplane", PartyKind.AIRCRAFT);

    static final Map<String, IdentifierKind> IDENTIFIERS = Map.ofEntries(
            Map.entry("imoNumber", IdentifierKind.IMO),
            Map.entry("mmsi", IdentifierKind.MMSI),
            Map.entry("callSign", IdentifierKind.CALL_SIGN),
            Map.entry("innCode", IdentifierKind.INN),
            Map.entry("ogrnCode", IdentifierKind.OGRN),
            Map.entry("kppCode", IdentifierKind.KPP),
            Map.entry("leiCode", IdentifierKind.LEI),
            Map.entry("swiftBic", IdentifierKind.BIC),
            Map.entry("passportNumber", IdentifierKind.PASSPORT),
            Map.entry("idNumber", IdentifierKind.NATIONAL_ID),
            Map.entry("taxNumber", IdentifierKind.TAX_ID),
            Map.entry("vatCode", IdentifierKind.TAX_ID),
            Map.entry("registrationNumber", IdentifierKind.REGISTRATION),
            Map.entry("uscCode", IdentifierKind.REGISTRATION),
            Map.entry("website", IdentifierKind.WEBSITE),
            Map.entry("okpoCode", IdentifierKind.OTHER),
            Map.entry("dunsCode", IdentifierKind.OTHER),
            Map.entry("uniqueEntityId", IdentifierKind.OTHER),
            Map.entry("isin", IdentifierKind.OTHER),
            Map.entry("ticker", IdentifierKind.OTHER));

    private OpenSanctions() {}

    /** Null for what is no party: an address, a document, a link. */
    static @Nullable PartyKind party(String schema) {
        return PARTIES.get(schema);
    }

    /** The topic that somebody is sanctioned says not how. */
    static Effect effect(Collection<String> topics) {
        if (topics.contains("sanction")) {
            return Effect.UNKNOWN;
        }
        if (topics.contains("export.control") || topics.contains("debarment")) {
            return Effect.LICENCE;
        }
        return topics.isEmpty() ? Effect.UNKNOWN : Effect.INFORMATIONAL;
    }
}
