package org.dyad.ingest.comtradelists;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
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

/** Holds UN Comtrade's areas against those that are known, and makes rows of what is new. */
final class AreaRows {

    static final StagedTable AREAS = DatasetTables.named("area").merged(Merge.ADD);
    static final StagedTable ALIASES = DatasetTables.named("area_alias").merged(Merge.ADD);

    private static final String NAME = "NAME";

    private final String file;
    private final Areas areas;
    private final IncomingFile.Sink sink;
    private final Map<Integer, Area> byNumber;
    private final Set<String> names = new HashSet<>();
    private final Set<String> added = new HashSet<>();

    AreaRows(String file, Areas areas, IncomingFile.Sink sink) {
        this.file = file;
        this.areas = areas;
        this.sink = sink;
        this.byNumber = areas.all().stream()
                .filter(area -> area.comtrade != null)
                .collect(Collectors.toMap(area -> area.comtrade, area -> area, (one, other) -> one, HashMap::new));
    }

    void add(ListedArea listed) {
        if (!listed.number().matches("[0-9]{1,4}") || listed.name().isEmpty()) {
            if (!listed.number().equals("all")) {
                leftOut(listed, "id", "expected a number and a name, was " + Cells.shortened(listed.number()));
            }
            return;
        }
        Area known = byNumber.get(Integer.parseInt(listed.number()));
        if (known == null) {
            known = alias(listed.number()).orElse(null);
        }
        String code = known == null ? create(listed) : known.code;
        if (known != null) {
            compare(listed, known);
        }
        if (code != null && names.add(listed.name())) {
            name(listed, code);
        }
    }

    /** Numbers of others that UN Comtrade has had for an area are other names of it. */
    private Optional<Area> alias(String number) {
        return areas.find(number).filter(area -> area.comtrade != null || area.m49 == null);
    }

    /** Letters of an area that exists are its code here too; those of one that has gone are often its successor's. */
    private void compare(ListedArea listed, Area known) {
        String letters = listed.alpha3();
        boolean both = listed.until() == null && known.existsUntil == null;
        if (letters != null && both && letters.matches("[A-Z]{3}") && !letters.equals(known.code)) {
            Optional<Area> other = areas.find(letters);
            if (other.isEmpty() || !other.get().code.equals(known.code)) {
                leftOut(
                        listed,
                        "id",
                        "%s is %s (%s) here, and %s in the list"
                                .formatted(listed.number(), known.code, known.name, letters));
            }
        }
    }

    private void name(ListedArea listed, String code) {
        Optional<Area> called = areas.find(listed.name());
        if (called.isPresent() && !called.get().code.equals(code)) {
            leftOut(
                    listed,
                    "text",
                    "%s is a name of %s already, and of %s in the list"
                            .formatted(listed.name(), called.get().code, code));
            return;
        }
        row(ALIASES, listed, Map.of("scheme", NAME, "alias", listed.name(), "area", code));
    }

    /** The code of the new area; null where the list does not tell one that is free. */
    private @Nullable String create(ListedArea listed) {
        String code = listed.alpha3();
        if (code == null || areas.find(code).isPresent() || !added.add(code)) {
            leftOut(
                    listed,
                    "id",
                    "no area has the number %s, and the list has no letters for it that are free"
                            .formatted(listed.number()));
            return null;
        }
        LocalDate end = end(listed);
        Map<String, String> cells = new HashMap<>(
                Map.of("code", code, "comtrade", listed.number(), "name", listed.name(), "kind", kind(listed)));
        if (listed.from() != null) {
            cells.put("exists_from", listed.from());
        }
        if (end != null) {
            cells.put("exists_until", end.toString());
        }
        row(AREAS, listed, cells);
        return code;
    }

    /** The first day on which it no longer existed. */
    private static @Nullable LocalDate end(ListedArea listed) {
        try {
            return listed.until() == null
                    ? null
                    : LocalDate.parse(listed.until()).plusDays(1);
        } catch (DateTimeException e) {
            return null; // the list's own mistake; the area is none the less there
        }
    }

    private static String kind(ListedArea listed) {
        if (listed.isGroup()) {
            return "GROUP";
        }
        if (listed.until() != null) {
            return "HISTORICAL";
        }
        return listed.alpha2() == null ? "SPECIAL" : "TERRITORY";
    }

    private void row(StagedTable table, ListedArea listed, Map<String, String> cells) {
        List<String> row = table.columns().stream()
                .map(column -> cells.getOrDefault(column.name(), ""))
                .collect(Collectors.toList());
        sink.row(
                table,
                listed.line(),
                Cells.canonical(
                        table.columns(),
                        row,
                        issue -> sink.issue(new RowIssue(file, listed.line(), issue.field(), issue.message()))));
    }

    private void leftOut(ListedArea listed, String field, String message) {
        sink.leftOut(new RowIssue(file, listed.line(), field, message));
    }
}
