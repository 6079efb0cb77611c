package org.dyad.compare.claims;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.dyad.events.Claim;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.ObservationView;
import org.dyad.observations.Precision;
import org.dyad.provenance.ProviderView;
import org.dyad.provenance.PublicationNote;
import org.dyad.provenance.PublicationNotes;
import org.dyad.provenance.PublicationStatus;
import org.dyad.reference.Areas;
import org.dyad.series.Evidence;
import org.dyad.series.Observation;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** Holds one claim against what one office knew on one day. */
@ApplicationScoped
class ClaimJudge {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PublicationNotes notes;
    private final Areas areas;

    ClaimJudge(PublicationNotes notes, Areas areas) {
        this.notes = notes;
        this.areas = areas;
    }

    /**
     * What came of it.
     *
     * @param difference claim minus official, in the claim's unit; null without an official figure
     */
    record Judged(
            @Nullable ObservationView observation,
            @Nullable Double difference,
            @Nullable Double percentDifference,
            ClaimVerdict verdict,
            @Nullable Period reachedIn) {

        boolean hasFigure() {
            return difference != null;
        }
    }

    /**
     * Judges.
     *
     * @param answer what the office answers
     * @param day up to the end of which was looked
     */
    Judged judge(Claim claim, ClaimLookup lookup, ClaimFigures.Answer answer, LocalDate day) {
        AnsweredSeries official = answer.series();
        ClaimedFigure figure = ClaimedFigure.of(claim).orElseThrow();
        boolean outlook = ClaimVerdicts.isOutlook(claim.kind());
        Observation reached = outlook ? firstReaching(figure, official).orElse(null) : null;
        Period period = lookup.question().period();
        Observation row = period != null
                ? official.series().at(period).orElse(null)
                : reached != null ? reached : official.series().lastWithValue().orElse(null);
        Double value = row == null ? null : row.value();
        if (row == null || value == null) {
            return without(claim, lookup, official, row, reached, day);
        }
        BigDecimal published = BigDecimal.valueOf(value);
        ClaimVerdict verdict = !outlook
                ? ClaimVerdicts.ofReport(figure, published, BigDecimal.valueOf(answer.rounding()))
                : period != null || reached != null
                        ? ClaimVerdicts.ofOutlook(figure, published)
                        : ClaimVerdict.NOT_YET_KNOWN;
        double difference = figure.above(published).doubleValue();
        boolean inPercent = lookup.question().measure() != ClaimMeasure.LEVEL;
        return new Judged(
                new ObservationView(official, row, day),
                difference,
                inPercent || value == 0 ? null : difference / Math.abs(value) * HUNDRED.doubleValue(),
                verdict,
                reached == null ? null : reached.period());
    }

    /** Of a ceiling it would say nothing: every first figure stays below. */
    private static Optional<Observation> firstReaching(ClaimedFigure figure, AnsweredSeries official) {
        return figure.precision() == Precision.LESS_THAN
                ? Optional.empty()
                : official.series().observations().stream()
                        .filter(row -> row.asDouble().stream()
                                .anyMatch(value -> ClaimVerdicts.isReached(figure, BigDecimal.valueOf(value))))
                        .findFirst();
    }

    /** Why there is no figure: as a publication note says, else as the office's own row does, else not loaded. */
    private Judged without(
            Claim claim,
            ClaimLookup lookup,
            AnsweredSeries official,
            @Nullable Observation row,
            @Nullable Observation reached,
            LocalDate day) {
        Period period = lookup.question().period();
        PublicationNote note = period == null ? null : withholding(lookup, period, day);
        return new Judged(
                period == null ? null : absent(official, period, row, note, day),
                null,
                null,
                ClaimVerdicts.withoutFigure(claim.kind(), lookup.question().isOver(day), note != null),
                reached == null ? null : reached.period());
    }

    private @Nullable PublicationNote withholding(ClaimLookup lookup, Period period, LocalDate day) {
        return notes.withholding(
                        lookup.side().reporter(),
                        lookup.side().partner(),
                        lookup.question().commodity(),
                        lookup.office().code,
                        period,
                        day)
                .orElse(null);
    }

    private static ObservationView absent(
            AnsweredSeries official,
            Period period,
            @Nullable Observation row,
            @Nullable PublicationNote note,
            LocalDate day) {
        if (note != null) {
            AnsweredSeries noted = ClaimSeries.citing(official, note.citation());
            Evidence evidence = Evidence.of(note.knownFrom(), noted.citations().size() - 1);
            return new ObservationView(noted, new Observation(period, null, status(note.status()), evidence), day);
        }
        Observation shown = row != null && row.status() != ObservationStatus.MISSING
                ? row
                : new Observation(period, null, ObservationStatus.NOT_LOADED, Evidence.NONE);
        return new ObservationView(official, shown, day);
    }

    private static ObservationStatus status(PublicationStatus status) {
        return switch (status) {
            case SUPPRESSED -> ObservationStatus.SUPPRESSED;
            case NOT_COLLECTED -> ObservationStatus.NOT_COLLECTED;
            case PUBLISHED, PUBLISHED_IN_PART -> ObservationStatus.NOT_LOADED;
        };
    }

    /** As the API shows it. */
    ClaimAgainstView show(ClaimLookup lookup, Known known, Judged judged) {
        Period reachedIn = judged.reachedIn();
        return new ClaimAgainstView(
                ProviderView.of(lookup.office()),
                areas.view(lookup.side().reporter()),
                lookup.side().flow(),
                known,
                judged.observation(),
                judged.difference(),
                judged.percentDifference(),
                judged.verdict(),
                reachedIn == null ? null : PeriodScalar.of(reachedIn));
    }
}
