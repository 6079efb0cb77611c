package org.dyad.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table that comes in, and what may stand in it.
 *
 * @param required whether an empty cell is an issue
 * @param accepted the only values that may stand there; empty where the kind alone decides
 */
public record Column(String name, Kind kind, boolean required, List<String> accepted) {

    /** How a cell is read, what it becomes in the database, and which table knows its values. */
    public enum Kind {
        TEXT("text", null),
        INTEGER("integer", null),
        DECIMAL("numeric", null),
        DATE("date", null),
        PARTIAL_DATE("daterange", null),
        PERIOD("date", null),
        /** A period kept as it is written, where no frequency stands beside it. */
        PERIOD_CODE("text", null),
        AREA("text", "area"),
        UNIT("text", "unit"),
        PROVIDER("text", "provider"),
        INDICATOR("text", "indicator"),
        /** The code of a source in the file, its number in the fact tables. */
        SOURCE("text", "source"),
        SANCTION_ACTOR("text", "sanction_actor"),
        SANCTION_PROGRAMME("text", "sanction_programme"),
        SANCTION_MEASURE("text", "sanction_measure"),
        /** A code of the Harmonized System or the name of a commodity list. */
        COMMODITY("text", null);

        private final String sqlType;
        private final @Nullable String references;

        Kind(String sqlType, @Nullable String references) {
            this.sqlType = sqlType;
            this.references = references;
        }

        String sqlType() {
            return sqlType;
        }

        /** The reference table in whose {@code code} the value must stand, or null. */
        @Nullable
        String references() {
            return references;
        }
    }

    public Column {
        accepted = List.copyOf(accepted);
    }

    public static Column required(String name, Kind kind) {
        return new Column(name, kind, true, List.of());
    }

    public static Column optional(String name, Kind kind) {
        return new Column(name, kind, false, List.of());
    }

    public static Column oneOf(String name, String... accepted) {
        return new Column(name, Kind.TEXT, true, List.of(accepted));
    }

    public static Column optionalOneOf(String name, String... accepted) {
        return new Column(name, Kind.TEXT, false, List.of(accepted));
    }

    /** The name as SQL writes it: some of the field's own words are SQL's too. */
    String quoted() {
        return '"' + name + '"';
    }
}
