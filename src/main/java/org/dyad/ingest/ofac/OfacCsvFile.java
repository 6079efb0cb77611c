package org.dyad.ingest.ofac;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.lists.EntryDraft;
import org.dyad.ingest.lists.EntrySink;
import org.dyad.ingest.lists.ListEntry.CountryKind;
import org.dyad.ingest.lists.ListEntry.IdentifierKind;
import org.dyad.ingest.lists.ListEntry.NameKind;
import org.dyad.ingest.lists.ListEntry.PartyKind;
import org.dyad.ingest.lists.ListEntry.RelationKind;
import org.dyad.ingest.lists.ListParser;
import org.dyad.ingest.lists.OfficialList;
import org.jspecify.annotations.Nullable;

/**
 * Reads OFAC's four CSV files of one list, as its data specification has them: entries (12 columns), aliases (5),
 * addresses (6) and what did not fit into 1,000 characters of remarks (2); no header, {@code -0-} for nothing, the
 * character 0x1A as last row. Rows of the other three that belong to no entry are of another day's files: reported, not
 * attached, and neither is a remark's end where the remark has not been cut off.
 */
final class OfacCsvFile implements ListParser {

    private static final String NOTHING = "-0-";
    private static final String END = "\u001A";

    /** A remark that goes on in the other file fills its cell, but for a space that may have been cut off. */
    private static final int CUT_OFF = 998;

    private static final List<String> ENTRY = List.of(
            "ent_num",
            "SDN_Name",
            "SDN_Type",
            "Program",
            "Title",
            "Call_Sign",
            "Vess_type",
            "Tonnage",
            "GRT",
            "Vess_flag",
            "Vess_owner",
            "Remarks");

    private static final List<String> ALIAS = List.of("ent_num", "alt_num", "alt_type", "alt_name", "alt_remarks");
    private static final List<String> ADDRESS =
            List.of("Ent_num", "Add_num", "Address", "City/State/Province/Postal Code", "Country", "Add_remarks");
    private static final List<String> COMMENT = List.of("ent_num", "remarks");

    private final OfficialList list;
    private final Files files;

    /** The files of one list; only the entries must be there. */
    record Files(
            ImportFile entries,
            @Nullable ImportFile aliases,
            @Nullable ImportFile addresses,
            @Nullable ImportFile comments) {}

    private record Row(long line, List<String> cells) {}

    OfacCsvFile(OfficialList list, Files files) {
        this.list = list;
        this.files = files;
    }

    @Override
    public void read(EntrySink sink) throws IOException {
        Map<String, List<Row>> aliases = byEntry(files.aliases(), ALIAS, sink);
        Map<String, List<Row>> addresses = byEntry(files.addresses(), ADDRESS, sink);
        Map<String, List<Row>> comments = byEntry(files.comments(), COMMENT, sink);
        rows(files.entries(), ENTRY, sink, row -> {
            String number = row.cells().get(0);
            EntryDraft draft = draft(row, taken(comments, number), sink);
            taken(aliases, number).forEach(alias -> alias(alias, draft));
            taken(addresses, number).forEach(address -> address(address, draft));
            sink.entry(draft);
        });
        orphans(files.aliases(), aliases, sink);
        orphans(files.addresses(), addresses, sink);
        orphans(files.comments(), comments, sink);
    }

    private EntryDraft draft(Row row, List<Row> comments, EntrySink sink) {
        List<String> cells = row.cells();
        EntryDraft draft = new EntryDraft(cells.get(0), row.line());
        @Nullable PartyKind kind = OfacLists.kind(cells.get(2));
        if (kind == null) {
            draft.issue("SDN_Type", "expected individual, vessel, aircraft or none, was " + cells.get(2));
        } else {
            draft.kind(kind);
        }
        List<String> programmes = List.of(cells.get(3).split("\\]\\s*\\["));
        programmes.forEach(programme -> draft.programme(programme.replaceAll("[\\[\\]]", "")));
        draft.effect(OfacLists.effect(list, programmes));
        draft.name(cells.get(1), NameKind.PRIMARY);
        draft.identifier(IdentifierKind.CALL_SIGN, cells.get(5), "Call_Sign", cells.get(9));
        draft.country(CountryKind.FLAG, cells.get(9));
        draft.relation(RelationKind.OWNED_BY, "", cells.get(10), null, "Vess_owner");
        String remarks = cells.get(11);
        for (Row comment : comments) {
            if (cells.get(11).length() >= CUT_OFF) {
                remarks += comment.cells().get(1);
            } else {
                leftOut(
                        files.comments(),
                        comment,
                        "continues remarks that are not cut off, so is of another day",
                        sink);
            }
        }
        OfacRemarks.read(remarks, draft);
        for (int i = 0; i < ENTRY.size() - 1; i++) {
            draft.published(ENTRY.get(i), cells.get(i));
        }
        draft.published("Remarks", remarks);
        return draft;
    }

    private static void alias(Row row, EntryDraft draft) {
        List<String> cells = row.cells();
        switch (cells.get(2)) {
            case "aka", "nka" -> draft.name(cells.get(3), NameKind.ALIAS);
            case "fka" -> draft.name(cells.get(3), NameKind.FORMER);
            default -> {
                draft.name(cells.get(3), NameKind.ALIAS);
                draft.issue("alt_type", "expected aka, fka or nka, was " + cells.get(2));
            }
        }
        publish(ALIAS, cells, draft);
    }

    private static void address(Row row, EntryDraft draft) {
        List<String> cells = row.cells();
        draft.address(List.of(cells.get(2), cells.get(3)), cells.get(4));
        publish(ADDRESS, cells, draft);
    }

    private static void publish(List<String> columns, List<String> cells, EntryDraft draft) {
        for (int i = 1; i < columns.size(); i++) {
            draft.published(columns.get(i), cells.get(i));
        }
    }

    private static List<Row> taken(Map<String, List<Row>> rows, String number) {
        List<Row> own = rows.remove(number);
        return own == null ? List.of() : own;
    }

    private static Map<String, List<Row>> byEntry(@Nullable ImportFile file, List<String> columns, EntrySink sink)
            throws IOException {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        if (file != null) {
            rows(
                    file,
                    columns,
                    sink,
                    row -> rows.computeIfAbsent(row.cells().get(0), number -> new ArrayList<>())
                            .add(row));
        }
        return rows;
    }

    private static void orphans(@Nullable ImportFile file, Map<String, List<Row>> rows, EntrySink sink) {
        rows.forEach((number, own) -> own.forEach(row ->
                leftOut(file, row, "belongs to entry %s, which the list does not have".formatted(number), sink)));
    }

    private static void leftOut(@Nullable ImportFile file, Row row, String why, EntrySink sink) {
        sink.leftOut(new RowIssue(file == null ? "" : file.name(), row.line(), null, why));
    }

    /** Takes a row. */
    private interface Taker {
        void take(Row row);
    }

    private static void rows(ImportFile file, List<String> columns, EntrySink sink, Taker taker) throws IOException {
        boolean[] ended = {false};
        try (CsvRows rows = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
            rows.forEach((line, cells) -> {
                if (cells.size() == 1 && cells.get(0).strip().equals(END)) {
                    ended[0] = true;
                } else if (cells.size() == columns.size()) {
                    taker.take(
                            new Row(line, cells.stream().map(OfacCsvFile::cell).toList()));
                } else {
                    sink.leftOut(new RowIssue(
                            file.name(),
                            line,
                            null,
                            "expected %d cells, were %d".formatted(columns.size(), cells.size())));
                }
            });
        }
        if (!ended[0]) {
            throw new FormatException(
                    "%s: is cut off: expected the character 0x1A as its last row, which ends each of OFAC's files"
                            .formatted(file.name()));
        }
    }

    private static String cell(String cell) {
        return cell.strip().equals(NOTHING) ? "" : cell;
    }
}
