package org.dyad.ingest.ofac;

import java.util.List;
import java.util.Locale;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.lists.ListEntry.Effect;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.OfficialList;
import org.jspecify.annotations.Nullable;

/** The two lists, and OFAC's own words for what stands on them. */
final class OfacLists {

    private static final OfficialList.Sender USA = new OfficialList.Sender("USA", "United States", "COUNTRY", "USA");
    private static final String SITE = "https://sanctionslist.ofac.treas.gov/Home";
    private static final String LICENCE = "Public domain (United States Government)";

    static final OfficialList SDN =
            new OfficialList("OFAC-SDN", "OFAC Specially Designated Nationals List", USA, SITE, LICENCE);

    static final OfficialList CONSOLIDATED =
            new OfficialList("OFAC-CONS", "OFAC Consolidated (non-SDN) List", USA, SITE, LICENCE);

    /** Programmes of the consolidated list that forbid some dealings and freeze nothing. */
    private static final List<String> SECTORAL = List.of("UKRAINE-EO13662", "RUSSIA-EO14024", "CMIC-EO13959", "561");

    private OfacLists() {}

    /** To be on the list of Specially Designated Nationals is to be blocked; the other lists restrict by programme. */
    static Effect effect(OfficialList list, List<String> programmes) {
        if (list.equals(SDN)) {
            return Effect.BLOCKING;
        }
        return programmes.stream().anyMatch(programme -> SECTORAL.stream().anyMatch(programme::startsWith))
                ? Effect.SECTORAL
                : Effect.UNKNOWN;
    }

    /** Null for a word that OFAC is not known to use. An entity has none in the CSV files. */
    static @Nullable PartyKind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "individual" -> PartyKind.PERSON;
            case "", "entity" -> PartyKind.ORGANISATION;
            case "vessel" -> PartyKind.SHIP;
            case "aircraft" -> PartyKind.AIRCRAFT;
            default -> null;
        };
    }

    /** The list that a file has whose form does not say it. */
    static OfficialList named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("sdn")) {
            return SDN;
        }
        if (lower.startsWith("cons")) {
            return CONSOLIDATED;
        }
        throw new FormatException(
                "%s: expected a name that begins with sdn or cons, as OFAC has it: the file does not say which list it is"
                        .formatted(name));
    }
}
