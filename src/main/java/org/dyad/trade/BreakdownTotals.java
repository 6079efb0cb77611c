package org.dyad.trade;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.CitationList;
import org.dyad.observations.FigureKey;
import org.dyad.observations.ObservationView;
import org.dyad.provenance.PublicationNote;
import org.dyad.provenance.PublicationNotes;
import org.dyad.provenance.PublicationStatus;
import org.dyad.reference.Units;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Evidence;
import org.dyad.series.Nature;
import org.dyad.series.Observation;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.dyad.series.Series;

/** The total of a breakdown: published, added up or absent, and what its parts do not explain. */
@ApplicationScoped
class BreakdownTotals {

    /** No area: covered only by what is said of all partners. */
    private static final String ANY_PARTNER = "";

    private final PublicationNotes notes;
    private final Units units;
    private final Clock clock;

    BreakdownTotals(PublicationNotes notes, Units units, Clock clock) {
        this.notes = notes;
        this.units = units;
        this.clock = clock;
    }

    ObservationView view(
            BreakdownRequest request, BreakdownOffice office, BreakdownPeriod made, CitationList citations) {
        Optional<BreakdownPart> total = made.total(request.totalCode());
        Observation observation = total.map(BreakdownPart::observation)
                .orElseGet(() -> new Observation(
                        made.period(),
                        null,
                        status(withholding(request, office, request.partner(), made.period())),
                        Evidence.NONE));
        CitationList.Cited cited = citations.of(
                new Series(made.period().frequency(), units.of(office.currency()), Nature.FLOW, List.of(observation)));
        Map<Period, FigureKey> figures = total.map(BreakdownPart::figure)
                .map(figure -> Map.<Period, FigureKey>of(made.period(), figure))
                .orElse(Map.of());
        LocalDate asOf = request.asOf();
        return new ObservationView(
                answered(request, office, cited, figures),
                cited.series().observations().get(0),
                asOf == null ? LocalDate.now(clock) : asOf);
    }

    private static AnsweredSeries answered(
            BreakdownRequest request,
            BreakdownOffice office,
            CitationList.Cited cited,
            Map<Period, FigureKey> figures) {
        SeriesKey key = new SeriesKey(
                office.provider(),
                request.period().frequency(),
                office.reporter(),
                request.partner(),
                request.flow(),
                SeriesKey.ALL_GOODS,
                Measure.VALUE,
                office.currency(),
                Basis.PERIOD,
                Adjustment.NONE,
                null,
                GroupMode.AS_REPORTED,
                false);
        return new AnsweredSeries(
                key.toString(),
                key.toString(),
                cited.series(),
                Basis.PERIOD,
                Adjustment.NONE,
                office.provider(),
                1,
                cited.citations(),
                figures,
                Map.of(),
                List.of(),
                cited.series().observations().get(0).evidence().knownFrom(),
                request.asOf());
    }

    /** Says that there are no parts, that no total is published, or how far the parts are from it. */
    void sayWhatIsMissing(BreakdownRequest request, BreakdownOffice office, BreakdownPeriod made, Notices notices) {
        if (made.parts().isEmpty()) {
            sayWhyThereAreNoParts(request, office, made.period(), notices);
            return;
        }
        BreakdownPart published = made.published();
        if (published == null) {
            notices.add(
                    "NO_PUBLISHED_TOTAL",
                    "no total is published: it is the sum of the parts that are held, which need not be all",
                    made.period());
            return;
        }
        double difference = published.value() - made.sumOfParts();
        if (Math.abs(difference) > made.tolerance()) {
            notices.add(
                    difference > 0 ? "PARTS_BELOW_TOTAL" : "PARTS_ABOVE_TOTAL",
                    "the parts add up to %s, the published total is %s: %s %s (%s percent of the total)"
                            .formatted(
                                    amount(made.sumOfParts(), office),
                                    amount(published.value(), office),
                                    amount(Math.abs(difference), office),
                                    difference > 0
                                            ? "are in no part, so that indices of concentration speak of a part only"
                                            : "are too many",
                                    percent(difference, published.value())),
                    made.period());
        }
    }

    private void sayWhyThereAreNoParts(
            BreakdownRequest request, BreakdownOffice office, Period period, Notices notices) {
        notices.add(
                "NO_DATA",
                "no figures by %s are loaded%s"
                        .formatted(
                                request.parts(), office.provider() == null ? "" : " of provider " + office.provider()),
                period);
        String partner = request.by() == BreakdownDimension.PARTNER ? ANY_PARTNER : request.partner();
        withholding(request, office, partner, period)
                .ifPresent(note -> notices.add(note.status().name(), note.text(), period));
    }

    private Optional<PublicationNote> withholding(
            BreakdownRequest request, BreakdownOffice office, String partner, Period period) {
        return notes.withholding(
                office.reporter(), partner, SeriesKey.ALL_GOODS, office.provider(), period, request.asOf());
    }

    private static ObservationStatus status(Optional<PublicationNote> note) {
        return note.map(found -> found.status() == PublicationStatus.SUPPRESSED
                        ? ObservationStatus.SUPPRESSED
                        : ObservationStatus.NOT_COLLECTED)
                .orElse(ObservationStatus.NOT_LOADED);
    }

    private static String amount(double value, BreakdownOffice office) {
        return plain(value, 2) + " " + office.currency();
    }

    private static String percent(double part, double whole) {
        return whole == 0 ? "?" : plain(Math.abs(part / whole) * 100, 1);
    }

    private static String plain(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
