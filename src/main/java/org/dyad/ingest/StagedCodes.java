package org.dyad.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The different codes that a file has in each column whose values another table knows: few, however many rows it has,
 * and so quickly held against that table.
 */
final class StagedCodes {

    /** Of one column; beyond it the rows themselves are looked at. */
    private static final int MOST = 100_000;

    private final List<Codes> columns = new ArrayList<>();

    StagedCodes(StagedTable table) {
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column.kind() == Column.Kind.COMMODITY || column.kind().references() != null) {
                columns.add(new Codes(i, column.name()));
            }
        }
    }

    void note(List<@Nullable String> row) {
        for (Codes column : columns) {
            column.note(row.get(column.position));
        }
    }

    /** The codes in a column; empty where there are too many to keep. */
    Optional<Set<String>> of(Column column) {
        return columns.stream()
                .filter(codes -> codes.name.equals(column.name()) && codes.found.size() <= MOST)
                .findFirst()
                .map(codes -> codes.found);
    }

    private static final class Codes {
        private final int position;
        private final String name;
        private final Set<String> found = new HashSet<>();
        private @Nullable String last;

        Codes(int position, String name) {
            this.position = position;
            this.name = name;
        }

        void note(@Nullable String code) {
            if (code != null && !Objects.equals(code, last) && found.size() <= MOST) {
                found.add(code);
                last = code;
            }
        }
    }
}
