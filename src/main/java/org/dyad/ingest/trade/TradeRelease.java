package org.dyad.ingest.trade;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.dyad.ingest.Cells;
import org.dyad.ingest.Column;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.StagedTable.Merge;
import org.dyad.ingest.dataset.DatasetTables;
import org.jspecify.annotations.Nullable;

/**
 * A release of trade figures: one file's, all public from one day, all read in one source.
 *
 * <p>Its figures come beside those of earlier and later releases, whose vintages follow from the days. Commodities that
 * no table knows come in under the names that the file gives them.
 *
 * @param publisher of the file
 * @param licence terms under which its figures may be used
 * @param complete whether the file has all that its publisher had for each reporter, period, flow and edition of which
 *     it has any: a figure of an earlier release that it lacks was withdrawn
 */
public record TradeRelease(
        String source,
        String title,
        String publisher,
        @Nullable String licence,
        LocalDate knownFrom,
        boolean complete) {

    private static final StagedTable SOURCES = DatasetTables.named("source").merged(Merge.ADD);
    private static final StagedTable COMMODITIES =
            DatasetTables.named("commodity").merged(Merge.ADD);
    private static final StagedTable FLOWS = DatasetTables.named("trade_flow").merged(Merge.RELEASE);
    private static final StagedTable ALL_FLOWS =
            DatasetTables.named("trade_flow").merged(Merge.COMPLETE_RELEASE);

    private static final int CHAPTER = 2;
    private static final int HEADING = 4;
    private static final int SUBHEADING = 6;

    /** A part of what the publisher had: figures that the file lacks stay as they are. */
    public TradeRelease(String source, String title, String publisher, @Nullable String licence, LocalDate knownFrom) {
        this(source, title, publisher, licence, knownFrom, false);
    }

    /** The same release of a file that has everything. */
    public TradeRelease whole() {
        return new TradeRelease(source, title, publisher, licence, knownFrom, true);
    }

    /** Reads the rows of a file. */
    public interface Rows {
        void read(IncomingFile.Sink sink) throws IOException;
    }

    /** The file as it goes down the road. */
    public IncomingFile file(String name, String format, String sha256, Rows rows) {
        return new IncomingFile(name, format, sha256, List.of(SOURCES, COMMODITIES, flows()), flows(), sink -> {
            sink.row(SOURCES, 1, sourceRow());
            rows.read(sink);
        });
    }

    private StagedTable flows() {
        return complete ? ALL_FLOWS : FLOWS;
    }

    private List<@Nullable String> sourceRow() {
        return cells(
                SOURCES,
                Map.of(
                        "code",
                        source,
                        "title",
                        title,
                        "publisher",
                        publisher,
                        "published_on",
                        knownFrom.toString(),
                        "licence",
                        licence == null ? "" : licence,
                        "kind",
                        "DATA_FILE"),
                (field, message) -> {
                    throw new IllegalArgumentException(field + ": " + message);
                });
    }

    /** Adds a figure. */
    public void add(IncomingFile.Sink sink, long line, TradeRow row, BiConsumer<String, String> complain) {
        List<@Nullable String> cells = new ArrayList<>(FLOWS.columns().size());
        for (Column column : FLOWS.columns()) {
            cells.add(cell(column, row, complain));
        }
        sink.row(flows(), line, cells);
    }

    private @Nullable String cell(Column column, TradeRow row, BiConsumer<String, String> complain) {
        try {
            return switch (column.name()) {
                case "reporter" -> Cells.canonical(column, row.reporter());
                case "partner" -> Cells.canonical(column, row.partner());
                case "flow" -> Cells.canonical(column, row.flow());
                case "classification" -> Cells.canonical(column, row.classification());
                case "commodity" -> Cells.canonical(column, row.commodity());
                case "frequency" -> Cells.canonical(column, row.frequency());
                case "basis" -> "PERIOD";
                case "adjustment" -> "NONE";
                case "period" -> Cells.canonical(column, row.period());
                case "provider" -> Cells.canonical(column, row.provider());
                case "currency" -> Cells.canonical(column, row.currency());
                case "value" -> Cells.plain(row.value());
                case "precision" -> "EXACT";
                case "net_weight_kg" -> number(row.netWeightKg());
                case "quantity" -> number(row.quantity());
                case "quantity_unit" -> row.quantityUnit();
                case "valuation" -> Cells.canonical(column, row.valuation());
                case "status" -> Cells.canonical(column, row.status());
                case "source" -> source;
                case "directness" -> "PRIMARY";
                case "known_from" -> knownFrom.toString();
                default -> null;
            };
        } catch (IllegalArgumentException e) {
            complain.accept(column.name(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Adds a class of the Harmonized System that may be unknown. */
    public void addCommodity(IncomingFile.Sink sink, long line, String code, String name) {
        Map<String, String> cells = Map.of(
                "classification", "HS", "code", code, "parent", parent(code), "level", level(code), "name", name);
        sink.row(COMMODITIES, line, cells(COMMODITIES, cells, (field, message) -> {
            throw new IllegalArgumentException(field + ": " + message);
        }));
    }

    private static String parent(String code) {
        boolean digits = code.chars().allMatch(Character::isDigit);
        return digits && (code.length() == HEADING || code.length() == SUBHEADING)
                ? code.substring(0, code.length() - 2)
                : "";
    }

    private static String level(String code) {
        boolean digits = code.chars().allMatch(Character::isDigit);
        return digits && code.length() >= CHAPTER ? String.valueOf(code.length()) : "0";
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : Cells.plain(number);
    }

    private static List<@Nullable String> cells(
            StagedTable table, Map<String, String> cells, BiConsumer<String, String> complain) {
        List<String> row = table.columns().stream()
                .map(column -> cells.getOrDefault(column.name(), ""))
                .collect(Collectors.toList());
        return Cells.canonical(table.columns(), row, issue -> complain.accept(issue.field(), issue.message()));
    }
}
