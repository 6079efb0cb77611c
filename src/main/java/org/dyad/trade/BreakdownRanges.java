package org.dyad.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dyad.series.Period;

/** Tells ranges of codes, such as chapters 84-85 published as one figure, from the codes that they contain. */
final class BreakdownRanges {

    private BreakdownRanges() {}

    /** The codes, and those ranges of which no part is there already; of overlapping ranges the largest counts. */
    static List<BreakdownPart> apart(Map<String, BreakdownPart> parts, Period period, Notices notices) {
        Map<String, BreakdownPart> rows = new TreeMap<>(parts);
        rows.keySet().removeIf(code -> code.contains("-"));
        parts.values().stream()
                .filter(part -> part.code().contains("-"))
                .sorted(Comparator.comparingDouble(BreakdownPart::value).reversed())
                .forEach(range -> {
                    if (rows.keySet().stream().noneMatch(code -> overlap(code, range.code()))) {
                        rows.put(range.code(), range);
                        notices.add(
                                "RANGE_AS_ROW",
                                "%s is published as one figure, and none of its codes by itself: it is one row"
                                        .formatted(range.code()),
                                period);
                    } else {
                        notices.add(
                                "RANGE_LEFT_OUT",
                                "%s is not counted: codes that it contains are rows".formatted(range.code()),
                                period);
                    }
                });
        return new ArrayList<>(rows.values());
    }

    private static boolean overlap(String one, String other) {
        return first(one).compareTo(last(other)) <= 0 && first(other).compareTo(last(one)) <= 0;
    }

    private static String first(String code) {
        return code.split("-", 2)[0];
    }

    private static String last(String code) {
        return code.substring(code.indexOf('-') + 1);
    }
}
