package org.dyad.ingest.eu;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.XmlElement;
import org.dyad.ingest.files.XmlFile;
import org.dyad.ingest.lists.EntryDraft;
import org.dyad.ingest.lists.EntrySink;
import org.dyad.ingest.lists.Fields;
import org.dyad.ingest.lists.IdentifierKinds;
import org.dyad.ingest.lists.ListEntry.CountryKind;
import org.dyad.ingest.lists.ListEntry.Effect;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListEntry.NameKind;
import org.dyad.ingest.lists.ListEntry.NameQuality;
import org.dyad.ingest.lists.ListParser;
import org.dyad.ingest.lists.PublishedDate;
import org.dyad.series.PartialDate;

/**
 * Reads {@code export/sanctionEntity} of the list's schema 1.1. An entry is named by its {@code euReferenceNumber}, or
 * by its {@code logicalId} where it has none; the first strong name is the primary one; a name that is not strong is a
 * weak alias; the country {@code 00} is none.
 */
final class EuXmlFile implements ListParser {

    private static final XmlFile.Shape SHAPE = new XmlFile.Shape(Set.of("export"), Set.of(), Set.of("sanctionEntity"));

    private static final Set<String> KNOWN = known();

    private final ImportFile file;

    EuXmlFile(ImportFile file) {
        this.file = file;
    }

    @Override
    public void read(EntrySink sink) throws IOException {
        try (InputStream stream = file.open()) {
            XmlFile.read(file.name(), stream, SHAPE, new XmlFile.Visitor() {
                @Override
                public void root(XmlElement root) {
                    PartialDate day =
                            PublishedDate.of(root.attribute("generationDate")).on();
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
        String reference = entry.attribute("euReferenceNumber");
        EntryDraft draft = new EntryDraft(reference.isEmpty() ? entry.attribute("logicalId") : reference, entry.line());
        entry.children("subjectType")
                .forEach(type -> EuList.kind(type.attribute("classificationCode"), draft, "subjectType"));
        draft.effect(Effect.BLOCKING);
        boolean named = false;
        for (XmlElement alias : entry.children("nameAlias")) {
            boolean strong = !alias.attribute("strong").equals("false");
            String name = name(alias);
            draft.name(
                    name,
                    strong && !named ? NameKind.PRIMARY : NameKind.ALIAS,
                    strong ? NameQuality.STRONG : NameQuality.WEAK);
            named |= strong && !name.isEmpty();
        }
        entry.children("regulation").forEach(regulation -> draft.programme(regulation.attribute("programme")));
        draft.listedOn(entry.attribute("designationDate"), "@designationDate");
        draft.delistedOn(entry.attribute("delistingDate"), "@delistingDate");
        draft.reasons(entry.attribute("designationDetails"));
        entry.texts("remark").forEach(draft::reasons);
        entry.children("citizenship").forEach(citizen -> draft.country(CountryKind.CITIZENSHIP, country(citizen)));
        entry.children("birthdate").forEach(birth -> birth(birth, draft));
        entry.children("address")
                .forEach(address -> draft.address(place(address, "street", "poBox"), country(address)));
        entry.children("identification").forEach(document -> identification(document, draft));
        Fields.of(entry, KNOWN, draft);
        return draft;
    }

    private static String name(XmlElement alias) {
        String whole = alias.attribute("wholeName");
        return whole.isEmpty()
                ? String.join(
                        " ", alias.attribute("firstName"), alias.attribute("middleName"), alias.attribute("lastName"))
                : whole;
    }

    private static void birth(XmlElement birth, EntryDraft draft) {
        EuList.birth(
                new EuList.Birth(
                        birth.attribute("birthdate"),
                        birth.attribute("year"),
                        birth.attribute("monthOfYear"),
                        birth.attribute("dayOfMonth"),
                        birth.attribute("yearRangeFrom"),
                        birth.attribute("yearRangeTo")),
                birth.attribute("calendarType"),
                birth.attribute("circa").equals("true"),
                draft,
                "birthdate");
        draft.birthPlace(EuList.joined(place(birth)), country(birth));
    }

    private static void identification(XmlElement document, EntryDraft draft) {
        String description = document.attribute("identificationTypeDescription");
        String name = description.isEmpty() ? document.attribute("identificationTypeCode") : description;
        String number = document.attribute("number").isEmpty()
                ? document.attribute("latinNumber")
                : document.attribute("number");
        IdentifierKind kind = IdentifierKinds.of(name, number, country(document));
        draft.identifier(kind, IdentifierKinds.value(kind, number), name, country(document));
    }

    private static List<String> place(XmlElement element, String... before) {
        List<String> parts = new ArrayList<>();
        for (String name : before) {
            parts.add(element.attribute(name));
        }
        for (String name : List.of("place", "city", "zipCode", "region")) {
            parts.add(element.attribute(name));
        }
        return parts;
    }

    /** The code, which every area has, rather than the description. */
    private static String country(XmlElement element) {
        return EuList.country(element.attribute("countryIso2Code"));
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        String country = "countryIso2Code countryDescription region";
        add(known, "", "logicalId euReferenceNumber unitedNationId designationDate designationDetails delistingDate");
        add(known, "subjectType", "code classificationCode");
        add(
                known,
                "regulation",
                "regulationType organisationType publicationDate entryIntoForceDate numberTitle programme logicalId");
        add(known, "nameAlias", "firstName middleName lastName wholeName function gender title nameLanguage strong");
        add(known, "citizenship", country + " acquisitionDate disenfranchisementDate");
        add(
                known,
                "birthdate",
                country + " circa calendarType city zipCode birthdate dayOfMonth monthOfYear year yearRangeFrom"
                        + " yearRangeTo place");
        add(known, "address", country + " city street poBox zipCode place asAtListingTime");
        add(known, "address/contactInfo", "key value");
        add(
                known,
                "identification",
                country + " diplomatic knownExpired knownFalse reportedLost revokedByIssuer issueDate issuedBy"
                        + " latinNumber nameOnDocument number validFrom validTo identificationTypeCode"
                        + " identificationTypeDescription");
        known.addAll(List.of("remark", "regulation/publicationUrl"));
        for (String detail : List.of("nameAlias", "citizenship", "birthdate", "address", "identification")) {
            add(known, detail, "logicalId regulationLanguage");
            add(known, detail + "/regulationSummary", "regulationType publicationDate numberTitle publicationUrl");
            known.add(detail + "/remark");
        }
        for (String element : List.of("", "regulation/", "nameAlias/", "citizenship/", "birthdate/", "address/")) {
            add(known, element + "additionalInformation", "key value");
            known.add(element + "remark");
        }
        add(known, "regulation/corrigendum", "regulationType publicationDate numberTitle publicationUrl");
        return Set.copyOf(known);
    }

    private static void add(Set<String> known, String element, String attributes) {
        for (String attribute : attributes.split(" ", -1)) {
            known.add(element + "@" + attribute);
        }
    }
}
