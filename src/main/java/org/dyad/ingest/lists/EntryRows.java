package org.dyad.ingest.lists;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dyad.ingest.Cells;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.Place;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.lists.ListEntry.Address;
import org.dyad.ingest.lists.ListEntry.Birth;
import org.dyad.ingest.lists.ListEntry.Country;
import org.dyad.ingest.lists.ListEntry.Identifier;
import org.dyad.ingest.lists.ListEntry.Name;
import org.dyad.ingest.lists.ListEntry.PublishedField;
import org.dyad.ingest.lists.ListEntry.Relation;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/** Turns entries into rows of {@link ListTables}. */
final class EntryRows implements EntrySink {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());
    private static final int LONGEST_IDENTIFIER = 200;

    private final OfficialList list;
    private final String file;
    private final IncomingFile.Sink sink;
    private final Map<String, Long> lines = new HashMap<>();
    private @Nullable LocalDate publishedOn;

    /** @param file that the entries' lines are told of */
    EntryRows(OfficialList list, String file, IncomingFile.Sink sink) {
        this.list = list;
        this.file = file;
        this.sink = sink;
    }

    @Override
    public void publishedOn(@Nullable LocalDate day) {
        publishedOn = day;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    /** @throws FormatException if there was no entry: a list that names nobody is a file that went wrong */
    void requireSome() {
        if (lines.isEmpty()) {
            throw new FormatException("%s: has no entry; the list in force stays as it is".formatted(file));
        }
    }

    @Override
    public void leftOut(RowIssue issue) {
        sink.leftOut(issue);
    }

    @Override
    public void entry(EntryDraft draft) {
        String id = draft.entry();
        if (id.isBlank() || id.length() > LONGEST_IDENTIFIER || id.indexOf('\0') >= 0) {
            refuse(draft, "an entry without an identifier of the list's own: " + Cells.shortened(id));
            return;
        }
        Long first = lines.putIfAbsent(id, draft.line());
        if (first != null) {
            refuse(draft, "the identifier %s is that of the entry on %s already".formatted(id, Place.words(first)));
            return;
        }
        ListEntry entry;
        try {
            entry = draft.entryRead();
        } catch (IllegalArgumentException e) {
            refuse(draft, id + ": " + e.getMessage());
            return;
        }
        for (EntryDraft.Issue issue : draft.issues()) {
            sink.leftOut(new RowIssue(file, issue.line(), issue.field(), id + ": " + Cells.shortened(issue.message())));
        }
        rows(entry);
    }

    private void refuse(EntryDraft draft, String why) {
        sink.leftOut(new RowIssue(file, draft.line(), null, why));
    }

    private void rows(ListEntry entry) {
        row(
                entry,
                ListTables.DESIGNATION,
                entry.kind().name(),
                entry.name(),
                entry.effect().name(),
                range(entry.dates().listedOn()),
                range(entry.dates().startsOn()),
                range(entry.dates().endsOn()),
                range(entry.dates().delistedOn()),
                entry.reasons(),
                json(entry.published()));
        int number = 0;
        for (Name name : entry.names()) {
            row(
                    entry,
                    ListTables.NAME,
                    text(++number),
                    name.name(),
                    name.script(),
                    name.kind().name(),
                    name.quality().name());
        }
        number = 0;
        for (Birth birth : entry.births()) {
            row(
                    entry,
                    ListTables.BIRTH,
                    text(++number),
                    range(birth.date().on()),
                    birth.date().published(),
                    Boolean.toString(birth.date().circa()),
                    birth.place(),
                    birth.country());
        }
        rowsOfPlaces(entry);
        number = 0;
        for (Identifier identifier : entry.identifiers()) {
            row(
                    entry,
                    ListTables.IDENTIFIER,
                    text(++number),
                    identifier.kind().name(),
                    identifier.value(),
                    identifier.published(),
                    identifier.country());
        }
        number = 0;
        for (Relation relation : entry.relations()) {
            row(
                    entry,
                    ListTables.RELATION,
                    text(++number),
                    relation.kind().name(),
                    relation.other(),
                    relation.otherName(),
                    relation.sharePercent() == null
                            ? null
                            : relation.sharePercent().toPlainString(),
                    relation.published());
        }
        for (String programme : entry.programmes()) {
            row(entry, ListTables.PROGRAMME, programme, ProgrammeLabels.programme(list, programme));
        }
    }

    private void rowsOfPlaces(ListEntry entry) {
        int number = 0;
        for (Country country : entry.countries()) {
            row(entry, ListTables.COUNTRY, text(++number), country.kind().name(), country.published());
        }
        number = 0;
        for (Address address : entry.addresses()) {
            row(entry, ListTables.ADDRESS, text(++number), address.address(), address.country());
        }
    }

    private void row(ListEntry entry, StagedTable table, @Nullable String... values) {
        @Nullable String[] row = new @Nullable String[values.length + 1];
        row[0] = entry.entry();
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            row[i + 1] = value == null || value.isEmpty() ? null : value.replace('\0', ' ');
        }
        List<@Nullable String> cells = Arrays.asList(row);
        sink.row(table, entry.line(), cells);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    private static @Nullable String range(@Nullable PartialDate date) {
        return date == null ? null : Cells.range(date);
    }

    private static String json(List<PublishedField> fields) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (PublishedField field : fields) {
            array.add(JSON.createObjectBuilder().add("name", field.name()).add("value", field.value()));
        }
        return array.build().toString();
    }
}
