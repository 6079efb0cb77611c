package org.dyad.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dyad.ingest.dataset.DatasetTables;

/** Rows of a dataset's tables for tests: what a test does not name is something that is accepted. */
public final class Rows {

    private static final Map<String, Map<String, String>> SANCTIONS = Map.of(
            "sanction_programme", Map.of("name", "test programme", "source", "zz-a"),
            "sanction_measure", Map.of("kind", "TRADE", "description", "test goods", "source", "zz-a"),
            "sanction_role", Map.of("role", "SENDER", "actor", "EU", "source", "zz-a"),
            "sanction_scope", Map.of("measure", "ZZ-1.GOODS", "commodity", "2709", "source", "zz-a"),
            "sanction_step", Map.of("step", "IMPOSED", "on", "2014-04-01", "standing", "STANDS", "source", "zz-a"),
            "sanction_legal_basis", Map.of("source", "zz-a"),
            "sanction_figure",
                    Map.ofEntries(
                            Map.entry("code", "zz-figure"),
                            Map.entry("sender", "EU"),
                            Map.entry("target", "RUS"),
                            Map.entry("kind", "ENTRIES"),
                            Map.entry("nature", "ADDED"),
                            Map.entry("value", "1"),
                            Map.entry("unit", "NAMES"),
                            Map.entry("precision", "EXACT"),
                            Map.entry("standing", "STANDS"),
                            Map.entry("source", "zz-a")));

    private static final Map<String, Map<String, String>> DEFAULTS = Map.of(
            "area", Map.of("name", "Testland", "kind", "COUNTRY"),
            "unit", Map.of("name", "test dollar", "kind", "CURRENCY"),
            "commodity", Map.of("classification", "HS", "name", "test goods"),
            "provider", Map.of("name", "Test office", "kind", "CUSTOMS", "rank", "90", "fiscal_year_start", "1"),
            "source", Map.of("title", "Test release", "published_on", "2014-04-30", "kind", "OFFICIAL_RELEASE"),
            "indicator", Map.of("code", "ZZ.GDP", "name", "product", "unit", "ZZU", "nature", "FLOW", "frequency", "Q"),
            "observation",
                    Map.of(
                            "indicator",
                            "ZZ.GDP",
                            "area",
                            "ZZA",
                            "frequency",
                            "Q",
                            "period",
                            "2014-Q1",
                            "provider",
                            "ZZP",
                            "status",
                            "NORMAL",
                            "source",
                            "zz-a",
                            "directness",
                            "PRIMARY"),
            "trade_flow",
                    Map.ofEntries(
                            Map.entry("reporter", "ZZA"),
                            Map.entry("partner", "ZZB"),
                            Map.entry("flow", "TOTAL"),
                            Map.entry("classification", "HS"),
                            Map.entry("commodity", "ZZ01"),
                            Map.entry("frequency", "A"),
                            Map.entry("basis", "PERIOD"),
                            Map.entry("adjustment", "NONE"),
                            Map.entry("period", "2022"),
                            Map.entry("provider", "ZZP"),
                            Map.entry("currency", "ZZU"),
                            Map.entry("precision", "EXACT"),
                            Map.entry("valuation", "UNKNOWN"),
                            Map.entry("status", "NORMAL"),
                            Map.entry("source", "zz-a"),
                            Map.entry("directness", "PRIMARY")),
            "claim",
                    Map.of(
                            "area",
                            "ZZA",
                            "topic",
                            "TRADE.TOTAL",
                            "kind",
                            "QUALITATIVE",
                            "precision",
                            "EXACT",
                            "source",
                            "zz-a"),
            "group_membership", Map.of("kind", "MEMBER"));

    private Rows() {}

    static StagedTable table(String name) {
        return DatasetTables.ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public static String header(String table) {
        return String.join(",", table(table).header());
    }

    /**
     * One line of a table's file.
     *
     * @param cells columns and what stands in them, in turn
     */
    public static String row(String table, String... cells) {
        Map<String, String> row =
                new LinkedHashMap<>(DEFAULTS.getOrDefault(table, SANCTIONS.getOrDefault(table, Map.of())));
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return table(table).header().stream()
                .map(column -> row.getOrDefault(column, ""))
                .collect(Collectors.joining(","));
    }

    /** A whole file: the header and these lines. */
    public static String file(String table, List<String> lines) {
        List<String> all = new ArrayList<>(List.of(header(table)));
        all.addAll(lines);
        return String.join("\n", all) + "\n";
    }
}
