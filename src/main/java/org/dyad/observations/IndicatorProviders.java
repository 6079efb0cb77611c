package org.dyad.observations;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * Whose figures an indicator is answered with where nobody is named: those that reach furthest. Unlike trade, which has
 * an office of the country's own to ask first, an indicator is the same thing whoever printed it, and three values of a
 * better known publisher are no series beside twenty-six of another.
 */
final class IndicatorProviders {

    private IndicatorProviders() {}

    /**
     * The provider that has values for most periods; of several, the first in the order, then the first by code.
     *
     * @param order codes, best first; those that it leaves out come after
     * @param wanted what periods are counted; null for years. Figures of a lower frequency do not count
     */
    static Optional<String> preferred(List<String> order, Collection<IndicatorRow> rows, @Nullable Frequency wanted) {
        Map<String, List<IndicatorRow>> byProvider = rows.stream().collect(groupingBy(IndicatorRow::provider));
        String best = null;
        long most = -1;
        List<String> candidates = Stream.concat(
                        order.stream().filter(byProvider::containsKey),
                        byProvider.keySet().stream().sorted())
                .distinct()
                .toList();
        for (String candidate : candidates) {
            long periods = periods(byProvider.getOrDefault(candidate, List.of()), wanted);
            if (periods > most) {
                best = candidate;
                most = periods;
            }
        }
        return Optional.ofNullable(best);
    }

    private static long periods(List<IndicatorRow> rows, @Nullable Frequency wanted) {
        Frequency counted = wanted == null ? Frequency.ANNUAL : wanted;
        return rows.stream()
                .filter(row -> row.value() != null && !row.period().frequency().isLowerThan(counted))
                .map(row -> Period.of(counted, row.period().start()))
                .distinct()
                .count();
    }
}
