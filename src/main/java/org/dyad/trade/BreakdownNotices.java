package org.dyad.trade;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.dyad.graphql.PeriodScalar;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Period;

/** What the reader of a breakdown must know, each thing once, with the periods that it is about. */
final class BreakdownNotices {

    private static final int MOST_CODES = 10;

    private record Said(String code, String message) {}

    private final Map<Said, NavigableSet<Period>> periods = new LinkedHashMap<>();

    /** About the whole answer. */
    void add(String code, String message) {
        periods.computeIfAbsent(new Said(code, message), said -> new TreeSet<>());
    }

    void add(String code, String message, Period period) {
        periods.computeIfAbsent(new Said(code, message), said -> new TreeSet<>())
                .add(period);
    }

    /** Codes as a sentence has them: the first ten, and how many more. */
    static String list(Collection<String> codes) {
        String first = String.join(", ", codes.stream().limit(MOST_CODES).toList());
        return codes.size() > MOST_CODES ? "%s and %d more".formatted(first, codes.size() - MOST_CODES) : first;
    }

    List<NoticeView> all() {
        return periods.entrySet().stream()
                .map(entry -> new NoticeView(
                        entry.getKey().code(),
                        entry.getKey().message(),
                        entry.getValue().stream().map(PeriodScalar::of).toList()))
                .toList();
    }
}
