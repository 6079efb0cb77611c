package org.dyad.ingest.countrycodes;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dyad.ingest.Cells;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.StagedTable.Merge;
import org.dyad.ingest.dataset.DatasetTables;
import org.dyad.reference.Area;
import org.dyad.reference.Areas;
import org.jspecify.annotations.Nullable;

/** Holds a table's countries against those that are known, and makes rows of what is new. */
final class CountryRows {

    static final String ALPHA3 = "ISO3166-1-Alpha-3";
    static final String ALPHA2 = "ISO3166-1-Alpha-2";
    static final String M49 = "M49";
    static final String NAME = "CLDR display name";

    static final StagedTable AREAS = DatasetTables.named("area").merged(Merge.ADD);
    static final StagedTable ALIASES = DatasetTables.named("area_alias").merged(Merge.ADD);

    private static final List<String> NAMES = List.of(
            NAME,
            "official_name_en",
            "official_name_fr",
            "official_name_es",
            "official_name_ru",
            "official_name_cn",
            "official_name_ar",
            "UNTERM English Short",
            "UNTERM English Formal",
            "UNTERM French Short",
            "UNTERM Spanish Short",
            "UNTERM Russian Short",
            "UNTERM Chinese Short",
            "UNTERM Arabic Short");

    private final String file;
    private final List<String> header;
    private final Areas areas;
    private final IncomingFile.Sink sink;
    private final Set<String> names = new HashSet<>();

    CountryRows(String file, List<String> header, Areas areas, IncomingFile.Sink sink) {
        this.file = file;
        this.header = header;
        this.areas = areas;
        this.sink = sink;
    }

    void add(long line, List<String> cells) {
        if (cells.size() != header.size()) {
            leftOut(line, null, "expected %d cells, were %d".formatted(header.size(), cells.size()));
            return;
        }
        String code = cell(cells, ALPHA3);
        if (!code.matches("[A-Z]{3}")) {
            leftOut(line, ALPHA3, "expected three letters, was " + Cells.shortened(code));
            return;
        }
        Optional<Area> known = areas.find(code);
        if (known.isEmpty()) {
            row(AREAS, line, Map.of(
                    "code", code, "alpha2", cell(cells, ALPHA2), "m49", cell(cells, M49), "name", cell(cells, NAME),
                    "kind", "TERRITORY"));
        } else {
            compare(line, known.get(), ALPHA2, cell(cells, ALPHA2), known.get().alpha2);
            compare(line, known.get(), M49, cell(cells, M49), known.get().m49);
        }
        for (String column : NAMES) {
            name(line, column, header.contains(column) ? cell(cells, column) : "", known.map(a -> a.code).orElse(code));
        }
    }

    private void compare(long line, Area known, String column, String said, @Nullable Object here) {
        if (!said.isEmpty() && here != null && !said.equals(here.toString())) {
            leftOut(line, column, "%s is %s here, %s in the table".formatted(known.code, here, Cells.shortened(said)));
        }
    }

    private void name(long line, String column, String name, String code) {
        if (name.isEmpty() || !names.add(name)) {
            return;
        }
        Optional<Area> called = areas.find(name);
        if (called.isPresent() && !called.get().code.equals(code)) {
            leftOut(line, column, "%s is a name of %s already, and of %s in the table"
                    .formatted(Cells.shortened(name), called.get().code, code));
            return;
        }
        row(ALIASES, line, Map.of("scheme", "NAME", "alias", name, "area", code));
    }

    private String cell(List<String> cells, String column) {
        return cells.get(header.indexOf(column)).strip();
    }

    private void row(StagedTable table, long line, Map<String, String> cells) {
        List<String> row = table.columns().stream()
                .map(column -> cells.getOrDefault(column.name(), ""))
                .collect(Collectors.toList());
        sink.row(table, line, Cells.canonical(table.columns(), row, issue -> sink.issue(new RowIssue(
                file, line, issue.field(), issue.message()))));
    }

    private void leftOut(long line, @Nullable String field, String message) {
        sink.leftOut(new RowIssue(file, line, field, message));
    }
}
