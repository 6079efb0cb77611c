package org.dyad.ingest.un;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.XmlElement;
import org.dyad.ingest.files.XmlFile;
import org.dyad.ingest.lists.EntryDraft;
import org.dyad.ingest.lists.EntrySink;
import org.dyad.ingest.lists.Fields;
import org.dyad.ingest.lists.ListEntry.CountryKind;
import org.dyad.ingest.lists.ListEntry.Effect;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListEntry.NameKind;
import org.dyad.ingest.lists.ListEntry.NameQuality;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListParser;
import org.dyad.ingest.lists.PublishedDate;
import org.dyad.series.PartialDate;

/**
 * Reads {@code CONSOLIDATED_LIST} as its schema sc-sanctions.xsd has it: {@code INDIVIDUALS/INDIVIDUAL} and
 * {@code ENTITIES/ENTITY}, the day in {@code dateGenerated}. An entry is named by its permanent
 * {@code REFERENCE_NUMBER}; an alias whose quality is Low is a weak one.
 */
final class UnFile implements ListParser {

    private static final XmlFile.Shape SHAPE = new XmlFile.Shape(
            Set.of("CONSOLIDATED_LIST"), Set.of("INDIVIDUALS", "ENTITIES"), Set.of("INDIVIDUAL", "ENTITY"));

    private static final Set<String> KNOWN = known();

    private final ImportFile file;

    UnFile(ImportFile file) {
        this.file = file;
    }

    @Override
    public void read(EntrySink sink) throws IOException {
        try (InputStream stream = file.open()) {
            XmlFile.read(file.name(), stream, SHAPE, new XmlFile.Visitor() {
                @Override
                public void root(XmlElement root) {
                    PartialDate day =
                            PublishedDate.of(root.attribute("dateGenerated")).on();
                    sink.publishedOn(day == null || !day.isExact() ? null : day.startInclusive());
                }

                @Override
                public void entry(XmlElement entry) {
                    sink.entry(draft(entry));
                }

                @Override
                public void unknown(long line, String name) {
                    sink.leftOut(new RowIssue(file.name(), line, name, "nothing that the format is known to have"));
                }
            });
        }
    }

    private static EntryDraft draft(XmlElement entry) {
        EntryDraft draft = new EntryDraft(entry.text("REFERENCE_NUMBER"), entry.line());
        boolean person = entry.name().equals("INDIVIDUAL");
        draft.kind(person ? PartyKind.PERSON : PartyKind.ORGANISATION);
        draft.effect(Effect.BLOCKING);
        draft.name(
                Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
                        .map(entry::text)
                        .collect(Collectors.joining(" ")),
                NameKind.PRIMARY);
        draft.name(entry.text("NAME_ORIGINAL_SCRIPT"), NameKind.ORIGINAL_SCRIPT);
        draft.programme(entry.text("UN_LIST_TYPE"));
        draft.listedOn(entry.text("LISTED_ON"), "LISTED_ON");
        draft.delistedOn(entry.text("DELISTED_ON"), "DELISTED_ON");
        draft.reasons(entry.text("COMMENTS1"));
        entry.texts("NATIONALITY", "VALUE").forEach(name -> draft.country(CountryKind.NATIONALITY, name));
        String prefix = person ? "INDIVIDUAL_" : "ENTITY_";
        entry.children(prefix + "ALIAS").forEach(alias -> alias(alias, draft));
        entry.children(prefix + "ADDRESS").forEach(address -> draft.address(place(address), address.text("COUNTRY")));
        entry.children("INDIVIDUAL_DATE_OF_BIRTH").forEach(date -> birthDate(date, draft));
        entry.children("INDIVIDUAL_PLACE_OF_BIRTH")
                .forEach(place -> draft.birthPlace(joined(place(place)), place.text("COUNTRY")));
        entry.children("INDIVIDUAL_DOCUMENT").forEach(document -> document(document, draft));
        Fields.of(entry, KNOWN, draft);
        return draft;
    }

    private static void alias(XmlElement alias, EntryDraft draft) {
        String quality = alias.text("QUALITY").toLowerCase(Locale.ROOT);
        NameKind kind = quality.startsWith("f.k.a") ? NameKind.FORMER : NameKind.ALIAS;
        draft.name(alias.text("ALIAS_NAME"), kind, quality.equals("low") ? NameQuality.WEAK : NameQuality.STRONG);
        if (!Set.of("", "good", "low", "a.k.a.", "f.k.a.").contains(quality)) {
            draft.issue(
                    alias.line(), alias.name() + "/QUALITY", "expected Good, Low, a.k.a. or f.k.a., was " + quality);
        }
        draft.birthDate(alias.text("DATE_OF_BIRTH"), alias.name() + "/DATE_OF_BIRTH");
        draft.birthPlace(alias.text("CITY_OF_BIRTH"), alias.text("COUNTRY_OF_BIRTH"));
    }

    /** The note holds the date where it is none of day, year and years; what it holds else is no issue. */
    private static void birthDate(XmlElement element, EntryDraft draft) {
        String type = element.text("TYPE_OF_DATE");
        String published = Stream.of(element.text("DATE"), element.text("YEAR"), years(element), element.text("NOTE"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        PublishedDate date = PublishedDate.of(published);
        if (!date.read() && !published.isEmpty()) {
            draft.issue(
                    element.line(), element.name(), "no date in a form that is known, kept as published: " + published);
        }
        draft.birth(type.equals("APPROXIMATELY") ? date.about() : date, "", "");
    }

    private static String years(XmlElement element) {
        String from = element.text("FROM_YEAR");
        String to = element.text("TO_YEAR");
        return from.isEmpty() || to.isEmpty() ? from + to : from + " to " + to;
    }

    private static void document(XmlElement document, EntryDraft draft) {
        String type = joined(List.of(document.text("TYPE_OF_DOCUMENT"), document.text("TYPE_OF_DOCUMENT2")));
        String country = document.text("ISSUING_COUNTRY");
        String number = document.text("NUMBER").isEmpty() ? document.text("NOTE") : document.text("NUMBER");
        draft.identifier(kind(type), number, type, country.isEmpty() ? document.text("COUNTRY_OF_ISSUE") : country);
    }

    private static IdentifierKind kind(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        if (lower.contains("passport") || lower.contains("passeport") || lower.contains("pasaporte")) {
            return IdentifierKind.PASSPORT;
        }
        if (lower.contains("fiscal") || lower.contains("tax")) {
            return IdentifierKind.TAX_ID;
        }
        return lower.contains("identi") ? IdentifierKind.NATIONAL_ID : IdentifierKind.OTHER;
    }

    private static List<String> place(XmlElement element) {
        return List.of(
                element.text("STREET"), element.text("CITY"), element.text("STATE_PROVINCE"), element.text("ZIP_CODE"));
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static Set<String> known() {
        String address = "STREET CITY STATE_PROVINCE ZIP_CODE COUNTRY NOTE";
        return Stream.of(
                        "DATAID VERSIONNUM FIRST_NAME SECOND_NAME THIRD_NAME FOURTH_NAME UN_LIST_TYPE REFERENCE_NUMBER",
                        "LISTED_ON SUBMITTED_ON SUBMITTED_BY DELISTED_ON NAME_ORIGINAL_SCRIPT COMMENTS1 COMMENTS2 GENDER",
                        "SORT_KEY SORT_KEY_LAST_MOD NATIONALITY2",
                        under("NATIONALITY LIST_TYPE LAST_DAY_UPDATED TITLE DESIGNATION", "VALUE"),
                        under(
                                "INDIVIDUAL_ALIAS ENTITY_ALIAS",
                                "QUALITY ALIAS_NAME DATE_OF_BIRTH CITY_OF_BIRTH COUNTRY_OF_BIRTH NOTE"),
                        under("INDIVIDUAL_ADDRESS ENTITY_ADDRESS INDIVIDUAL_PLACE_OF_BIRTH", address),
                        under("INDIVIDUAL_DATE_OF_BIRTH", "TYPE_OF_DATE NOTE DATE YEAR FROM_YEAR TO_YEAR"),
                        under(
                                "INDIVIDUAL_DOCUMENT",
                                "TYPE_OF_DOCUMENT TYPE_OF_DOCUMENT2 NUMBER ISSUING_COUNTRY DATE_OF_ISSUE CITY_OF_ISSUE"
                                        + " COUNTRY_OF_ISSUE NOTE"))
                .flatMap(names -> Stream.of(names.split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String under(String parents, String children) {
        return Stream.of(parents.split(" "))
                .flatMap(parent -> Stream.of(children.split(" ")).map(child -> parent + "/" + child))
                .collect(Collectors.joining(" "));
    }
}
