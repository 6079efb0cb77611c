package org.dyad.ingest.eu;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.dyad.ingest.lists.ListParser;
import org.dyad.ingest.lists.PublishedDate;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list's CSV files, semicolons between cells: that of schema 1.1
 * ({@code fileGenerationDate;Entity_LogicalId;…}) and the one before it ({@code Date_file;Entity_logical_id;…}). Each
 * row has one detail of an entry (a name, an address, a birth, a document, a citizenship); the rows of an entry need
 * not be neighbours. A file that a spreadsheet has wrapped, each line one quoted cell, is unwrapped.
 */
final class EuCsvFile implements ListParser {

    private final ImportFile file;
    private final Charset charset;
    private final boolean wrapped;

    EuCsvFile(ImportFile file, Charset charset, boolean wrapped) {
        this.file = file;
        this.charset = charset;
        this.wrapped = wrapped;
    }

    /** One row, its cells by their column in small letters; of columns with one name the first counts. */
    private record Row(List<String> header, List<String> cells) {

        /** The cell of the first of the columns that the file has. */
        String cell(String... names) {
            for (String name : names) {
                int at = header.indexOf(name);
                if (at >= 0 && at < cells.size()) {
                    return cells.get(at).strip();
                }
            }
            return "";
        }
    }

    @Override
    public void read(EntrySink sink) throws IOException {
        Map<String, EntryDraft> drafts = new LinkedHashMap<>();
        CsvRows.Dialect dialect = new CsvRows.Dialect(wrapped ? ',' : ';', charset);
        try (CsvRows rows = CsvRows.open(file.name(), file.open(), dialect)) {
            List<String> published = cells(rows.header());
            List<String> header = published.stream()
                    .map(name -> name.strip().toLowerCase(Locale.ROOT))
                    .toList();
            if (!header.contains("entity_logical_id") && !header.contains("entity_logicalid")) {
                throw new FormatException("%s: expected a column Entity_LogicalId".formatted(file.name()));
            }
            rows.forEach((line, cells) -> row(line, published, new Row(header, cells(cells)), drafts, sink));
        }
        drafts.values().forEach(sink::entry);
    }

    private void row(long line, List<String> published, Row row, Map<String, EntryDraft> drafts, EntrySink sink) {
        if (row.cells().size() != published.size()) {
            sink.leftOut(new RowIssue(
                    file.name(),
                    line,
                    null,
                    "expected %d cells, were %d"
                            .formatted(published.size(), row.cells().size())));
            return;
        }
        PartialDate day = date(row.cell("filegenerationdate", "date_file", "date_filexxxx"));
        sink.publishedOn(day == null || !day.isExact() ? null : day.startInclusive());
        String reference = row.cell("entity_eu_referencenumber", "eu_ref_num");
        String id = reference.isEmpty() ? row.cell("entity_logicalid", "entity_logical_id") : reference;
        EntryDraft draft = drafts.computeIfAbsent(id, key -> begun(key, line, row));
        detail(row, draft);
        for (int i = 0; i < published.size(); i++) {
            draft.publishedOnce(published.get(i).strip(), row.cells().get(i));
        }
    }

    private static @Nullable PartialDate date(String text) {
        return PublishedDate.of(text).on();
    }

    private static EntryDraft begun(String id, long line, Row row) {
        EntryDraft draft = new EntryDraft(id, line);
        EuList.kind(
                row.cell("entity_subjecttype_classificationcode", "entity_subjecttype", "subject_type"),
                draft,
                "subject type");
        draft.effect(Effect.BLOCKING);
        draft.listedOn(row.cell("entity_designationdate"), "Entity_DesignationDate");
        draft.delistedOn(row.cell("entity_delistingdate"), "Entity_DelistingDate");
        draft.reasons(row.cell("entity_designationdetails"));
        return draft;
    }

    private static void detail(Row row, EntryDraft draft) {
        draft.programme(row.cell("entity_regulation_programme", "programme"));
        draft.reasons(row.cell("entity_remark"));
        draft.name(
                row.cell("namealias_wholename", "naal_wholename"), draft.hasName() ? NameKind.ALIAS : NameKind.PRIMARY);
        draft.address(
                List.of(
                        row.cell("addr_number"),
                        row.cell("address_street", "addr_street"),
                        row.cell("address_pobox"),
                        row.cell("address_place"),
                        row.cell("address_city", "addr_city"),
                        row.cell("address_zipcode", "addr_zipcode"),
                        row.cell("address_region", "addr_other")),
                EuList.country(row.cell("address_countryiso2code", "addr_country")));
        EuList.birth(
                new EuList.Birth(
                        row.cell("birthdate_birthdate", "birt_date"),
                        row.cell("birthdate_year"),
                        row.cell("birthdate_month"),
                        row.cell("birthdate_day"),
                        row.cell("birthdate_yearrangefrom"),
                        row.cell("birthdate_yearrangeto")),
                row.cell("birthdate_calendartype"),
                row.cell("birthdate_circa").equalsIgnoreCase("true"),
                draft,
                "birth date");
        draft.birthPlace(
                EuList.joined(List.of(
                        row.cell("birthdate_place", "birt_place"),
                        row.cell("birthdate_city"),
                        row.cell("birthdate_region"))),
                EuList.country(row.cell("birthdate_countryiso2code", "birt_country")));
        draft.country(CountryKind.CITIZENSHIP, EuList.country(row.cell("citizenship_countryiso2code", "citi_country")));
        identification(row, draft);
    }

    /** The older file writes number, kind and remark into one cell: {@code AD001095 (passport-National passport)}. */
    private static void identification(Row row, EntryDraft draft) {
        String number = row.cell("identification_number", "iden_number")
                .replace("\"", "")
                .strip();
        String name = row.cell("identification_typedescription", "identification_typecode");
        int bracket = number.indexOf(" (");
        if (name.isEmpty() && bracket > 0) {
            name = number.substring(bracket + 2).replaceAll("\\).*", "");
            number = number.substring(0, bracket);
        }
        String country = EuList.country(row.cell("identification_countryiso2code", "iden_country"));
        IdentifierKind kind = IdentifierKinds.of(name, number, country);
        draft.identifier(kind, IdentifierKinds.value(kind, number), name, country);
    }

    private List<String> cells(List<String> record) {
        return wrapped ? split(record.isEmpty() ? "" : String.join(",", record).strip()) : record;
    }

    /** Semicolons between quotation marks separate nothing. */
    private static List<String> split(String text) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ';' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '"') {
                quoted = !quoted;
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
