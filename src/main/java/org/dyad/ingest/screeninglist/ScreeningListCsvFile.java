package org.dyad.ingest.screeninglist;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.lists.EntryDraft;
import org.dyad.ingest.lists.EntrySink;
import org.dyad.ingest.lists.IdentifierKinds;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListParser;

/**
 * Reads the list as CSV: one row an entry, several values of a field with a semicolon between; an address ends with its
 * country; an identifier is a kind, a number and a country with commas between.
 */
final class ScreeningListCsvFile implements ListParser {

    static final List<String> REQUIRED = List.of("_id", "source", "type", "name", "addresses", "alt_names");

    /** The Bureau of Industry and Security writes it before the last of several. */
    private static final Pattern AND = Pattern.compile("^and\\s+");

    private final ImportFile file;

    ScreeningListCsvFile(ImportFile file) {
        this.file = file;
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
                    sink.entry(draft(line, header, cells));
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

    private static EntryDraft draft(long line, List<String> header, List<String> cells) {
        ScreeningList.Values values = field -> values(header, cells, field);
        EntryDraft draft = new EntryDraft(values.one("_id"), line);
        ScreeningList.read(
                field -> field.equals("name") || field.equals("remarks") || field.equals("source")
                        ? whole(header, cells, field)
                        : values.of(field),
                draft);
        values.of("addresses").forEach(address -> draft.address(List.of(address), last(address)));
        values.of("ids").forEach(identifier -> identifier(identifier, draft));
        for (int i = 0; i < header.size(); i++) {
            draft.published(header.get(i), cells.get(i));
        }
        return draft;
    }

    private static List<String> whole(List<String> header, List<String> cells, String field) {
        int at = header.indexOf(field);
        return at < 0 || cells.get(at).isBlank()
                ? List.of()
                : List.of(cells.get(at).strip());
    }

    private static List<String> values(List<String> header, List<String> cells, String field) {
        return whole(header, cells, field).stream()
                .flatMap(cell -> Stream.of(cell.split(";")))
                .map(value -> AND.matcher(value.strip()).replaceFirst(""))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf(',') + 1).strip();
    }

    private static void identifier(String text, EntryDraft draft) {
        String[] parts = text.split(",", 3);
        String name = parts[0].strip();
        String number = parts.length > 1 ? parts[1].strip() : parts[0].strip();
        String country = parts.length > 2 ? parts[2].strip() : "";
        if (ScreeningList.isRemark(name)) {
            return;
        }
        IdentifierKind kind = IdentifierKinds.of(name, number, country);
        draft.identifier(kind, IdentifierKinds.value(kind, number), name, country);
    }
}
