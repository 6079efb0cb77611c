package org.dyad.ingest.lists;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an official list: a party, and what the list says of it. Built by an {@link EntryDraft}.
 *
 * @param entry the list's own identifier, which stays the same from version to version
 * @param line of the file on which the entry begins
 * @param names the primary one is put first; never none
 * @param programmes as the list names them
 * @param reasons why it was listed, in the list's words; empty where it gives none
 * @param published every field that stands in the file, in its order, exactly
 */
public record ListEntry(
        String entry,
        long line,
        PartyKind kind,
        List<Name> names,
        List<Birth> births,
        List<Country> countries,
        List<Address> addresses,
        List<Identifier> identifiers,
        List<Relation> relations,
        List<String> programmes,
        Effect effect,
        Dates dates,
        String reasons,
        List<PublishedField> published) {

    /** What a party is. */
    public enum PartyKind {
        PERSON,
        COMPANY,
        BANK,
        ORGANISATION,
        SHIP,
        AIRCRAFT,
        UNKNOWN
    }

    /** What being listed does to those who deal with the party. */
    public enum Effect {
        BLOCKING,
        SECTORAL,
        LICENCE,
        TRAVEL,
        INFORMATIONAL,
        UNKNOWN
    }

    /** How a name belongs to its party. */
    public enum NameKind {
        PRIMARY,
        ALIAS,
        FORMER,
        MAIDEN,
        ORIGINAL_SCRIPT,
        TRANSLITERATION
    }

    /** Whether a list holds a name to identify the party; a weak alias matches many others too. */
    public enum NameQuality {
        STRONG,
        WEAK
    }

    /** What ties a party to a country. */
    public enum CountryKind {
        NATIONALITY,
        CITIZENSHIP,
        RESIDENCE,
        REGISTRATION,
        FLAG,
        LINKED
    }

    /** Numbers and codes that name a party. */
    public enum IdentifierKind {
        IMO,
        MMSI,
        INN,
        OGRN,
        KPP,
        LEI,
        BIC,
        PASSPORT,
        NATIONAL_ID,
        TAX_ID,
        REGISTRATION,
        CALL_SIGN,
        TAIL_NUMBER,
        WEBSITE,
        OTHER
    }

    /** What one party is to another, read from this one to the other. */
    public enum RelationKind {
        OWNED_BY,
        OWNS,
        CONTROLLED_BY,
        CONTROLS,
        ACTS_FOR,
        ASSOCIATE_OF,
        FAMILY_OF,
        LEADS,
        OTHER
    }

    /**
     * One name.
     *
     * @param script ISO 15924 where all letters are of one, else null
     */
    public record Name(String name, @Nullable String script, NameKind kind, NameQuality quality) {}

    /**
     * When and where a person may have been born.
     *
     * @param country as published; empty where there is none
     */
    public record Birth(PublishedDate date, String place, String country) {}

    /**
     * A country that the party has to do with.
     *
     * @param published name or code of the country as the list has it
     */
    public record Country(CountryKind kind, String published) {}

    /**
     * Where the party may be found.
     *
     * @param country as published; empty where there is none
     */
    public record Address(String address, String country) {}

    /**
     * A number or code that names the party.
     *
     * @param published what the list calls the kind; empty where it does not say
     * @param country that issued it, as published; empty where there is none
     */
    public record Identifier(IdentifierKind kind, String value, String published, String country) {}

    /**
     * What the party is to another.
     *
     * @param other the other party's identifier on the same list; empty where the list gives only a name
     * @param sharePercent null where the list gives none
     * @param published what the list calls the relation
     */
    public record Relation(
            RelationKind kind,
            String other,
            String otherName,
            @Nullable BigDecimal sharePercent,
            String published) {}

    /** Days of the listing, as the list gives them; null where it does not. */
    public record Dates(
            @Nullable PartialDate listedOn,
            @Nullable PartialDate startsOn,
            @Nullable PartialDate endsOn,
            @Nullable PartialDate delistedOn) {}

    /**
     * A field as it stands in the file.
     *
     * @param name of the field as the file has it: a column, or the names of elements
     */
    public record PublishedField(String name, String value) {}

    public ListEntry {
        names = names.stream()
                .sorted(Comparator.comparing(name -> name.kind() != NameKind.PRIMARY))
                .toList();
        births = List.copyOf(births);
        countries = List.copyOf(countries);
        addresses = List.copyOf(addresses);
        identifiers = List.copyOf(identifiers);
        relations = List.copyOf(relations);
        programmes = List.copyOf(programmes);
        published = List.copyOf(published);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an entry needs a name");
        }
    }

    /** The name that a list puts first. */
    public String name() {
        return names.get(0).name();
    }
}
