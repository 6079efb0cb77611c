package org.dyad.ingest.comtrade;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One record as the file has it, by the names of version 1's fields.
 *
 * @param line on which it begins
 * @param fields texts; a number or a truth value as it was written
 */
record ComtradeRecord(long line, Fields fields) {

    /** {@code legacyEstimationFlag}: the net weight, and both quantity and net weight. */
    private static final Set<String> ESTIMATIONS_OF_WEIGHT = Set.of("4", "6");

    /** Finds a field by its name. */
    interface Fields {
        @Nullable
        String get(String name);
    }

    ComtradeRecord(long line, Map<String, String> fields) {
        this(line, (Fields) fields::get);
    }

    /** The text of a field, or null where it is absent, empty or the word null. */
    @Nullable
    String text(String field) {
        String text = fields.get(field);
        return text == null || text.isBlank() || text.equals("null") ? null : text.strip();
    }

    String text(String field, String otherwise) {
        String text = text(field);
        return text == null ? otherwise : text;
    }

    boolean isTrue(String field) {
        return "true".equalsIgnoreCase(text(field)) || "1".equals(text(field));
    }

    /** Whether there is a net weight and UN Comtrade estimated it. */
    boolean hasEstimatedWeight() {
        return text("netWgt") != null
                && (isTrue("isNetWgtEstimated") || ESTIMATIONS_OF_WEIGHT.contains(text("legacyEstimationFlag", "0")));
    }
}
