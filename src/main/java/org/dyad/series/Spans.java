package org.dyad.series;

import java.util.ArrayList;
import java.util.List;

/** Runs of consecutive periods, for messages to people. */
final class Spans {

    private Spans() {}

    /** Of the periods that have a value, for example {@code 2014 to 2019, 2021}; {@code none} if there are none. */
    static String withValue(Series series) {
        return of(series.observations().stream()
                .filter(Observation::hasValue)
                .map(Observation::period)
                .toList());
    }

    /** Of ascending periods of one frequency; {@code none} if there are none. */
    static String of(List<Period> periods) {
        List<String> spans = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < periods.size(); i++) {
            if (i + 1 == periods.size() || periods.get(i).until(periods.get(i + 1)) > 1) {
                spans.add(text(periods.get(first), periods.get(i)));
                first = i + 1;
            }
        }
        return spans.isEmpty() ? "none" : String.join(", ", spans);
    }

    private static String text(Period first, Period last) {
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
