package org.dyad.ingest.uk;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.lists.EntryDraft;
import org.dyad.ingest.lists.EntrySink;
import org.dyad.ingest.lists.IdentifierKinds;
import org.dyad.ingest.lists.ListEntry.CountryKind;
import org.dyad.ingest.lists.ListEntry.Effect;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListEntry.NameKind;
import org.dyad.ingest.lists.ListEntry.NameQuality;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListParser;
import org.dyad.ingest.lists.PublishedDate;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the consolidated list: a line with the day ({@code Last Updated,13/04/2018}), a header, and one row for each
 * combination of a name, a date of birth and an address of an entry, all with its {@code Group ID}; rows of one entry
 * are not neighbours. Both layouts: that of 29 columns, and the later one with names in other scripts and the quality
 * of aliases.
 */
final class UkCsvFile implements ListParser {

    private static final List<String> REQUIRED =
            List.of("Name 6", "Name 1", "DOB", "Group Type", "Alias Type", "Regime", "Listed On", "Group ID");

    private static final List<String> NAMES = List.of("Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name 6");

    private static final List<String> ADDRESS =
            List.of("Address 1", "Address 2", "Address 3", "Address 4", "Address 5", "Address 6", "Post/Zip Code");

    private final ImportFile file;
    private final Charset charset;

    UkCsvFile(ImportFile file, Charset charset) {
        this.file = file;
        this.charset = charset;
    }

    private record Row(Map<String, Integer> columns, List<String> cells) {
        String cell(String name) {
            Integer at = columns.get(name);
            return at == null ? "" : cells.get(at).strip();
        }
    }

    @Override
    public void read(EntrySink sink) throws IOException {
        Map<String, EntryDraft> drafts = new LinkedHashMap<>();
        try (CsvRows rows = CsvRows.open(file.name(), file.open(), new CsvRows.Dialect(',', charset))) {
            List<String> dated = rows.header();
            PartialDate day =
                    PublishedDate.of(dated.size() < 2 ? "" : dated.get(1)).on();
            sink.publishedOn(day == null || !day.isExact() ? null : day.startInclusive());
            List<String> header = rows.header().stream().map(String::strip).toList();
            if (!header.containsAll(REQUIRED)) {
                throw new FormatException(
                        "%s line 2: expected the columns %s, were %s".formatted(file.name(), REQUIRED, header));
            }
            Map<String, Integer> columns = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                columns.putIfAbsent(header.get(i), i);
            }
            rows.forEach((line, cells) -> {
                if (cells.size() == header.size()) {
                    row(line, new Row(columns, cells), drafts);
                } else {
                    sink.leftOut(new RowIssue(
                            file.name(),
                            line,
                            null,
                            "expected %d cells, were %d".formatted(header.size(), cells.size())));
                }
            });
        }
        drafts.values().forEach(sink::entry);
    }

    private static void row(long line, Row row, Map<String, EntryDraft> drafts) {
        EntryDraft draft = drafts.computeIfAbsent(row.cell("Group ID"), id -> new EntryDraft(id, line));
        @Nullable PartyKind kind = UkLists.kind(row.cell("Group Type"));
        if (kind != null) {
            draft.kind(kind);
        } else if (draft.kind() == PartyKind.UNKNOWN) {
            draft.issue(line, "Group Type", "expected Individual, Entity or Ship, was " + row.cell("Group Type"));
        }
        draft.effect(Effect.BLOCKING);
        names(line, row, draft);
        draft.programme(row.cell("Regime"));
        draft.listedOn(row.cell("Listed On"), "Listed On");
        draft.reasons(row.cell("Other Information"));
        UkLists.several(row.cell("DOB")).forEach(date -> birthDate(line, date, draft));
        draft.birthPlace(row.cell("Town of Birth"), row.cell("Country of Birth"));
        UkLists.several(row.cell("Nationality")).forEach(country -> draft.country(CountryKind.NATIONALITY, country));
        draft.address(ADDRESS.stream().map(row::cell).toList(), row.cell("Country"));
        passports(row, draft);
        row.columns()
                .forEach((name, at) -> draft.publishedOnce(name, row.cells().get(at)));
    }

    /** A row repeats the dates of birth of the entry's other rows; each that cannot be read is told once. */
    private static void birthDate(long line, String published, EntryDraft draft) {
        PublishedDate date = PublishedDate.of(published);
        if (!date.read()) {
            draft.issueOnce(
                    line, "DOB", "no date of the calendar in a form that is known, kept as published: " + published);
        }
        draft.birth(date, "", "");
    }

    private static void names(long line, Row row, EntryDraft draft) {
        String name =
                NAMES.stream().map(row::cell).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
        NameQuality quality = row.cell("Alias Quality").equals("Low") ? NameQuality.WEAK : NameQuality.STRONG;
        switch (row.cell("Alias Type")) {
            case "Prime Alias", "Primary name" -> draft.name(name, NameKind.PRIMARY, quality);
            case "AKA", "Primary name variation" -> draft.name(name, NameKind.ALIAS, quality);
            case "FKA" -> draft.name(name, NameKind.FORMER, quality);
            default -> {
                draft.name(name, NameKind.ALIAS, quality);
                draft.issueOnce(line, "Alias Type", "expected Prime Alias, AKA or FKA, was " + row.cell("Alias Type"));
            }
        }
        draft.name(row.cell("Name Non-Latin Script"), NameKind.ORIGINAL_SCRIPT);
    }

    /** The later layout has the numbers in columns of their own; the earlier one has them within a text. */
    private static void passports(Row row, EntryDraft draft) {
        String passports = row.columns().containsKey("Passport Number") ? "Passport Number" : "Passport Details";
        String national = Stream.of("National Identification Number", "NI Number")
                .filter(row.columns()::containsKey)
                .findFirst()
                .orElse("");
        UkLists.several(row.cell(passports))
                .forEach(number -> draft.identifier(IdentifierKind.PASSPORT, number, passports, ""));
        UkLists.several(row.cell(national)).forEach(number -> {
            IdentifierKind kind = IdentifierKinds.of("National Identification Number", number, "");
            draft.identifier(kind, IdentifierKinds.value(kind, number), national, "");
        });
    }
}
