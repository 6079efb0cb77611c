package org.dyad.trade;

import java.time.LocalDate;
import java.util.List;
import org.dyad.observations.Precision;
import org.dyad.provenance.CitationView;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * A published figure of a period: the quotation of it that stands as of the day asked for.
 *
 * @param value in the currency
 * @param rounding unit of the last digit printed, in the currency; 0 where the source is exact or silent
 * @param summed whether it is no published figure but the sum of the six-digit codes of one source below its code
 */
record BreakdownFigure(
        String reporter,
        String partner,
        Flow flow,
        String classification,
        String commodity,
        Period period,
        String provider,
        String currency,
        @Nullable Double value,
        double rounding,
        Precision precision,
        ObservationStatus status,
        LocalDate knownFrom,
        CitationView citation,
        boolean summed) {

    TradeFigureKey key(@Nullable LocalDate asOf) {
        return new TradeFigureKey(
                List.of(
                        reporter,
                        partner,
                        flow.name(),
                        classification,
                        commodity,
                        period.frequency().letter(),
                        Basis.PERIOD.name(),
                        Adjustment.NONE.name(),
                        period.start().toString(),
                        provider,
                        currency),
                asOf);
    }
}
