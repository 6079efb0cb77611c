package org.dyad.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table that rows come in for: its columns as the file has them, and how they are merged.
 *
 * @param key columns that name a row within one dataset; the target's key has the same columns, and the dataset where
 *     the merge says so
 * @param merge how the staged rows reach the target
 * @param rules what its rows must be to each other and to rows that are loaded
 */
public record StagedTable(String name, List<Column> columns, List<String> key, Merge merge, List<SetRule> rules) {

    /** How the staged rows reach the target. */
    public enum Merge {
        /** Nobody's own: rows are added or brought up to date; others stay, whoever brought them. */
        UPSERT,
        /**
         * The dataset's own: its rows that the file lacks are removed, other datasets' rows stay; a row that another
         * dataset has under the same key is refused.
         */
        OWN,
        /** Nobody's own: rows that are not there are added, those that are stay as they are. */
        ADD,
        /** Nobody's own: rows that are not there are added, those that have their code for a name get one. */
        NAME,
        /** Quotations of figures: the dataset's own, beside other datasets' with the same key; vintages follow. */
        QUOTATIONS,
        /**
         * Quotations of figures, of which the file has some of the dataset's: they come beside those of its other
         * files, of which none is removed; vintages follow.
         */
        RELEASE,
        /**
         * The dataset's own, source by source: of the sources that the file cites, rows that it lacks are removed; what
         * the dataset has of other sources stays, and so does what another dataset has under the same key.
         */
        BESIDE,
        /**
         * As {@link #RELEASE}, and the file has all that its publisher had on that day of what it is about: of trade
         * for each reporter, period, flow and edition of which it has any, of observations for each series. A figure of
         * an earlier release that it lacks was withdrawn.
         */
        COMPLETE_RELEASE
    }

    /**
     * What can only be seen over several rows.
     *
     * @param field the column that is wrong
     * @param message what is wrong with it, with {@code %s} for the text that the query answers
     * @param sql answers the line of each row that is wrong and a text, in the order of lines; {@code %s} stands for
     *     the incoming rows, which have the table's columns and their line
     */
    public record SetRule(String field, String message, String sql) {}

    public StagedTable {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        rules = List.copyOf(rules);
    }

    public StagedTable(String name, List<Column> columns, List<String> key, Merge merge) {
        this(name, columns, key, merge, List.of());
    }

    /** The temporary table of the rows as the file has them: their line, then the columns. */
    public String staging() {
        return "staging_" + name;
    }

    /** The temporary table of the rows as the target has them. */
    String incoming() {
        return "incoming_" + name;
    }

    public List<String> header() {
        return columns.stream().map(Column::name).toList();
    }

    boolean has(String column) {
        return column(column) != null;
    }

    @Nullable
    Column column(String column) {
        return columns.stream().filter(c -> c.name().equals(column)).findFirst().orElse(null);
    }

    /** The same columns for rows that are merged in another way. */
    public StagedTable merged(Merge other) {
        return new StagedTable(name, columns, key, other);
    }

    /** Whether a row belongs to the dataset that brought it. */
    boolean isOwned() {
        return merge == Merge.OWN || merge == Merge.BESIDE || isQuotation();
    }

    /** Whether a file has all rows of its dataset, so that others are no longer the dataset's. */
    boolean isWhole() {
        return merge == Merge.OWN || merge == Merge.QUOTATIONS;
    }

    /** Whether each source's rows stand by themselves; what is named by its code alone is no single source's. */
    boolean isWholeBySource() {
        return merge == Merge.BESIDE && key.contains("source");
    }

    /** Whether a figure that the file lacks, of those that it is about, is no longer published. */
    boolean isComplete() {
        return merge == Merge.COMPLETE_RELEASE;
    }

    /** Whether rows are quotations of figures, whose key has no nulls. */
    boolean isQuotation() {
        return merge == Merge.QUOTATIONS || isRelease();
    }

    /** Whether the file is one of several of its dataset, none of which replaces another. */
    boolean isRelease() {
        return merge == Merge.RELEASE || merge == Merge.COMPLETE_RELEASE;
    }

    /** Whether the target has the day from which each row was public. */
    boolean isDated() {
        return has("known_from") || has("said_on");
    }

    /** The columns of {@link #incoming}. */
    List<String> incomingColumns() {
        List<String> names = new ArrayList<>(header());
        if (isDated() && !has("known_from")) {
            names.add("known_from");
        }
        return List.copyOf(names);
    }

    /** The columns, quoted and with a prefix, separated by commas. */
    static String list(String prefix, List<String> names) {
        return names.stream().map(name -> prefix + '"' + name + '"').collect(Collectors.joining(", "));
    }

    /** A condition on two rows, t and p: that they have the same key. */
    String sameKey() {
        return key.stream().map(this::same).collect(Collectors.joining(" and "));
    }

    private String same(String name) {
        Column column = column(name);
        boolean mayBeNull = !isQuotation() && column != null && !column.required();
        return "t.\"%1$s\" %2$s p.\"%1$s\"".formatted(name, mayBeNull ? "is not distinct from" : "=");
    }
}
