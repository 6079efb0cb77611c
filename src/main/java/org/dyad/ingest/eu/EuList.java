package org.dyad.ingest.eu;

import java.util.List;
import java.util.stream.Collectors;
import org.dyad.ingest.lists.EntryDraft;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.OfficialList;
import org.dyad.ingest.lists.PublishedDate;

/** What the XML and the CSV files of the list have in common. */
final class EuList {

    static final OfficialList LIST = new OfficialList(
            "EU-FSF",
            "European Union consolidated list of financial sanctions",
            new OfficialList.Sender("EU", "European Union", "GROUP", "EU"),
            "https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions",
            "European Commission reuse notice (CC BY 4.0)");

    /** How the list writes that it does not know a country. */
    private static final List<String> NO_COUNTRY = List.of("00", "UNKNOWN");

    private EuList() {}

    static void kind(String classification, EntryDraft draft, String field) {
        switch (classification) {
            case "P", "person" -> draft.kind(PartyKind.PERSON);
            case "E", "enterprise" -> draft.kind(PartyKind.ORGANISATION);
            default -> draft.issue(field, "expected P (person) or E (enterprise), was " + classification);
        }
    }

    static String country(String published) {
        return NO_COUNTRY.contains(published) ? "" : published;
    }

    static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /**
     * A date of birth in its parts.
     *
     * @param day 2 for the second of a month; empty, like the others, where it is not known
     */
    record Birth(String date, String year, String month, String day, String from, String to) {

        /** The fullest that the parts give, as the list would have written it. */
        String published() {
            if (!date.isEmpty()) {
                return date;
            }
            if (!from.isEmpty() && !to.isEmpty()) {
                return from + " to " + to;
            }
            if (year.isEmpty() || month.isEmpty()) {
                return year.isEmpty() ? from + to : year;
            }
            return day.isEmpty() ? year + "-" + two(month) : year + "-" + two(month) + "-" + two(day);
        }

        private static String two(String number) {
            return number.length() == 1 ? "0" + number : number;
        }
    }

    /** Other calendars than the Gregorian are kept as published: 1340 of the Islamic one is no year of ours. */
    static void birth(Birth birth, String calendar, boolean circa, EntryDraft draft, String field) {
        String published = birth.published();
        if (published.isEmpty() || published.equals("N/A")) {
            return;
        }
        if (!calendar.isEmpty() && !calendar.equals("GREGORIAN")) {
            draft.birth(new PublishedDate(published + " (" + calendar + ")", null, circa, true), "", "");
            return;
        }
        PublishedDate date = PublishedDate.of(published);
        if (!date.read()) {
            draft.issue(field, "no date of the calendar in a form that is known, kept as published: " + published);
        }
        draft.birth(circa ? date.about() : date, "", "");
    }
}
