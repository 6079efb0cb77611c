package org.dyad.ingest.ofac;

import java.util.stream.Stream;
import org.dyad.ingest.files.XmlElement;
import org.dyad.ingest.lists.EntryDraft;
import org.dyad.ingest.lists.IdentifierKinds;
import org.dyad.ingest.lists.ListEntry.CountryKind;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;

/** Features of a party in the advanced form: dates, places, numbers, each by the kind that the file defines for it. */
final class AdvancedFeatures {

    private AdvancedFeatures() {}

    static void read(XmlElement feature, AdvancedReferences references, EntryDraft draft) {
        String type = references.value("FeatureType", feature.attribute("FeatureTypeID"));
        for (XmlElement version : feature.children("FeatureVersion")) {
            String detail = Stream.concat(
                            version.texts("VersionDetail").stream(),
                            version.children("VersionDetail").stream()
                                    .map(found ->
                                            references.value("DetailReference", found.attribute("DetailReferenceID"))))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            version.all("DatePeriod", "Start", "From").forEach(day -> dated(type, date(day), draft));
            version.children("VersionLocation")
                    .forEach(location -> located(type, location.attribute("LocationID"), references, draft));
            IdentifierKind kind = IdentifierKinds.of(type, detail, "");
            if ((kind != IdentifierKind.OTHER && kind != IdentifierKind.NATIONAL_ID) || type.startsWith("Digital")) {
                draft.identifier(kind, IdentifierKinds.value(kind, detail), type, "");
            }
            draft.published("Feature/" + type, detail);
        }
    }

    private static void dated(String type, String day, EntryDraft draft) {
        if (type.equals("Birthdate")) {
            draft.birthDate(day, "Feature");
        }
        draft.published("Feature/" + type, day);
    }

    private static void located(String type, String id, AdvancedReferences references, EntryDraft draft) {
        String country = references.country(id);
        switch (type) {
            case "Location" -> draft.address(references.place(id), country);
            case "Nationality Country" -> draft.country(CountryKind.NATIONALITY, country);
            case "Citizenship Country" -> draft.country(CountryKind.CITIZENSHIP, country);
            case "Vessel Flag" -> draft.country(CountryKind.FLAG, country);
            case "Place of Birth" -> draft.birthPlace(String.join(", ", references.place(id)), country);
            default -> {
                // kept below, as every feature is
            }
        }
        draft.published("Feature/" + type, String.join(", ", references.place(id)) + " " + country);
    }

    /** A day as 2026-05-21, a month or a year as the element has it. */
    static String date(XmlElement element) {
        String year = element.text("Year");
        String month = element.text("Month");
        String day = element.text("Day");
        if (month.isEmpty()) {
            return year;
        }
        return year + "-" + two(month) + (day.isEmpty() ? "" : "-" + two(day));
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
