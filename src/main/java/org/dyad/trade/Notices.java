package org.dyad.trade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.dyad.graphql.PeriodScalar;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Period;

/** What a reader must know of an answer, collected while it is made: each sentence once, with all its periods. */
public final class Notices {

    private static final int MOST_CODES = 10;

    private record Sentence(String code, String message) {}

    private final Map<Sentence, SortedSet<Period>> said = new LinkedHashMap<>();

    /** About the series as a whole. */
    public void add(String code, String message) {
        said.computeIfAbsent(new Sentence(code, message), sentence -> new TreeSet<>());
    }

    /** About one of its periods. */
    public void add(String code, String message, Period period) {
        add(code, message, List.of(period));
    }

    /** About some of its periods; nothing is to be said if there are none. */
    public void add(String code, String message, List<Period> periods) {
        if (!periods.isEmpty()) {
            said.computeIfAbsent(new Sentence(code, message), sentence -> new TreeSet<>())
                    .addAll(periods);
        }
    }

    void addAll(List<NoticeView> notices) {
        for (NoticeView notice : notices) {
            if (notice.periods().isEmpty()) {
                add(notice.code(), notice.message());
            } else {
                add(
                        notice.code(),
                        notice.message(),
                        notice.periods().stream().map(PeriodScalar::period).toList());
            }
        }
    }

    /** What is said of another series of which only some periods are used. */
    void addAbout(List<Period> used, List<NoticeView> notices) {
        for (NoticeView notice : notices) {
            if (notice.periods().isEmpty() && !used.isEmpty()) {
                add(notice.code(), notice.message());
            }
            add(
                    notice.code(),
                    notice.message(),
                    notice.periods().stream()
                            .map(PeriodScalar::period)
                            .filter(used::contains)
                            .toList());
        }
    }

    /** Codes as a sentence has them: the first ten, and how many more. */
    public static String list(Collection<String> codes) {
        String first = String.join(", ", codes.stream().limit(MOST_CODES).toList());
        return codes.size() > MOST_CODES ? "%s and %d more".formatted(first, codes.size() - MOST_CODES) : first;
    }

    public List<NoticeView> all() {
        List<NoticeView> all = new ArrayList<>();
        said.forEach((sentence, periods) -> all.add(new NoticeView(
                sentence.code,
                sentence.message,
                periods.stream().map(PeriodScalar::of).toList())));
        return List.copyOf(all);
    }
}
