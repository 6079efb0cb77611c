package org.dyad.ingest.ofac;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.XmlElement;
import org.dyad.ingest.files.XmlFile;
import org.dyad.ingest.lists.EntryDraft;
import org.dyad.ingest.lists.EntrySink;
import org.dyad.ingest.lists.IdentifierKinds;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListEntry.NameKind;
import org.dyad.ingest.lists.ListEntry.NameQuality;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListEntry.RelationKind;
import org.dyad.ingest.lists.ListParser;
import org.dyad.ingest.lists.OfficialList;
import org.dyad.ingest.lists.PublishedDate;
import org.dyad.series.PartialDate;

/**
 * Reads {@code Sanctions/DistinctParties/DistinctParty} of the advanced form, by its schema sdn_advanced.xsd.
 * Everything in it is a number of a value that stands elsewhere in the file, so the file is read twice. An entry is
 * named by its {@code FixedRef}, which is the number that OFAC's other forms have. A list, a programme and a day come
 * from the {@code SanctionsEntry} of the party's profile.
 */
final class OfacAdvancedFile implements ListParser {

    private static final XmlFile.Shape SHAPE = new XmlFile.Shape(
            Set.of("Sanctions"),
            Set.of(
                    "Locations",
                    "IDRegDocuments",
                    "DistinctParties",
                    "ProfileRelationships",
                    "SanctionsEntries",
                    "SanctionsEntryLinks"),
            Set.of(
                    "DateOfIssue",
                    "ReferenceValueSets",
                    "Location",
                    "IDRegDocument",
                    "DistinctParty",
                    "ProfileRelationship",
                    "SanctionsEntry",
                    "SanctionsEntryLink"));

    private static final Map<String, RelationKind> RELATIONS = Map.of(
            "Owned or Controlled By", RelationKind.OWNED_BY,
            "Acting for or on behalf of", RelationKind.ACTS_FOR,
            "Family member of", RelationKind.FAMILY_OF,
            "Associate Of", RelationKind.ASSOCIATE_OF,
            "Leader or official of", RelationKind.LEADS);

    private final OfficialList list;
    private final ImportFile file;

    OfacAdvancedFile(OfficialList list, ImportFile file) {
        this.list = list;
        this.file = file;
    }

    /** Takes the elements of one reading. */
    private interface Taker {
        void take(XmlElement element);
    }

    @Override
    public void read(EntrySink sink) throws IOException {
        AdvancedReferences references = new AdvancedReferences();
        pass(references::read, (line, name) -> {});
        pass(
                element -> {
                    if (element.name().equals("DateOfIssue")) {
                        PartialDate day =
                                PublishedDate.of(AdvancedFeatures.date(element)).on();
                        sink.publishedOn(day == null || !day.isExact() ? null : day.startInclusive());
                    } else if (element.name().equals("DistinctParty")) {
                        sink.entry(draft(element, references));
                    }
                },
                (line, name) -> sink.leftOut(
                        new RowIssue(file.name(), line, name, "nothing that the format is known to have")));
    }

    /** Takes what is unknown. */
    private interface Unknown {
        void take(long line, String name);
    }

    private void pass(Taker taker, Unknown unknown) throws IOException {
        try (InputStream stream = file.open()) {
            XmlFile.read(file.name(), stream, SHAPE, new XmlFile.Visitor() {
                @Override
                public void root(XmlElement root) {}

                @Override
                public void entry(XmlElement entry) {
                    taker.take(entry);
                }

                @Override
                public void unknown(long line, String name) {
                    unknown.take(line, name);
                }
            });
        }
    }

    private EntryDraft draft(XmlElement party, AdvancedReferences references) {
        EntryDraft draft = new EntryDraft(party.attribute("FixedRef"), party.line());
        List<String> programmes = new ArrayList<>();
        for (XmlElement profile : party.children("Profile")) {
            draft.kind(kind(references.value("PartySubType", profile.attribute("PartySubTypeID"))));
            profile.children("Identity").forEach(identity -> identity(identity, references, draft));
            profile.children("Feature").forEach(feature -> AdvancedFeatures.read(feature, references, draft));
            for (XmlElement relation : references.relations(profile.attribute("ID"))) {
                String type = references.value("RelationType", relation.attribute("RelationTypeID"));
                String other = relation.attribute("To-ProfileID");
                draft.relation(
                        RELATIONS.getOrDefault(type, RelationKind.OTHER), other, references.name(other), null, type);
            }
            for (XmlElement entry : references.entries(profile.attribute("ID"))) {
                entry.all("EntryEvent", "Date")
                        .forEach(day -> draft.listedOn(AdvancedFeatures.date(day), "EntryEvent/Date"));
                for (XmlElement measure : entry.children("SanctionsMeasure")) {
                    if (references
                            .value("SanctionsType", measure.attribute("SanctionsTypeID"))
                            .equals("Program")) {
                        programmes.add(measure.text("Comment"));
                    }
                }
            }
        }
        programmes.forEach(draft::programme);
        draft.effect(OfacLists.effect(list, programmes));
        party.leaves((path, text, line) -> draft.published(path, text));
        return draft;
    }

    /** The sub-type of a person and of an entity has no name of its own. */
    private static PartyKind kind(String subType) {
        return switch (subType) {
            case "Vessel" -> PartyKind.SHIP;
            case "Aircraft" -> PartyKind.AIRCRAFT;
            default -> PartyKind.UNKNOWN;
        };
    }

    static String primaryName(XmlElement profile) {
        for (XmlElement alias : profile.all("Identity", "Alias")) {
            if (alias.attribute("Primary").equals("true")) {
                return alias.children("DocumentedName").stream()
                        .map(OfacAdvancedFile::name)
                        .findFirst()
                        .orElse("");
            }
        }
        return "";
    }

    private static String name(XmlElement documentedName) {
        return documentedName.texts("DocumentedNamePart", "NamePartValue").stream()
                .collect(Collectors.joining(" "));
    }

    private static void identity(XmlElement identity, AdvancedReferences references, EntryDraft draft) {
        boolean person = identity.all("NamePartGroups", "MasterNamePartGroup", "NamePartGroup").stream()
                .map(group -> references.value("NamePartType", group.attribute("NamePartTypeID")))
                .anyMatch(type -> type.equals("Last Name"));
        if (draft.kind() == PartyKind.UNKNOWN) {
            draft.kind(person ? PartyKind.PERSON : PartyKind.ORGANISATION);
        }
        for (XmlElement alias : identity.children("Alias")) {
            boolean primary = alias.attribute("Primary").equals("true");
            boolean former = references
                    .value("AliasType", alias.attribute("AliasTypeID"))
                    .equals("F.K.A.");
            NameKind kind = former ? NameKind.FORMER : NameKind.ALIAS;
            NameQuality quality = alias.attribute("LowQuality").equals("true") ? NameQuality.WEAK : NameQuality.STRONG;
            boolean first = primary;
            for (XmlElement name : alias.children("DocumentedName")) {
                draft.name(name(name), first ? NameKind.PRIMARY : kind, quality);
                first = false;
            }
        }
        for (XmlElement document : references.documents(identity.attribute("ID"))) {
            String type = references.value("IDRegDocType", document.attribute("IDRegDocTypeID"));
            String country = references.value("Country", document.attribute("IssuedBy-CountryID"));
            String number = document.text("IDRegistrationNo");
            IdentifierKind kind = IdentifierKinds.of(type, number, country);
            draft.identifier(kind, IdentifierKinds.value(kind, number), type, country);
            draft.published("IDRegDocument/" + type, number);
        }
    }
}
