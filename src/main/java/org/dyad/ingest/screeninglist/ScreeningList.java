package org.dyad.ingest.screeninglist;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.lists.EntryDraft;
import org.dyad.ingest.lists.ListEntry.CountryKind;
import org.dyad.ingest.lists.ListEntry.Effect;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListEntry.NameKind;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListEntry.RelationKind;
import org.dyad.ingest.lists.OfficialList;

/** What the CSV and the JSON form of the list have in common: the same fields. */
final class ScreeningList {

    static final OfficialList LIST = new OfficialList(
            "US-CSL",
            "United States Consolidated Screening List",
            new OfficialList.Sender("USA", "United States", "COUNTRY", "USA"),
            "https://www.trade.gov/consolidated-screening-list",
            "Public domain (United States Government)");

    /** What being on each of the lists does, by the letters in brackets after its name. */
    private static final Map<String, Effect> EFFECTS = Map.ofEntries(
            Map.entry("SDN", Effect.BLOCKING),
            Map.entry("EL", Effect.LICENCE),
            Map.entry("MEU", Effect.LICENCE),
            Map.entry("DPL", Effect.LICENCE),
            Map.entry("DTC", Effect.LICENCE),
            Map.entry("UVL", Effect.INFORMATIONAL),
            Map.entry("ISN", Effect.SECTORAL),
            Map.entry("SSI", Effect.SECTORAL),
            Map.entry("CMIC", Effect.SECTORAL),
            Map.entry("CAP", Effect.SECTORAL),
            Map.entry("CAPTA", Effect.SECTORAL),
            Map.entry("MBS", Effect.SECTORAL),
            Map.entry("FSE", Effect.SECTORAL),
            Map.entry("PLC", Effect.SECTORAL));

    /** What the list gives among the identifiers though nobody is told apart by it: beginnings, lower case. */
    private static final List<String> REMARKS = List.of(
            "gender",
            "secondary sanctions risk",
            "executive order",
            "transactions prohibited",
            "additional sanctions information",
            "organization established date",
            "organization type",
            "target type",
            "nationality of registration",
            "listing date",
            "effective date");

    private static final Pattern LETTERS = Pattern.compile("\\(([A-Z]{2,5})\\)");

    private ScreeningList() {}

    /** The values of a field; none where it is empty. */
    interface Values {
        List<String> of(String field);

        default String one(String field) {
            List<String> values = of(field);
            return values.isEmpty() ? "" : values.get(0);
        }
    }

    /** Everything but addresses and identifiers, which the two forms write differently. */
    static void read(Values values, EntryDraft draft) {
        kind(values.one("type"), draft);
        effect(values.one("source"), draft);
        draft.name(values.one("name"), NameKind.PRIMARY);
        values.of("alt_names").forEach(name -> draft.name(name, NameKind.ALIAS));
        draft.programme(values.one("source"));
        values.of("programs").forEach(draft::programme);
        draft.startsOn(values.one("start_date"), "start_date");
        draft.endsOn(values.one("end_date"), "end_date");
        draft.reasons(values.one("remarks"));
        values.of("dates_of_birth").forEach(date -> draft.birthDate(date, "dates_of_birth"));
        values.of("places_of_birth")
                .forEach(place -> draft.birthPlace(
                        place, place.substring(place.lastIndexOf(',') + 1).strip()));
        values.of("nationalities").forEach(country -> draft.country(CountryKind.NATIONALITY, country));
        values.of("citizenships").forEach(country -> draft.country(CountryKind.CITIZENSHIP, country));
        draft.country(CountryKind.FLAG, values.one("vessel_flag"));
        draft.identifier(IdentifierKind.CALL_SIGN, values.one("call_sign"), "call_sign", "");
        draft.relation(RelationKind.OWNED_BY, "", values.one("vessel_owner"), null, "vessel_owner");
    }

    /** Whether what the list calls an identifier is none; it stays among the published fields. */
    static boolean isRemark(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return REMARKS.stream().anyMatch(lower::startsWith);
    }

    /** Only the treasury's lists have a type. */
    private static void kind(String type, EntryDraft draft) {
        switch (type) {
            case "" -> draft.kind(PartyKind.UNKNOWN);
            case "Individual" -> draft.kind(PartyKind.PERSON);
            case "Entity" -> draft.kind(PartyKind.ORGANISATION);
            case "Vessel" -> draft.kind(PartyKind.SHIP);
            case "Aircraft" -> draft.kind(PartyKind.AIRCRAFT);
            default -> draft.issue("type", "expected Individual, Entity, Vessel or Aircraft, was " + type);
        }
    }

    private static void effect(String source, EntryDraft draft) {
        Matcher letters = LETTERS.matcher(source);
        Effect effect = letters.find() ? EFFECTS.get(letters.group(1)) : null;
        if (effect == null) {
            draft.issue("source", "no list of which the effect is known: " + source);
        } else {
            draft.effect(effect);
        }
    }
}
