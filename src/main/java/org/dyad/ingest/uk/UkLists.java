package org.dyad.ingest.uk;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.OfficialList;
import org.jspecify.annotations.Nullable;

/** The two lists, and what their forms have in common. */
final class UkLists {

    private static final OfficialList.Sender UK = new OfficialList.Sender("GBR", "United Kingdom", "COUNTRY", "GBR");

    private static final String LICENCE = "Open Government Licence v3.0";

    static final OfficialList CONSOLIDATED = new OfficialList(
            "UK-OFSI",
            "UK consolidated list of financial sanctions targets",
            UK,
            "https://www.gov.uk/government/publications/financial-sanctions-consolidated-list-of-targets",
            LICENCE);

    static final OfficialList SANCTIONS = new OfficialList(
            "UK-SL",
            "UK Sanctions List",
            UK,
            "https://www.gov.uk/government/publications/the-uk-sanctions-list",
            LICENCE);

    /** What stands before each of several values in one cell: (1), 2), a), (1)-(2). */
    private static final Pattern NUMBER =
            Pattern.compile("(?:^|[\\s,;]+)\\(?(?:[0-9]{1,2}|[a-h])\\)(?:\\s*-\\s*\\(?[0-9]{1,2}\\))?[\\s-]*");

    private UkLists() {}

    /** The values of a cell that numbers them; the cell itself where it does not. */
    static List<String> several(String cell) {
        return Stream.of(NUMBER.split(cell))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !value.equals("-"))
                .toList();
    }

    /** Null for a word that the lists are not known to use. */
    static @Nullable PartyKind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "individual" -> PartyKind.PERSON;
            case "entity" -> PartyKind.ORGANISATION;
            case "ship" -> PartyKind.SHIP;
            default -> null;
        };
    }
}
