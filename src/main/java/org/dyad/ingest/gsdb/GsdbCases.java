package org.dyad.ingest.gsdb;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dyad.ingest.Cells;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.StagedTable;
import org.jspecify.annotations.Nullable;

/**
 * Turns cases into rows: a case becomes a programme with a measure for each kind. An end in the last year of the file
 * is none if the case is ongoing: the file only shows it in force. Several outcomes are one if they agree; else the
 * programme has none, and the note has them, as it has the objectives and the kind of trade.
 */
final class GsdbCases {

    private static final String SOURCE_CODE = "global-sanctions-data-base";

    private static final Map<String, String> OUTCOMES = Map.of(
            "ongoing", "ONGOING",
            "failed", "FAILED",
            "nego_settlement", "NEGOTIATED_SETTLEMENT",
            "success_part", "PARTIAL_SUCCESS",
            "success_total", "TOTAL_SUCCESS");

    private static final Map<String, String> MEASURES = new LinkedHashMap<>();

    static {
        MEASURES.put("trade", "TRADE");
        MEASURES.put("arms", "ARMS");
        MEASURES.put("military", "MILITARY_ASSISTANCE");
        MEASURES.put("financial", "FINANCIAL");
        MEASURES.put("travel", "TRAVEL");
        MEASURES.put("other", "OTHER");
    }

    private final String file;
    private final LocalDate knownFrom;
    private final GsdbActors actors;
    private final IncomingFile.Sink sink;
    private final Set<String> written = new HashSet<>();
    private final Set<String> cases = new HashSet<>();

    /** @param file that rows are told of */
    GsdbCases(String file, LocalDate knownFrom, GsdbActors actors, IncomingFile.Sink sink) {
        this.file = file;
        this.knownFrom = knownFrom;
        this.actors = actors;
        this.sink = sink;
        row(
                1,
                GsdbTables.SOURCE,
                Map.of(
                        "code", SOURCE_CODE,
                        "title", "Global Sanctions Data Base",
                        "publisher", "Felbermayr, Kirilakha, Syropoulos, Yalcin, Yotov",
                        "url", "https://www.globalsanctionsdatabase.com/",
                        "retrieved_on", knownFrom.toString(),
                        "licence", "given for research on request; not to be passed on",
                        "kind", "DATA_FILE"));
    }

    void add(long line, List<String> cells) {
        Map<String, String> found = new LinkedHashMap<>();
        for (int i = 0; i < GsdbFile.HEADER.size(); i++) {
            found.put(GsdbFile.HEADER.get(i), cells.get(i).strip());
        }
        String id = found.getOrDefault("case_id", "");
        if (!id.matches("[0-9]{1,6}") || !cases.add(id)) {
            leftOut(line, "case_id", "expected a number that no case before has, was " + Cells.shortened(id));
            return;
        }
        String programme = "GSDB-" + id;
        String outcome = outcome(line, found.getOrDefault("success", ""));
        Map<String, String> row = fact(found);
        row.put("code", programme);
        row.put(
                "name",
                "Sanctions of %s on %s, from %s (GSDB case %s)"
                        .formatted(
                                found.get("sanctioning_state"), found.get("sanctioned_state"), found.get("begin"), id));
        row.put("objective", found.getOrDefault("objective", "").replaceAll("\\s*,\\s*", ", "));
        row.put("outcome", outcome);
        row.put("note", note(found));
        row(line, GsdbTables.PROGRAMME, row);
        roles(line, programme, found);
        steps(line, programme, found, outcome);
        measures(line, programme, found);
    }

    private Map<String, String> fact(Map<String, String> found) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("known_from", knownFrom.toString());
        row.put("source", SOURCE_CODE);
        row.put("locator", "case " + found.get("case_id"));
        return row;
    }

    private String outcome(long line, String success) {
        Set<String> outcomes = new HashSet<>();
        for (String one : success.split(",", -1)) {
            String outcome = OUTCOMES.get(one.strip());
            if (outcome == null) {
                leftOut(line, "success", "expected one of %s, was %s".formatted(OUTCOMES.keySet(), one.strip()));
            } else {
                outcomes.add(outcome);
            }
        }
        return outcomes.size() == 1 ? outcomes.iterator().next() : "";
    }

    private static String note(Map<String, String> found) {
        return "objective: %s; success: %s%s"
                .formatted(
                        found.get("objective"),
                        found.get("success"),
                        found.getOrDefault("descr_trade", "").isEmpty() ? "" : "; trade: " + found.get("descr_trade"));
    }

    private void roles(long line, String programme, Map<String, String> found) {
        Stream.of("SENDER", "TARGET").forEach(role -> {
            String column = role.equals("SENDER") ? "sanctioning_state" : "sanctioned_state";
            Set<String> codes = new HashSet<>();
            for (GsdbActors.Actor actor : actors.in(found.getOrDefault(column, ""))) {
                if (written.add(actor.code())) {
                    row(
                            line,
                            GsdbTables.ACTOR,
                            Map.of(
                                    "code",
                                    actor.code(),
                                    "name",
                                    actor.name(),
                                    "kind",
                                    actor.kind(),
                                    "area",
                                    actor.area()));
                }
                if (codes.add(actor.code())) {
                    Map<String, String> row = fact(found);
                    row.put("programme", programme);
                    row.put("role", role);
                    row.put("actor", actor.code());
                    row(line, GsdbTables.ROLE, row);
                }
            }
        });
    }

    private void steps(long line, String programme, Map<String, String> found, String outcome) {
        step(line, programme, found, "IMPOSED", found.getOrDefault("begin", ""));
        boolean ongoing = outcome.equals("ONGOING");
        step(line, programme, found, ongoing ? "CONFIRMED" : "ENDED", found.getOrDefault("end", ""));
    }

    private void step(long line, String programme, Map<String, String> found, String step, String year) {
        if (!year.matches("[12][0-9]{3}")) {
            leftOut(line, step.equals("IMPOSED") ? "begin" : "end", "expected a year, was " + Cells.shortened(year));
            return;
        }
        Map<String, String> row = fact(found);
        row.put("programme", programme);
        row.put("step", step);
        row.put("on", year);
        row.put("standing", "STANDS");
        row(line, GsdbTables.STEP, row);
    }

    private void measures(long line, String programme, Map<String, String> found) {
        MEASURES.forEach((column, kind) -> {
            String flag = found.getOrDefault(column, "");
            if (flag.equals("1")) {
                String trade = column.equals("trade") ? found.getOrDefault("descr_trade", "") : "";
                Map<String, String> row = fact(found);
                row.put("code", programme + "." + kind);
                row.put("programme", programme);
                row.put("kind", kind);
                row.put("direction", direction(trade));
                row.put("description", "Sanctions on " + column + (trade.isEmpty() ? "" : " (" + trade + ")"));
                row(line, GsdbTables.MEASURE, row);
            } else if (!flag.equals("0")) {
                leftOut(line, column, "expected 0 or 1, was " + Cells.shortened(flag));
            }
        });
    }

    /** Both ways is no direction. */
    private static String direction(String trade) {
        boolean exports = trade.contains("exp");
        boolean imports = trade.contains("imp");
        if (exports == imports) {
            return "";
        }
        return exports ? "EXPORT_TO_TARGET" : "IMPORT_FROM_TARGET";
    }

    private void row(long line, StagedTable table, Map<String, String> values) {
        List<String> cells = table.header().stream()
                .map(column -> values.getOrDefault(column, ""))
                .toList();
        List<@Nullable String> row = Cells.canonical(
                table.columns(), cells, issue -> sink.issue(new RowIssue(file, line, issue.field(), issue.message())));
        sink.row(table, line, row);
    }

    private void leftOut(long line, String field, String message) {
        sink.leftOut(new RowIssue(file, line, field.toLowerCase(Locale.ROOT), message));
    }
}
