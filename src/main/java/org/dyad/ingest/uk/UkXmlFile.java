package org.dyad.ingest.uk;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
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
import org.dyad.ingest.lists.ListEntry.RelationKind;
import org.dyad.ingest.lists.ListParser;
import org.dyad.ingest.lists.PublishedDate;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Designations/Designation} of the UK Sanctions List; an entry is named by its {@code UniqueID}. Days are
 * written {@code 29/06/2012}, with {@code dd} and {@code mm} for what is not known. What {@code SanctionsImposed} says
 * decides the effect: an asset freeze blocks, a travel ban alone keeps out, anything else is sectoral.
 */
final class UkXmlFile implements ListParser {

    private static final XmlFile.Shape SHAPE =
            new XmlFile.Shape(Set.of("Designations"), Set.of(), Set.of("DateGenerated", "Designation"));

    private static final Set<String> KNOWN = known();

    private final ImportFile file;

    UkXmlFile(ImportFile file) {
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
                    if (entry.name().equals("DateGenerated")) {
                        PartialDate day = PublishedDate.of(entry.text()).on();
                        sink.publishedOn(day == null || !day.isExact() ? null : day.startInclusive());
                    } else {
                        sink.entry(draft(entry));
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
        EntryDraft draft = new EntryDraft(entry.text("UniqueID"), entry.line());
        String type = entry.text("IndividualEntityShip");
        @Nullable PartyKind kind = UkLists.kind(type);
        if (kind == null) {
            draft.issue("IndividualEntityShip", "expected Individual, Entity or Ship, was " + type);
        } else {
            draft.kind(kind);
        }
        draft.effect(effect(entry.text("SanctionsImposed")));
        entry.all("Names", "Name").forEach(name -> name(name, draft));
        entry.texts("NonLatinNames", "NonLatinName", "NameNonLatinScript")
                .forEach(name -> draft.name(name, NameKind.ORIGINAL_SCRIPT));
        draft.programme(entry.text("RegimeName"));
        draft.listedOn(entry.text("DateDesignated"), "DateDesignated");
        draft.reasons(entry.text("UKStatementofReasons"));
        draft.reasons(entry.text("OtherInformation"));
        for (XmlElement address : entry.all("Addresses", "Address")) {
            draft.address(
                    Stream.of("1", "2", "3", "4", "5", "6", "PostalCode")
                            .map(part -> address.text((part.length() == 1 ? "AddressLine" : "Address") + part))
                            .toList(),
                    address.text("AddressCountry"));
        }
        entry.texts("Websites", "Website")
                .forEach(site -> draft.identifier(IdentifierKind.WEBSITE, site, "Website", ""));
        entry.all("IndividualDetails", "Individual").forEach(person -> person(person, draft));
        entry.all("EntityDetails", "Entity").forEach(entity -> entity(entity, draft));
        entry.all("ShipDetails", "Ship").forEach(ship -> ship(ship, draft));
        Fields.of(entry, KNOWN, draft);
        return draft;
    }

    private static Effect effect(String imposed) {
        String lower = imposed.toLowerCase(Locale.ROOT);
        if (lower.isEmpty()) {
            return Effect.UNKNOWN;
        }
        if (lower.contains("asset freeze")) {
            return Effect.BLOCKING;
        }
        return lower.equals("travel ban") ? Effect.TRAVEL : Effect.SECTORAL;
    }

    private static void name(XmlElement name, EntryDraft draft) {
        String whole = Stream.of("Name1", "Name2", "Name3", "Name4", "Name5", "Name6")
                .map(name::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        boolean weak = name.text("AliasStrength").toLowerCase(Locale.ROOT).startsWith("low");
        String type = name.text("NameType");
        NameKind kind = type.equals("Primary Name") ? NameKind.PRIMARY : NameKind.ALIAS;
        draft.name(whole, kind, weak ? NameQuality.WEAK : NameQuality.STRONG);
        if (!List.of("Primary Name", "Primary Name Variation", "Alias").contains(type)) {
            draft.issue(name.line(), "NameType", "expected Primary Name, Primary Name Variation or Alias, was " + type);
        }
    }

    private static void person(XmlElement person, EntryDraft draft) {
        person.texts("DOBs", "DOB").forEach(date -> draft.birthDate(date, "DOB"));
        person.all("BirthDetails", "Location")
                .forEach(place -> draft.birthPlace(place.text("TownOfBirth"), place.text("CountryOfBirth")));
        person.texts("Nationalities", "Nationality")
                .forEach(country -> draft.country(CountryKind.NATIONALITY, country));
        person.texts("PassportDetails", "Passport", "PassportNumber")
                .forEach(number -> draft.identifier(IdentifierKind.PASSPORT, number, "PassportNumber", ""));
        person.texts("NationalIdentifierDetails", "NationalIdentifier", "NationalIdentifierNumber")
                .forEach(
                        number -> draft.identifier(IdentifierKind.NATIONAL_ID, number, "NationalIdentifierNumber", ""));
    }

    private static void entity(XmlElement entity, EntryDraft draft) {
        entity.texts("BusinessRegistrationNumbers", "BusinessRegistrationNumber")
                .forEach(number ->
                        draft.identifier(IdentifierKind.REGISTRATION, number, "BusinessRegistrationNumber", ""));
        entity.texts("ParentCompanies", "ParentCompany")
                .forEach(name -> draft.relation(RelationKind.OWNED_BY, "", name, null, "ParentCompany"));
        entity.texts("Subsidiaries", "Subsidiary")
                .forEach(name -> draft.relation(RelationKind.OWNS, "", name, null, "Subsidiary"));
    }

    private static void ship(XmlElement ship, EntryDraft draft) {
        ship.texts("IMONumbers", "IMONumber")
                .forEach(number -> draft.identifier(IdentifierKind.IMO, number, "IMONumber", ""));
        ship.texts("CurrentBelievedFlagOfShip").forEach(flag -> draft.country(CountryKind.FLAG, flag));
        ship.texts("CurrentBelievedFlagsOfShip", "CurrentBelievedFlagOfShip")
                .forEach(flag -> draft.country(CountryKind.FLAG, flag));
        ship.texts("CurrentOwnerOperators", "CurrentOwnerOperator")
                .forEach(name -> draft.relation(RelationKind.OWNED_BY, "", name, null, "CurrentOwnerOperator"));
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        add(
                known,
                "",
                "LastUpdated DateDesignated UniqueID OFSIGroupID UNReferenceNumber RegimeName IndividualEntityShip"
                        + " DesignationSource SanctionsImposed SanctionsImposedIndicators OtherInformation"
                        + " UKStatementofReasons");
        add(known, "Names/Name/", "Name1 Name2 Name3 Name4 Name5 Name6 NameType AliasStrength");
        add(known, "NonLatinNames/NonLatinName/", "NameNonLatinScript NonLatinScriptType NonLatinScriptLanguage");
        add(
                known,
                "Addresses/Address/",
                "AddressLine1 AddressLine2 AddressLine3 AddressLine4 AddressLine5 AddressLine6 AddressPostalCode"
                        + " AddressCountry");
        add(known, "", "PhoneNumbers/PhoneNumber Websites/Website EmailAddresses/EmailAddress");
        String person = "IndividualDetails/Individual/";
        add(known, person, "DOBs/DOB Nationalities/Nationality Positions/Position Genders/Gender Titles/Title");
        add(known, person + "BirthDetails/Location/", "TownOfBirth CountryOfBirth");
        add(known, person + "PassportDetails/Passport/", "PassportNumber PassportAdditionalInformation");
        add(
                known,
                person + "NationalIdentifierDetails/NationalIdentifier/",
                "NationalIdentifierNumber NationalIdentifierAdditionalInformation");
        add(
                known,
                "EntityDetails/Entity/",
                "TypeOfEntities/TypeOfEntity TypeOfEntity Subsidiaries/Subsidiary ParentCompanies/ParentCompany"
                        + " BusinessRegistrationNumbers/BusinessRegistrationNumber");
        add(
                known,
                "ShipDetails/Ship/",
                "IMONumbers/IMONumber CurrentOwnerOperators/CurrentOwnerOperator"
                        + " PreviousOwnerOperators/PreviousOwnerOperator CurrentBelievedFlagOfShip"
                        + " CurrentBelievedFlagsOfShip/CurrentBelievedFlagOfShip PreviousFlags/PreviousFlag TypeOfShip"
                        + " TypeOfShipDetails/TypeOfShip TonnageOfShip TonnageOfShipDetails/TonnageOfShip LengthOfShip"
                        + " YearBuilt HullIdentificationNumbers/HullIdentificationNumber");
        return Set.copyOf(known);
    }

    private static void add(Set<String> known, String prefix, String paths) {
        for (String path : paths.split(" ", -1)) {
            known.add(prefix + path);
        }
    }
}
