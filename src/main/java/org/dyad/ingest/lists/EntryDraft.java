package org.dyad.ingest.lists;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dyad.ingest.lists.ListEntry.Address;
import org.dyad.ingest.lists.ListEntry.Birth;
import org.dyad.ingest.lists.ListEntry.Country;
import org.dyad.ingest.lists.ListEntry.CountryKind;
import org.dyad.ingest.lists.ListEntry.Effect;
import org.dyad.ingest.lists.ListEntry.Identifier;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListEntry.Name;
import org.dyad.ingest.lists.ListEntry.NameKind;
import org.dyad.ingest.lists.ListEntry.NameQuality;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListEntry.Relation;
import org.dyad.ingest.lists.ListEntry.RelationKind;
import org.jspecify.annotations.Nullable;

/**
 * An entry while its parser reads it. Empty texts are passed over, and what comes twice is kept once; what cannot be
 * read becomes an issue, and stays among the published fields.
 */
public final class EntryDraft {

    private static final Pattern GAP = Pattern.compile("[\\s\\u00a0\\u0000]+");

    private final String entry;
    private final long line;
    private final List<Issue> issues = new ArrayList<>();
    private final Set<Name> names = new LinkedHashSet<>();
    private final Set<Birth> births = new LinkedHashSet<>();
    private final Set<Country> countries = new LinkedHashSet<>();
    private final Set<Address> addresses = new LinkedHashSet<>();
    private final Set<Identifier> identifiers = new LinkedHashSet<>();
    private final Set<Relation> relations = new LinkedHashSet<>();
    private final Set<String> programmes = new LinkedHashSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final PublishedFields published = new PublishedFields();
    private final DraftDates dates = new DraftDates();
    private PartyKind kind = PartyKind.UNKNOWN;
    private Effect effect = Effect.UNKNOWN;

    /** What is wrong with a part of the entry, and the field that it stands in. */
    public record Issue(long line, String field, String message) {}

    /** @param entry the list's own identifier */
    public EntryDraft(String entry, long line) {
        this.entry = entry;
        this.line = line;
    }

    public void kind(PartyKind found) {
        kind = found;
    }

    public PartyKind kind() {
        return kind;
    }

    public void effect(Effect found) {
        effect = found;
    }

    public void name(String name, NameKind nameKind, NameQuality quality) {
        String text = oneLine(name);
        if (!text.isEmpty()) {
            names.add(new Name(text, Scripts.of(text), nameKind, quality));
        }
    }

    /** Whether it has a name already. */
    public boolean hasName() {
        return !names.isEmpty();
    }

    /** A strong name. */
    public void name(String name, NameKind nameKind) {
        name(name, nameKind, NameQuality.STRONG);
    }

    public void birth(PublishedDate date, String place, String country) {
        if (!date.published().isBlank() || !place.isBlank() || !country.isBlank()) {
            births.add(new Birth(date, oneLine(place), oneLine(country)));
        }
    }

    /** A date of birth; one that cannot be read is kept as published and becomes an issue. */
    public void birthDate(String published, String field) {
        if (!published.isBlank()) {
            PublishedDate date = PublishedDate.of(oneLine(published));
            requireRead(date, field);
            birth(date, "", "");
        }
    }

    public void birthPlace(String place, String country) {
        birth(new PublishedDate("", null, false, true), place, country);
    }

    public void country(CountryKind countryKind, String name) {
        if (!name.isBlank()) {
            countries.add(new Country(countryKind, oneLine(name)));
        }
    }

    /** Parts from the small to the large, empty ones passed over; a country alone is one too. */
    public void address(List<String> parts, String country) {
        String address = String.join(
                ", ",
                parts.stream()
                        .map(EntryDraft::oneLine)
                        .filter(part -> !part.isEmpty())
                        .toList());
        if (!address.isEmpty() || !country.isBlank()) {
            addresses.add(new Address(address.isEmpty() ? oneLine(country) : address, oneLine(country)));
        }
    }

    public void identifier(IdentifierKind identifierKind, String value, String name, String country) {
        if (!value.isBlank()) {
            identifiers.add(new Identifier(identifierKind, oneLine(value), oneLine(name), oneLine(country)));
        }
    }

    public void relation(
            RelationKind relationKind, String other, String otherName, @Nullable BigDecimal share, String name) {
        if (!otherName.isBlank()) {
            relations.add(new Relation(relationKind, other, oneLine(otherName), share, oneLine(name)));
        }
    }

    public void programme(String label) {
        if (!label.isBlank()) {
            programmes.add(oneLine(label));
        }
    }

    public void reasons(String text) {
        if (!text.isBlank()) {
            reasons.add(text.strip());
        }
    }

    public void listedOn(String date, String field) {
        date(DraftDates.Kind.LISTED, date, field);
    }

    public void startsOn(String date, String field) {
        date(DraftDates.Kind.STARTS, date, field);
    }

    public void endsOn(String date, String field) {
        date(DraftDates.Kind.ENDS, date, field);
    }

    public void delistedOn(String date, String field) {
        date(DraftDates.Kind.DELISTED, date, field);
    }

    private void date(DraftDates.Kind dateKind, String published, String field) {
        if (!published.isBlank()) {
            PublishedDate date = PublishedDate.of(published);
            requireRead(date, field);
            dates.add(dateKind, date);
        }
    }

    private void requireRead(PublishedDate date, String field) {
        if (!date.read()) {
            issue(field, "no date of the calendar in a form that is known, kept as published: " + date.published());
        }
    }

    /** A field exactly as it stands in the file. */
    public void published(String name, String value) {
        if (published.add(name, value)) {
            issue(name, "a NUL character, shown as U+FFFD");
        }
    }

    /** The same, unless the same value of it is there already: for files that repeat an entry's fields row by row. */
    public void publishedOnce(String name, String value) {
        if (!published.has(name, value)) {
            published(name, value);
        }
    }

    public void issue(String field, String message) {
        issue(line, field, message);
    }

    public void issue(long at, String field, String message) {
        issues.add(new Issue(at, field, message));
    }

    /** The same, unless it was told before: for files that repeat an entry's fields row by row. */
    public void issueOnce(long at, String field, String message) {
        if (issues.stream()
                .noneMatch(
                        issue -> issue.field().equals(field) && issue.message().equals(message))) {
            issue(at, field, message);
        }
    }

    public String entry() {
        return entry;
    }

    public long line() {
        return line;
    }

    public List<Issue> issues() {
        return List.copyOf(issues);
    }

    /**
     * The entry, when all of it has been read.
     *
     * @throws IllegalArgumentException if it has no name
     */
    public ListEntry entryRead() {
        return new ListEntry(
                entry,
                line,
                kind,
                List.copyOf(names),
                List.copyOf(births),
                List.copyOf(countries),
                List.copyOf(addresses),
                List.copyOf(identifiers),
                List.copyOf(relations),
                List.copyOf(programmes),
                effect,
                dates.read(),
                String.join("\n", reasons),
                published.all());
    }

    /** Lists break lines and indent within a name; NUL is no character of any. */
    private static String oneLine(String text) {
        return GAP.matcher(text).replaceAll(" ").strip();
    }
}
