package org.dyad.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All published figures of one flow, and what can be made of them for a period. */
final class Figures {

    private static final List<Frequency> PART_FREQUENCIES = List.of(Frequency.QUARTERLY, Frequency.MONTHLY);

    private final Map<Frequency, Series> published;
    private final Map<Period, List<YearToDate>> yearToDate = new HashMap<>();

    /** Year-to-date figures without a value, such as withdrawn ones, give nothing. */
    Figures(Map<Frequency, Series> published, List<YearToDate> figures) {
        this.published = published;
        for (YearToDate figure : figures) {
            if (figure.observation().hasValue()) {
                yearToDate
                        .computeIfAbsent(figure.throughMonth(), month -> new ArrayList<>())
                        .add(figure);
            }
        }
    }

    /** A difference of two figures and the half-width that rounding gives it. */
    record Difference(Observation row, double halfWidth) {}

    @Nullable
    Observation published(Period period) {
        Series series = published.get(period.frequency());
        return series == null ? null : series.atIndex(period.index());
    }

    /** The year-to-date figure that covers exactly this period. */
    @Nullable
    Observation atBoundary(Period period) {
        if (period.ordinal() != 1) {
            return null;
        }
        List<YearToDate> figures = through(lastMonth(period));
        return figures.isEmpty() ? null : under(period, figures.get(0).observation());
    }

    /** Year to date at the end of this period less that at the end of the period before, in one year and vintage. */
    @Nullable
    Difference difference(Period period) {
        if (period.ordinal() == 1) {
            return null;
        }
        for (YearToDate end : through(lastMonth(period))) {
            for (YearToDate start : through(lastMonth(period.previous()))) {
                if (end.vintage().equals(start.vintage())) {
                    Observation row = minus(period, end.observation(), start.observation());
                    return row.hasValue() ? new Difference(row, end.rounding() / 2 + start.rounding() / 2) : null;
                }
            }
        }
        return null;
    }

    private static Observation minus(Period period, Observation end, Observation start) {
        return Observation.computed(
                period,
                end.asDouble().orElseThrow() - start.asDouble().orElseThrow(),
                end.status().computedWith(start.status()).computedWith(ObservationStatus.ESTIMATED),
                end.evidence().and(start.evidence()));
    }

    /** Sum of quarters, else of months, else of as few figures of any kind as fill the period. */
    @Nullable
    Observation sum(Period period) {
        for (Frequency parts : PART_FREQUENCIES) {
            Series series = published.get(parts);
            if (series != null && period.frequency().isLowerThan(parts)) {
                Observation sum = Aggregations.one(series, period, Aggregation.SUM);
                if (sum.hasValue()) {
                    return sum;
                }
            }
        }
        return mixedSum(period);
    }

    /** Shortest path over the months: from each month on, the fewest figures that reach the end of the period. */
    private @Nullable Observation mixedSum(Period period) {
        List<Period> months = period.parts(Frequency.MONTHLY);
        List<@Nullable List<Observation>> fewest = new ArrayList<>();
        for (int i = 0; i < months.size(); i++) {
            fewest.add(null);
        }
        fewest.add(List.of());
        for (int from = months.size() - 1; from >= 0; from--) {
            for (int to = months.size(); to > from; to--) {
                List<Observation> rest = fewest.get(to);
                Observation figure = rest == null ? null : covering(months.get(from), months.get(to - 1));
                List<Observation> known = fewest.get(from);
                if (rest != null && figure != null && (known == null || rest.size() + 1 < known.size())) {
                    List<Observation> longer = new ArrayList<>(rest.size() + 1);
                    longer.add(figure);
                    longer.addAll(rest);
                    fewest.set(from, longer);
                }
            }
        }
        List<Observation> figures = fewest.get(0);
        Observation sum = figures == null ? null : Totals.of(period, figures, Aggregation.SUM);
        return sum != null && sum.hasValue() ? sum : null;
    }

    /** A figure with a value for exactly these months: a published month or quarter, else year to date. */
    private @Nullable Observation covering(Period firstMonth, Period lastMonth) {
        for (Frequency frequency : PART_FREQUENCIES) {
            Period candidate = firstMonth.in(frequency);
            if (candidate.start().equals(firstMonth.start())
                    && lastMonth(candidate).equals(lastMonth)) {
                Observation row = published(candidate);
                if (row != null && row.hasValue()) {
                    return row;
                }
            }
        }
        List<YearToDate> figures = firstMonth.ordinal() == 1 ? through(lastMonth) : List.of();
        return figures.isEmpty() ? null : figures.get(0).observation();
    }

    private List<YearToDate> through(Period month) {
        return yearToDate.getOrDefault(month, List.of());
    }

    private static Period lastMonth(Period period) {
        return Period.of(Frequency.MONTHLY, period.lastDay());
    }

    private static Observation under(Period period, Observation row) {
        return new Observation(period, row.value(), row.status(), row.evidence());
    }
}
