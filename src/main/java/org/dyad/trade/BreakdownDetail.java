package org.dyad.trade;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dyad.series.Period;

/**
 * Decides where sums of six-digit codes stand for chapters and headings that nobody published: only where a provider
 * published none of that level itself, and only if the codes come to the published total but for what is confidential.
 * A chapter that is a sum of some of its codes would be another number.
 */
final class BreakdownDetail {

    /** Codes withheld for confidentiality come to less than this of most countries' trade. */
    private static final double LEAST_PART = 0.99;

    private static final double HUNDRED = 100;

    private BreakdownDetail() {}

    private record Table(String provider, String reporter, Period period, String currency) {}

    /** The figures without sums that may not stand for anything. */
    static List<BreakdownFigure> usable(BreakdownRequest request, List<BreakdownFigure> figures) {
        Map<Table, Boolean> sums = new HashMap<>();
        tables(figures).forEach((table, rows) -> sums.put(table, mayAddUp(request, rows)));
        return figures.stream()
                .filter(figure -> !figure.summed() || sums.getOrDefault(table(figure), false))
                .toList();
    }

    private static Map<Table, List<BreakdownFigure>> tables(List<BreakdownFigure> figures) {
        return figures.stream().collect(groupingBy(BreakdownDetail::table));
    }

    private static Table table(BreakdownFigure figure) {
        return new Table(figure.provider(), figure.reporter(), figure.period(), figure.currency());
    }

    private static boolean mayAddUp(BreakdownRequest request, List<BreakdownFigure> rows) {
        return hasSums(request, rows) && sums(request, rows) >= total(request, rows) * LEAST_PART;
    }

    /** Whether there are sums and no figure of the level itself. */
    private static boolean hasSums(BreakdownRequest request, List<BreakdownFigure> rows) {
        return rows.stream().anyMatch(BreakdownFigure::summed)
                && rows.stream().allMatch(row -> row.summed() || isTotal(request, row) || row.value() == null);
    }

    /** Says which sums the answer is made of, or why it is not. */
    static void say(BreakdownRequest request, BreakdownOffice office, List<BreakdownFigure> figures, Notices notices) {
        tables(figures).forEach((table, rows) -> {
            if (!table.provider().equals(office.provider())
                    || !table.reporter().equals(office.reporter())
                    || !table.currency().equals(office.currency())
                    || !hasSums(request, rows)) {
                return;
            }
            double total = total(request, rows);
            if (mayAddUp(request, rows)) {
                notices.add(
                        "SUM_OF_SUBHEADINGS",
                        "no figures of %s by %s are loaded: the six-digit codes are added up%s"
                                .formatted(
                                        table.provider(),
                                        level(request.level()),
                                        total == 0 ? ", and no total tells whether they are all" : ""),
                        table.period());
            } else {
                notices.add(
                        "PARTIAL_DETAIL",
                        "six-digit codes of %s are loaded that come to %d percent of the total: too few to add up by %s; ask for level 6"
                                .formatted(
                                        table.provider(),
                                        (int) (sums(request, rows) / total * HUNDRED),
                                        level(request.level())),
                        table.period());
            }
        });
    }

    private static double total(BreakdownRequest request, List<BreakdownFigure> rows) {
        return rows.stream()
                .filter(row -> isTotal(request, row) && row.flow() == request.flow())
                .mapToDouble(row -> row.value() == null ? 0 : row.value())
                .max()
                .orElse(0);
    }

    /** What the six-digit codes of one edition come to, of the one that comes to most. */
    private static double sums(BreakdownRequest request, List<BreakdownFigure> rows) {
        return rows.stream()
                .filter(row -> row.summed() && row.flow() == request.flow())
                .collect(groupingBy(BreakdownFigure::classification))
                .values()
                .stream()
                .mapToDouble(edition -> edition.stream()
                        .mapToDouble(row -> row.value() == null ? 0 : row.value())
                        .sum())
                .max()
                .orElse(0);
    }

    private static boolean isTotal(BreakdownRequest request, BreakdownFigure figure) {
        return request.codeOf(figure).equals(request.totalCode());
    }

    /** Codes of one level in words. */
    static String level(int level) {
        return switch (level) {
            case 1 -> "section";
            case 2 -> "chapter";
            case 4 -> "heading";
            default -> "subheading";
        };
    }
}
