package org.dyad.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The tables whose rows are quotations of figures. */
enum FactTable {
    TRADE_FLOW(
            "reporter",
            "partner",
            "flow",
            "classification",
            "commodity",
            "frequency",
            "basis",
            "adjustment",
            "period",
            "provider",
            "currency"),
    OBSERVATION("indicator", "area", "counterpart", "universe", "frequency", "period", "provider"),
    ENERGY_FLOW("exporter", "importer", "fuel", "route", "measure", "unit", "frequency", "basis", "period", "provider");

    private final List<String> figure;

    FactTable(String... figure) {
        this.figure = List.of(figure);
    }

    /** The fact table that rows come in for, if they do. */
    static Optional<FactTable> of(StagedTable table) {
        return Arrays.stream(values())
                .filter(facts -> facts.sql().equals(table.name()))
                .findFirst();
    }

    /** Its name in the database. */
    String sql() {
        return switch (this) {
            case TRADE_FLOW -> "trade_flow";
            case OBSERVATION -> "observation";
            case ENERGY_FLOW -> "energy_flow";
        };
    }

    /** Columns that name one figure: the key without the day, the source and the dataset of a quotation. */
    List<String> figure() {
        return figure;
    }

    /** Columns that name a series: those of a figure without its period. */
    List<String> series() {
        return figure.stream().filter(column -> !column.equals("period")).toList();
    }

    String figureColumns() {
        return StagedTable.list("", figure);
    }

    /** The temporary table of figures of which this import changed a quotation; a figure may be in it twice. */
    String touched() {
        return "touched_" + sql();
    }
}
