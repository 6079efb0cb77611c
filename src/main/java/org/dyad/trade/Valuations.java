package org.dyad.trade;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dyad.series.Basis;
import org.dyad.series.Period;

/** How goods are valued in a figure that may be made of several rows: as all of them are, else nobody can say. */
final class Valuations {

    private Valuations() {}

    /**
     * The valuation of a period's value: that of the row published for it, else the one that all rows have of which it
     * can be made: those of shorter periods in it and the year-to-date ones of its year; {@link Valuation#UNKNOWN}
     * where they differ.
     *
     * @param rows of the provider whose value it is
     */
    static Valuation of(TradeRequest request, List<TradeFlowRow> rows, Period period) {
        List<TradeFlowRow> published = rows.stream()
                .filter(row -> row.value() != null
                        && row.flow() == request.flow()
                        && row.basis() == request.basis()
                        && row.period().equals(period))
                .toList();
        List<TradeFlowRow> wanted = published.stream()
                .filter(row -> row.currency().equals(request.currency()))
                .toList();
        if (!published.isEmpty()) {
            return common(wanted.isEmpty() ? published : wanted);
        }
        return common(rows.stream()
                .filter(row -> row.value() != null && canBePart(row, period))
                .toList());
    }

    private static boolean canBePart(TradeFlowRow row, Period period) {
        Period other = row.period();
        if (row.basis() == Basis.YEAR_TO_DATE) {
            return other.year() == period.year();
        }
        return !other.start().isBefore(period.start()) && !other.endExclusive().isAfter(period.endExclusive());
    }

    private static Valuation common(List<TradeFlowRow> rows) {
        Set<Valuation> found = rows.stream().map(TradeFlowRow::valuation).collect(Collectors.toSet());
        return found.size() == 1 ? found.iterator().next() : Valuation.UNKNOWN;
    }
}
