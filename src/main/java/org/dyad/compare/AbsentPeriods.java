package org.dyad.compare;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.AnsweredSeries;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.PublicationNote;
import org.dyad.provenance.PublicationNotes;
import org.dyad.provenance.PublicationStatus;
import org.dyad.series.Evidence;
import org.dyad.series.Observation;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.dyad.trade.GroupMode;
import org.dyad.trade.TradeRequest;
import org.jspecify.annotations.Nullable;

/** Gives every period of a window a row, and every row without a value the reason that we know. */
@ApplicationScoped
class AbsentPeriods {

    private final PublicationNotes notes;

    AbsentPeriods(PublicationNotes notes) {
        this.notes = notes;
    }

    AnsweredSeries explained(AnsweredSeries answered, SeriesRequest request, SeriesShape.Window window) {
        List<Observation> rows = new ArrayList<>();
        Map<PublicationNote, List<Period>> withheld = new LinkedHashMap<>();
        int last = window.first().until(window.last());
        for (int i = 0; i <= last; i++) {
            Period period = window.first().plus(i);
            Observation row = answered.series().at(period).orElse(null);
            if (row != null && (row.hasValue() || request instanceof SeriesRequest.Inline)) {
                rows.add(row);
                continue;
            }
            Optional<PublicationNote> note = withholding(answered, request, period);
            if (note.isPresent()) {
                withheld.computeIfAbsent(note.get(), found -> new ArrayList<>()).add(period);
            }
            Evidence evidence = row == null || note.isPresent() ? Evidence.NONE : row.evidence();
            rows.add(new Observation(period, null, status(row, note), evidence));
        }
        List<NoticeView> notices = new ArrayList<>();
        withheld.forEach((note, periods) -> notices.add(new NoticeView(
                note.status().name(),
                note.text(),
                periods.stream().map(PeriodScalar::of).toList())));
        return answered.over(answered.series().with(rows), notices);
    }

    private static ObservationStatus status(@Nullable Observation row, Optional<PublicationNote> note) {
        if (note.isPresent()) {
            return note.get().status() == PublicationStatus.SUPPRESSED
                    ? ObservationStatus.SUPPRESSED
                    : ObservationStatus.NOT_COLLECTED;
        }
        return row == null
                        || row.status() == ObservationStatus.MISSING
                                && row.evidence().citations().isEmpty()
                ? ObservationStatus.NOT_LOADED
                : row.status();
    }

    private Optional<PublicationNote> withholding(AnsweredSeries answered, SeriesRequest request, Period period) {
        if (request instanceof SeriesRequest.OfTrade trading
                && trading.request().groups() == GroupMode.AS_REPORTED) {
            TradeRequest trade = trading.request();
            return notes.withholding(
                    trade.reporter(), trade.partner(), trade.commodity(), answered.provider(), period, trade.asOf());
        }
        return Optional.empty();
    }
}
