package org.dyad.series;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs of consecutive periods, for messages to people. */
final class Spans {

    private Spans() {}

    /** For example {@code 2014 to 2019, 2021}; {@code none} if the series has no value at all. */
    static String withValue(Series series) {
        List<String> spans = new ArrayList<>();
        Period first = null;
        Period last = null;
        for (Observation row : series.observations()) {
            if (!row.hasValue()) {
                continue;
            }
            if (first != null && last != null && last.until(row.period()) > 1) {
                spans.add(text(first, last));
                first = null;
            }
            first = first == null ? row.period() : first;
            last = row.period();
        }
        if (first != null && last != null) {
            spans.add(text(first, last));
        }
        return spans.isEmpty() ? "none" : String.join(", ", spans);
    }

    private static String text(Period first, @Nullable Period last) {
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
