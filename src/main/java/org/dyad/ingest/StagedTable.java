package org.dyad.ingest;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table that rows come in for: its columns as the file has them, and how they are merged.
 *
 * @param key columns that name a row within one file; the target's key has the same columns
 * @param merge how the staged rows reach the target
 */
public record StagedTable(String name, List<Column> columns, List<String> key, Merge merge) {

    /** How the staged rows reach the target. */
    public enum Merge {
        /** Rows are added or brought up to date; others stay, whoever brought them. */
        UPSERT,
        /** The file is the whole table: rows that it lacks are removed. */
        REPLACE,
        /**
         * Quotations of figures: as upsert, rows that the same dataset brought earlier are removed; vintages follow.
         */
        FACTS
    }

    public StagedTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
    }

    public String staging() {
        return "staging_" + name;
    }

    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    public boolean has(String column) {
        return column(column) != null;
    }

    public @Nullable Column column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst().orElse(null);
    }

    /** The columns, quoted and with a prefix, separated by commas. */
    static String list(String prefix, List<String> names) {
        return names.stream().map(name -> prefix + '"' + name + '"').collect(Collectors.joining(", "));
    }
}
