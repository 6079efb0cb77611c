package org.dyad.trade;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures a breakdown is made of: one provider's, for one reporter, in one currency.
 *
 * @param provider code; null where none is known
 * @param reporter the code under which it reports
 */
record BreakdownOffice(@Nullable String provider, String reporter, String currency, List<BreakdownFigure> figures) {

    /**
     * The first provider that has parts for the period; else the first that has the total; else the first.
     *
     * @param providers in the order in which they are asked
     * @param reporters codes under which the reporter may be kept, best first
     */
    static BreakdownOffice choose(
            BreakdownRequest request, List<String> providers, List<String> reporters, List<BreakdownFigure> figures) {
        List<BreakdownFigure> inPeriod = figures.stream()
                .filter(figure -> figure.period().equals(request.period()) && figure.value() != null)
                .toList();
        Predicate<BreakdownFigure> total = figure -> request.codeOf(figure).equals(request.totalCode());
        Map<String, List<BreakdownFigure>> parts =
                inPeriod.stream().filter(total.negate()).collect(groupingBy(BreakdownFigure::provider));
        Map<String, List<BreakdownFigure>> totals =
                inPeriod.stream().filter(total).collect(groupingBy(BreakdownFigure::provider));
        return first(request, providers, reporters, parts, figures)
                .or(() -> first(request, providers, reporters, totals, figures))
                .orElseGet(() -> new BreakdownOffice(
                        providers.isEmpty() ? null : providers.get(0),
                        reporters.get(0),
                        request.currency(),
                        List.of()));
    }

    private static Optional<BreakdownOffice> first(
            BreakdownRequest request,
            List<String> providers,
            List<String> reporters,
            Map<String, List<BreakdownFigure>> found,
            List<BreakdownFigure> all) {
        for (String provider : providers) {
            for (String reporter : reporters) {
                List<BreakdownFigure> own = new ArrayList<>(found.getOrDefault(provider, List.of()));
                own.removeIf(figure -> !figure.reporter().equals(reporter));
                if (!own.isEmpty()) {
                    return Optional.of(new BreakdownOffice(
                            provider,
                            reporter,
                            currency(own, request.currency()),
                            all.stream()
                                    .filter(figure -> figure.provider().equals(provider)
                                            && figure.reporter().equals(reporter))
                                    .toList()));
                }
            }
        }
        return Optional.empty();
    }

    /** The currency asked for if any of the figures is in it, else the most frequent. */
    private static String currency(List<BreakdownFigure> figures, String wanted) {
        Map<String, Long> count = figures.stream().collect(groupingBy(BreakdownFigure::currency, counting()));
        if (count.containsKey(wanted)) {
            return wanted;
        }
        return count.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(wanted);
    }
}
