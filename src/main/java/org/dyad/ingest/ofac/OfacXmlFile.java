package org.dyad.ingest.ofac;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.XmlElement;
import org.dyad.ingest.files.XmlFile;
import org.dyad.ingest.lists.EntryDraft;
import org.dyad.ingest.lists.EntrySink;
import org.dyad.ingest.lists.Fields;
import org.dyad.ingest.lists.IdentifierKinds;
import org.dyad.ingest.lists.ListEntry.CountryKind;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListEntry.NameKind;
import org.dyad.ingest.lists.ListEntry.NameQuality;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListEntry.RelationKind;
import org.dyad.ingest.lists.ListParser;
import org.dyad.ingest.lists.OfficialList;
import org.dyad.ingest.lists.PublishedDate;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code sdnList/sdnEntry}, the form of sdn.xml and consolidated.xml. The day is written {@code 05/06/2024},
 * month first; the file says how many entries it has, and one that has fewer is cut off.
 */
final class OfacXmlFile implements ListParser {

    private static final XmlFile.Shape SHAPE =
            new XmlFile.Shape(Set.of("sdnList"), Set.of(), Set.of("publshInformation", "sdnEntry"));

    private static final Set<String> KNOWN = known();

    private final OfficialList list;
    private final ImportFile file;
    private long said = -1;
    private long found;

    OfacXmlFile(OfficialList list, ImportFile file) {
        this.list = list;
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
                    if (entry.name().equals("sdnEntry")) {
                        found++;
                        sink.entry(draft(entry));
                    } else {
                        published(entry, sink);
                    }
                }

                @Override
                public void unknown(long line, String name) {
                    sink.leftOut(new RowIssue(file.name(), line, name, "nothing that the format is known to have"));
                }
            });
        }
        if (said >= 0 && said != found) {
            throw new FormatException("%s: says that it has %d entries, has %d".formatted(file.name(), said, found));
        }
    }

    private void published(XmlElement information, EntrySink sink) {
        String[] parts = information.text("Publish_Date").split("/", -1);
        PartialDate day = parts.length == 3
                ? PublishedDate.of(parts[1] + "/" + parts[0] + "/" + parts[2]).on()
                : null;
        sink.publishedOn(day == null || !day.isExact() ? null : day.startInclusive());
        String count = information.text("Record_Count");
        said = count.matches("[0-9]{1,9}") ? Long.parseLong(count) : -1;
    }

    private EntryDraft draft(XmlElement entry) {
        EntryDraft draft = new EntryDraft(entry.text("uid"), entry.line());
        @Nullable PartyKind kind = OfacLists.kind(entry.text("sdnType"));
        if (kind == null) {
            draft.issue("sdnType", "expected Individual, Entity, Vessel or Aircraft, was " + entry.text("sdnType"));
        } else {
            draft.kind(kind);
        }
        List<String> programmes = entry.texts("programList", "program");
        programmes.forEach(draft::programme);
        draft.effect(OfacLists.effect(list, programmes));
        draft.name(name(entry), NameKind.PRIMARY);
        for (XmlElement alias : entry.all("akaList", "aka")) {
            boolean weak = alias.text("category").equals("weak");
            draft.name(
                    name(alias),
                    alias.text("type").startsWith("f") ? NameKind.FORMER : NameKind.ALIAS,
                    weak ? NameQuality.WEAK : NameQuality.STRONG);
        }
        for (XmlElement address : entry.all("addressList", "address")) {
            draft.address(
                    Stream.of("address1", "address2", "address3", "city", "stateOrProvince", "postalCode")
                            .map(address::text)
                            .toList(),
                    address.text("country"));
        }
        entry.texts("dateOfBirthList", "dateOfBirthItem", "dateOfBirth")
                .forEach(date -> draft.birthDate(date, "dateOfBirth"));
        entry.texts("placeOfBirthList", "placeOfBirthItem", "placeOfBirth")
                .forEach(place -> draft.birthPlace(
                        place, place.substring(place.lastIndexOf(',') + 1).strip()));
        entry.texts("nationalityList", "nationality", "country")
                .forEach(country -> draft.country(CountryKind.NATIONALITY, country));
        entry.texts("citizenshipList", "citizenship", "country")
                .forEach(country -> draft.country(CountryKind.CITIZENSHIP, country));
        entry.all("idList", "id").forEach(identifier -> identifier(identifier, draft));
        for (XmlElement vessel : entry.children("vesselInfo")) {
            draft.identifier(IdentifierKind.CALL_SIGN, vessel.text("callSign"), "callSign", vessel.text("vesselFlag"));
            draft.country(CountryKind.FLAG, vessel.text("vesselFlag"));
            draft.relation(RelationKind.OWNED_BY, "", vessel.text("vesselOwner"), null, "vesselOwner");
        }
        draft.reasons(entry.text("remarks"));
        Fields.of(entry, KNOWN, draft);
        return draft;
    }

    /** As OFAC's other forms write it: the last name, a comma, the first. */
    private static String name(XmlElement element) {
        String first = element.text("firstName");
        return first.isEmpty() ? element.text("lastName") : element.text("lastName") + ", " + first;
    }

    /** The list of identifiers has sexes, risks and days of listing too; these have no number. */
    private static void identifier(XmlElement identifier, EntryDraft draft) {
        String type = identifier.text("idType");
        String number = identifier.text("idNumber");
        if (type.startsWith("Listing Date")) {
            draft.listedOn(number, "idList/id");
        } else if (type.startsWith("Effective Date")) {
            draft.startsOn(number, "idList/id");
        } else if (!type.endsWith(":") && !type.endsWith("-") && !type.equals("Gender")) {
            IdentifierKind kind = IdentifierKinds.of(type, number, identifier.text("idCountry"));
            draft.identifier(kind, IdentifierKinds.value(kind, number), type, identifier.text("idCountry"));
        }
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(Set.of("uid", "firstName", "lastName", "title", "sdnType", "remarks"));
        add(known, "programList/", "program");
        add(known, "akaList/aka/", "uid type category lastName firstName");
        add(known, "addressList/address/", "uid address1 address2 address3 city stateOrProvince postalCode country");
        add(known, "dateOfBirthList/dateOfBirthItem/", "uid dateOfBirth mainEntry");
        add(known, "placeOfBirthList/placeOfBirthItem/", "uid placeOfBirth mainEntry");
        add(known, "nationalityList/nationality/", "uid country mainEntry");
        add(known, "citizenshipList/citizenship/", "uid country mainEntry");
        add(known, "idList/id/", "uid idType idNumber idCountry issueDate expirationDate");
        add(known, "vesselInfo/", "callSign vesselType vesselFlag vesselOwner tonnage grossRegisteredTonnage");
        return Set.copyOf(known);
    }

    private static void add(Set<String> known, String prefix, String names) {
        for (String name : names.split(" ", -1)) {
            known.add(prefix + name);
        }
    }
}
