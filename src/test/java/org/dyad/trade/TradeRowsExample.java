package org.dyad.trade;

import java.time.LocalDate;
import java.util.List;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.SourceKind;
import org.dyad.provenance.SourceView;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;

/** Rows of trade flows made up for tests: of Aruba's trade with Andorra, in US dollars. */
public final class TradeRowsExample {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);

    private TradeRowsExample() {}

    /** A request for years of a flow. */
    public static TradeRequest yearly(String reporter, String partner, Flow flow) {
        return new TradeRequest(
                reporter,
                partner,
                flow,
                SeriesKey.ALL_GOODS,
                null,
                Frequency.ANNUAL,
                Basis.PERIOD,
                Adjustment.NONE,
                Measure.VALUE,
                "USD",
                null,
                false,
                GroupMode.AS_REPORTED,
                null,
                null);
    }

    /** One row of 2023 from each of the providers. */
    public static TradeRows of(TradeRequest request, List<String> providers) {
        List<TradeFlowRow> rows = providers.stream()
                .map(provider -> row(request.flow(), "2023", Basis.PERIOD, Valuation.UNKNOWN, provider))
                .toList();
        return new TradeRows(request, List.of(request), List.of(rows));
    }

    static TradeFlowRow row(Flow flow, String period, Basis basis, Valuation valuation, String provider) {
        return new TradeFlowRow(
                0,
                "ABW",
                "AND",
                flow,
                "HS",
                SeriesKey.ALL_GOODS,
                basis,
                Adjustment.NONE.name(),
                Period.parse(period),
                provider,
                "USD",
                1.0,
                0,
                null,
                null,
                null,
                false,
                valuation,
                ObservationStatus.NORMAL,
                null,
                null,
                DAY,
                new CitationView(
                        new SourceView("made-up", "Made up", null, null, null, null, SourceKind.DOCUMENT),
                        null,
                        null,
                        Directness.PRIMARY,
                        null));
    }
}
