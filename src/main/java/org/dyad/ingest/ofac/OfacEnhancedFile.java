package org.dyad.ingest.ofac;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListEntry.RelationKind;
import org.dyad.ingest.lists.ListParser;
import org.dyad.ingest.lists.PublishedDate;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code sanctionsData/entities/entity}, the enhanced form. It alone says on which day an entry came onto which
 * list, what each sanction does, and which number of OFAC's own a related party has.
 */
final class OfacEnhancedFile implements ListParser {

    private static final XmlFile.Shape SHAPE = new XmlFile.Shape(
            Set.of("sanctionsData"),
            Set.of("entities"),
            Set.of("publicationInfo", "referenceValues", "featureTypes", "entity"));

    private static final Map<String, RelationKind> RELATIONS = Map.of(
            "Owned or Controlled By", RelationKind.OWNED_BY,
            "Owns, controls, or operates", RelationKind.OWNS,
            "Acting for or on behalf of", RelationKind.ACTS_FOR,
            "Family member of", RelationKind.FAMILY_OF,
            "Associate Of", RelationKind.ASSOCIATE_OF,
            "Leader or official of", RelationKind.LEADS);

    private static final Set<String> KNOWN = known();

    private final ImportFile file;

    OfacEnhancedFile(ImportFile file) {
        this.file = file;
    }

    @Override
    public void read(EntrySink sink) throws IOException {
        try (InputStream stream = file.open()) {
            XmlFile.read(file.name(), stream, SHAPE, new XmlFile.Visitor() {
                @Override
                public void root(XmlElement root) {}

                @Override
                public void entry(XmlElement entry) {
                    if (entry.name().equals("entity")) {
                        sink.entry(draft(entry));
                    } else if (entry.name().equals("publicationInfo")) {
                        PartialDate day =
                                PublishedDate.of(entry.text("dataAsOf")).on();
                        sink.publishedOn(day == null || !day.isExact() ? null : day.startInclusive());
                    }
                }

                @Override
                public void unknown(long line, String name) {
                    sink.leftOut(new RowIssue(file.name(), line, name, "nothing that the format is known to have"));
                }
            });
        }
    }

    private static EntryDraft draft(XmlElement entry) {
        EntryDraft draft = new EntryDraft(entry.attribute("id"), entry.line());
        String type = entry.text("generalInfo", "entityType");
        @Nullable PartyKind kind = OfacLists.kind(type);
        if (kind == null) {
            draft.issue("generalInfo/entityType", "expected Individual, Entity, Vessel or Aircraft, was " + type);
        } else {
            draft.kind(kind);
        }
        entry.texts("sanctionsPrograms", "sanctionsProgram").forEach(draft::programme);
        draft.effect(effect(entry.texts("sanctionsTypes", "sanctionsType")));
        entry.all("sanctionsLists", "sanctionsList")
                .forEach(list -> draft.listedOn(list.attribute("datePublished"), "sanctionsList@datePublished"));
        entry.all("names", "name").forEach(name -> name(name, draft));
        entry.all("addresses", "address").forEach(address -> address(address, draft));
        entry.all("features", "feature").forEach(feature -> feature(feature, draft));
        entry.all("identityDocuments", "identityDocument").forEach(document -> document(document, draft));
        for (XmlElement relation : entry.all("relationships", "relationship")) {
            for (XmlElement other : relation.children("relatedEntity")) {
                String name = relation.text("type");
                draft.relation(
                        RELATIONS.getOrDefault(name, RelationKind.OTHER),
                        other.attribute("entityId"),
                        other.text(),
                        null,
                        name);
            }
        }
        draft.reasons(entry.text("generalInfo", "remarks"));
        Fields.of(entry, KNOWN, draft);
        return draft;
    }

    private static Effect effect(List<String> types) {
        if (types.contains("Block")) {
            return Effect.BLOCKING;
        }
        return types.isEmpty() ? Effect.UNKNOWN : Effect.SECTORAL;
    }

    private static void name(XmlElement name, EntryDraft draft) {
        boolean primary = name.text("isPrimary").equals("true");
        NameQuality quality = name.text("isLowQuality").equals("true") ? NameQuality.WEAK : NameQuality.STRONG;
        for (XmlElement translation : name.all("translations", "translation")) {
            NameKind kind = name.text("aliasType").equals("F.K.A.") ? NameKind.FORMER : NameKind.ALIAS;
            if (!translation.text("script").equals("Latin")) {
                kind = NameKind.ORIGINAL_SCRIPT;
            } else if (primary && translation.text("isPrimary").equals("true")) {
                kind = NameKind.PRIMARY;
            }
            draft.name(translation.text("formattedFullName"), kind, quality);
        }
    }

    private static void address(XmlElement address, EntryDraft draft) {
        for (XmlElement translation : address.all("translations", "translation")) {
            draft.address(translation.texts("addressParts", "addressPart", "value"), address.text("country"));
        }
    }

    private static void feature(XmlElement feature, EntryDraft draft) {
        String type = feature.text("type");
        String value = feature.text("value");
        switch (type) {
            case "Birthdate" -> draft.birthDate(value, "features/feature");
            case "Place of Birth" ->
                draft.birthPlace(
                        value, value.substring(value.lastIndexOf(',') + 1).strip());
            case "Nationality Country", "Nationality of Registration" -> draft.country(CountryKind.NATIONALITY, value);
            case "Citizenship Country" -> draft.country(CountryKind.CITIZENSHIP, value);
            case "Vessel Flag" -> draft.country(CountryKind.FLAG, value);
            default -> {
                IdentifierKind kind = IdentifierKinds.of(type, value, "");
                if (kind != IdentifierKind.OTHER && kind != IdentifierKind.NATIONAL_ID) {
                    draft.identifier(kind, IdentifierKinds.value(kind, value), type, "");
                }
            }
        }
    }

    private static void document(XmlElement document, EntryDraft draft) {
        String type = document.text("type");
        String number = document.text("documentNumber");
        String country = document.text("issuingCountry");
        IdentifierKind kind = IdentifierKinds.of(type, number, country);
        draft.identifier(kind, IdentifierKinds.value(kind, number), type, country);
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(Set.of("@id"));
        add(known, "generalInfo/", "identityId entityType entityType@refId remarks title");
        for (String list : List.of("sanctionsLists/sanctionsList", "sanctionsPrograms/sanctionsProgram")) {
            add(known, list, "@refId @id @datePublished");
            known.add(list);
        }
        for (String list : List.of("sanctionsTypes/sanctionsType", "legalAuthorities/legalAuthority")) {
            add(known, list, "@refId @id");
            known.add(list);
        }
        add(known, "names/name", "@id /isPrimary /isLowQuality /aliasType /aliasType@refId");
        String name = "names/name/translations/translation";
        add(
                known,
                name,
                "@id /isPrimary /script /script@refId /formattedFirstName /formattedLastName /formattedFullName");
        add(known, name + "/nameParts/namePart", "@id /type /type@refId /value");
        add(known, "addresses/address", "@id /country /country@refId");
        String address = "addresses/address/translations/translation";
        add(known, address, "@id /isPrimary /script /script@refId");
        add(known, address + "/addressParts/addressPart", "@id /type /type@refId /value");
        add(
                known,
                "features/feature",
                "@id /type /type@featureTypeId /versionId /value /valueRefId /isPrimary /reliability /reliability@refId"
                        + " /comments /valueDate@id");
        add(
                known,
                "features/feature/valueDate/",
                "fromDateBegin fromDateEnd toDateBegin toDateEnd isApproximate isDateRange");
        add(
                known,
                "identityDocuments/identityDocument",
                "@id /type /type@refId /name /name@nameId /name@nameTranslationId /documentNumber /isValid"
                        + " /issuingLocation /issuingCountry /issuingCountry@refId /issuingAuthority /comments /issueDate"
                        + " /expirationDate /issueDate@id /expirationDate@id");
        add(known, "identityDocuments/identityDocument/idFeatures/idFeature", "@id @featureVersionId");
        known.add("identityDocuments/identityDocument/idFeatures/idFeature");
        for (String date : List.of("issueDate", "expirationDate")) {
            add(
                    known,
                    "identityDocuments/identityDocument/" + date + "/",
                    "fromDateBegin fromDateEnd toDateBegin toDateEnd isApproximate isDateRange");
        }
        add(
                known,
                "relationships/relationship",
                "@id /type /type@refId /relatedEntity /relatedEntity@entityId /quality /quality@refId /comments");
        return Set.copyOf(known);
    }

    private static void add(Set<String> known, String prefix, String names) {
        for (String name : names.split(" ", -1)) {
            known.add(prefix + name);
        }
    }
}
