package org.dyad.ingest.opensanctions;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.lists.EntryDraft;
import org.dyad.ingest.lists.EntrySink;
import org.dyad.ingest.lists.ListEntry.CountryKind;
import org.dyad.ingest.lists.ListEntry.Effect;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListEntry.NameKind;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListParser;
import org.jspecify.annotations.Nullable;

/** Reads {@code targets.simple.csv}: one row a party, several values of a cell with a semicolon between. */
final class TargetsFile implements ListParser {

    static final List<String> REQUIRED = List.of(
            "id", "schema", "name", "aliases", "birth_date", "countries", "addresses", "identifiers", "sanctions");

    private final ImportFile file;

    TargetsFile(ImportFile file) {
        this.file = file;
    }

    private record Row(List<String> header, List<String> cells) {

        String cell(String column) {
            int at = header.indexOf(column);
            return at < 0 ? "" : cells.get(at).strip();
        }

        List<String> values(String column) {
            return Stream.of(cell(column).split(";"))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
    }

    @Override
    public void read(EntrySink sink) throws IOException {
        try (CsvRows rows = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
            List<String> header = rows.header();
            if (!header.containsAll(REQUIRED)) {
                throw new FormatException(
                        "%s: expected the columns %s, were %s".formatted(file.name(), REQUIRED, header));
            }
            rows.forEach((line, cells) -> {
                if (cells.size() == header.size()) {
                    sink.entry(draft(line, new Row(header, cells)));
                } else {
                    sink.leftOut(new RowIssue(
                            file.name(),
                            line,
                            null,
                            "expected %d cells, were %d".formatted(header.size(), cells.size())));
                }
            });
        }
    }

    private static EntryDraft draft(long line, Row row) {
        EntryDraft draft = new EntryDraft(row.cell("id"), line);
        @Nullable PartyKind kind = OpenSanctions.party(row.cell("schema"));
        if (kind == null) {
            draft.issue("schema", "no schema of a party that is known: " + row.cell("schema"));
        } else {
            draft.kind(kind);
        }
        draft.effect(Effect.UNKNOWN);
        draft.name(row.cell("name"), NameKind.PRIMARY);
        row.values("aliases").forEach(name -> draft.name(name, NameKind.ALIAS));
        row.values("birth_date").forEach(date -> draft.birthDate(date, "birth_date"));
        row.values("countries").forEach(country -> draft.country(CountryKind.LINKED, country));
        row.values("addresses").forEach(address -> draft.address(List.of(address), ""));
        row.values("identifiers").forEach(number -> draft.identifier(IdentifierKind.OTHER, number, "identifiers", ""));
        List<String> programmes = row.values("program_ids");
        (programmes.isEmpty() ? row.values("sanctions") : programmes).forEach(draft::programme);
        for (int i = 0; i < row.header().size(); i++) {
            draft.published(row.header().get(i), row.cells().get(i));
        }
        return draft;
    }
}
