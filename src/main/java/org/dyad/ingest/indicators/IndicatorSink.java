package org.dyad.ingest.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dyad.ingest.Cells;
import org.dyad.ingest.Cells.FieldIssue;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.StagedTable;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a parser of indicator tables finds. Reference rows may come as often as the parser meets them: the first
 * one counts.
 */
public final class IndicatorSink {

    private final String file;
    private final IndicatorRelease release;
    private final IncomingFile.Sink sink;
    private final Set<String> known;

    IndicatorSink(String file, IndicatorRelease release, IncomingFile.Sink sink) {
        this(file, release, sink, new HashSet<>());
    }

    private IndicatorSink(String file, IndicatorRelease release, IncomingFile.Sink sink, Set<String> known) {
        this.file = file;
        this.release = release;
        this.sink = sink;
        this.known = known;
        reference(
                IndicatorRelease.SOURCES,
                1,
                Map.of(
                        "code", release.source(),
                        "title", release.title(),
                        "publisher", release.publisher(),
                        "url", text(release.url()),
                        "published_on", release.knownFrom().toString(),
                        "licence", text(release.licence()),
                        "kind", "DATA_FILE"));
    }

    /** The same sink for another release that the same file holds, such as an earlier vintage in its own column. */
    public IndicatorSink of(IndicatorRelease other) {
        return new IndicatorSink(file, other, sink, known);
    }

    /**
     * A unit that may be unknown.
     *
     * @param kind CURRENCY only for a code of ISO 4217; else such as INDEX, RATIO, EXCHANGE_RATE, PRICE, COUNT, OTHER
     */
    public void unit(long line, String code, String name, String kind) {
        reference(IndicatorRelease.UNITS, line, Map.of("code", code, "name", name, "kind", kind));
    }

    /** A group of areas that may be unknown, such as a region of the publisher's own. */
    public void group(long line, String code, String name) {
        reference(IndicatorRelease.AREAS, line, Map.of("code", code, "name", name, "kind", "GROUP"));
    }

    /**
     * An office that may be unknown.
     *
     * @param area our code of the area whose office it is; null for an international one
     * @param kind as the dataset's table has it, such as STATISTICAL_OFFICE
     * @param rank its place among the offices that may answer, 1 being the first
     */
    public void provider(long line, String code, String name, @Nullable String area, String kind, int rank) {
        reference(
                IndicatorRelease.PROVIDERS,
                line,
                Map.of(
                        "code",
                        code,
                        "name",
                        name,
                        "area",
                        text(area),
                        "kind",
                        kind,
                        "rank",
                        String.valueOf(rank),
                        "fiscal_year_start",
                        "1"));
    }

    /**
     * An indicator that may be unknown; if it is known, it must be so in this unit.
     *
     * @param unit our code, or one that the same file adds
     * @param nature FLOW if periods may be added up, STOCK if the last one stands for all, RATE if they may be averaged
     * @param frequency A, Q or M: the one at which it is usually published
     */
    public void indicator(
            long line,
            String code,
            String name,
            String unit,
            String nature,
            String frequency,
            @Nullable String description) {
        reference(
                IndicatorRelease.INDICATORS,
                line,
                Map.of(
                        "code", code,
                        "name", name,
                        "unit", unit,
                        "nature", nature,
                        "frequency", frequency,
                        "description", text(description)));
    }

    /** An observation. With a wrong cell it is left out, and told. */
    public void row(long line, IndicatorRow row) {
        List<FieldIssue> wrong = new ArrayList<>();
        BigDecimal value = row.value();
        List<@Nullable String> cells = cells(
                release.observations(),
                Map.ofEntries(
                        Map.entry("indicator", row.indicator()),
                        Map.entry("area", row.area()),
                        Map.entry("counterpart", text(row.counterpart())),
                        Map.entry("universe", text(row.universe())),
                        Map.entry("frequency", row.frequency()),
                        Map.entry("period", row.period()),
                        Map.entry("provider", row.provider()),
                        Map.entry("value", value == null ? "" : value.toPlainString()),
                        Map.entry("status", row.status()),
                        Map.entry("source", release.source()),
                        Map.entry("locator", text(row.locator())),
                        Map.entry("directness", "PRIMARY"),
                        Map.entry("known_from", release.knownFrom().toString()),
                        Map.entry("note", text(row.note()))),
                wrong);
        if (wrong.isEmpty()) {
            sink.row(release.observations(), line, cells);
        } else {
            leftOut(line, wrong.get(0).field(), wrong.get(0).message());
        }
    }

    /** A row of the file, or a part of one, that gives no observation. */
    public void leftOut(long line, @Nullable String field, String message) {
        sink.leftOut(new RowIssue(file, line, field, message));
    }

    private void reference(StagedTable table, long line, Map<String, String> cells) {
        if (!known.add(table.name() + ' ' + cells.get("code"))) {
            return;
        }
        List<FieldIssue> wrong = new ArrayList<>();
        List<@Nullable String> row = cells(table, cells, wrong);
        if (wrong.isEmpty()) {
            sink.row(table, line, row);
        }
        // what refers to it is refused with it
        wrong.forEach(issue -> sink.issue(new RowIssue(file, line, issue.field(), issue.message())));
    }

    private static List<@Nullable String> cells(StagedTable table, Map<String, String> cells, List<FieldIssue> wrong) {
        List<String> row = table.columns().stream()
                .map(column -> cells.getOrDefault(column.name(), ""))
                .collect(Collectors.toList());
        return Cells.canonical(table.columns(), row, wrong::add);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
