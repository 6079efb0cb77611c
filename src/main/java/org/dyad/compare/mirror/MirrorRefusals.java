package org.dyad.compare.mirror;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dyad.events.Claim;
import org.dyad.events.RepeatedFigures;
import org.dyad.graphql.PeriodScalar;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.PublicationNote;
import org.dyad.provenance.PublicationNotes;
import org.dyad.reference.Areas;
import org.dyad.series.Basis;
import org.dyad.series.Observation;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.dyad.trade.CompleteReleases;
import org.dyad.trade.SeriesKey;
import org.dyad.trade.TradeRequest;
import org.jspecify.annotations.Nullable;

/** Says of every period without a figure of a side why there is none. */
@ApplicationScoped
class MirrorRefusals {

    private final PublicationNotes notes;
    private final RepeatedFigures repeated;
    private final CompleteReleases releases;
    private final Areas areas;

    MirrorRefusals(PublicationNotes notes, RepeatedFigures repeated, CompleteReleases releases, Areas areas) {
        this.notes = notes;
        this.repeated = repeated;
        this.releases = releases;
        this.areas = areas;
    }

    /** What periods are refused for; several of one side share it. */
    private record Ground(
            MirrorRefusalReason reason,
            String message,
            @Nullable CitationView citation) {}

    /** The exporter's, then the importer's, each by the first period concerned. */
    List<MirrorRefusal> of(MirrorSides sides) {
        List<MirrorRefusal> refusals = new ArrayList<>(of(sides.exporter()));
        refusals.addAll(of(sides.importer()));
        return refusals;
    }

    private List<MirrorRefusal> of(MirrorSide side) {
        Map<Ground, List<PeriodScalar>> grounds = new LinkedHashMap<>();
        TradeRequest request = side.request();
        List<Claim> copies = repeated.about(request.reporter(), request.partner(), request.asOf());
        CompleteReleases.Found declared =
                releases.find(List.of(request.reporter()), request.frequency(), silent(side), request.asOf());
        for (Observation row : side.series().series().observations()) {
            if (!row.hasValue()) {
                PeriodScalar period = PeriodScalar.of(row.period());
                grounds.computeIfAbsent(ground(side, row, declared), ground -> new ArrayList<>())
                        .add(period);
                copies.stream()
                        .filter(claim -> repeats(claim, request, row.period()))
                        .forEach(claim -> grounds.computeIfAbsent(copied(claim), ground -> new ArrayList<>())
                                .add(period));
            }
        }
        List<MirrorRefusal> refusals = new ArrayList<>();
        grounds.forEach((ground, periods) -> refusals.add(new MirrorRefusal(
                areas.view(request.reporter()), ground.reason(), periods, ground.message(), ground.citation())));
        return refusals;
    }

    /** Periods of which nothing is loaded; year-to-date figures come in no release that could have all. */
    private static List<Period> silent(MirrorSide side) {
        return side.request().basis() != Basis.PERIOD
                ? List.of()
                : side.series().series().observations().stream()
                        .filter(row -> !row.hasValue() && reason(row.status()) == MirrorRefusalReason.NOT_LOADED)
                        .map(Observation::period)
                        .toList();
    }

    private Ground ground(MirrorSide side, Observation row, CompleteReleases.Found declared) {
        MirrorRefusalReason reason = reason(row.status());
        TradeRequest request = side.request();
        Optional<String> whole =
                declared.provider(request.reporter(), request.flow(), request.commodity(), row.period());
        if (reason == MirrorRefusalReason.NOT_LOADED && whole.isPresent()) {
            return new Ground(
                    MirrorRefusalReason.MISSING,
                    "a release of %s has all that %s declared, and nothing of this"
                            .formatted(whole.get(), request.reporter()),
                    null);
        }
        String office = Objects.requireNonNullElse(side.series().provider(), request.reporter());
        return switch (reason) {
            case SUPPRESSED, NOT_COLLECTED ->
                note(side, row.period())
                        .map(note -> new Ground(reason, note.text(), note.citation()))
                        .orElseGet(() -> new Ground(reason, office + " does not give the figure", null));
            case WITHDRAWN -> new Ground(reason, office + " took its figure back", citation(side, row));
            case MISSING -> new Ground(reason, office + " has no figure here that can be used", citation(side, row));
            case NOT_LOADED, DERIVED_FROM_OTHER_SIDE -> {
                LocalDate asOf = request.asOf();
                String known = asOf == null ? "" : " that was public by " + asOf;
                Set<String> others = side.rows().providersOf(row.period());
                String elsewhere = others.isEmpty()
                        ? ""
                        : "; %s %s one".formatted(String.join(", ", others), others.size() == 1 ? "has" : "have");
                yield new Ground(
                        MirrorRefusalReason.NOT_LOADED,
                        "no figure of %s is loaded%s%s".formatted(office, known, elsewhere),
                        null);
            }
        };
    }

    private static MirrorRefusalReason reason(ObservationStatus status) {
        return switch (status) {
            case SUPPRESSED -> MirrorRefusalReason.SUPPRESSED;
            case NOT_COLLECTED -> MirrorRefusalReason.NOT_COLLECTED;
            case WITHDRAWN -> MirrorRefusalReason.WITHDRAWN;
            case MISSING, NOT_APPLICABLE -> MirrorRefusalReason.MISSING;
            case NOT_LOADED, NORMAL, PROVISIONAL, ESTIMATED, IMPUTED, FORECAST, COMPUTED, BREAK ->
                MirrorRefusalReason.NOT_LOADED;
        };
    }

    private Optional<PublicationNote> note(MirrorSide side, Period period) {
        TradeRequest request = side.request();
        return notes.withholding(
                request.reporter(),
                request.partner(),
                request.commodity(),
                side.series().provider(),
                period,
                request.asOf());
    }

    private static @Nullable CitationView citation(MirrorSide side, Observation row) {
        List<Integer> positions = row.evidence().citations();
        return positions.isEmpty() ? null : side.series().citations().get(positions.get(0));
    }

    private static Ground copied(Claim claim) {
        String speaker = Objects.requireNonNullElse(claim.speaker(), "somebody");
        return new Ground(
                MirrorRefusalReason.DERIVED_FROM_OTHER_SIDE,
                "what %s said by %s repeats the other side's figure (%s): it is no second witness"
                        .formatted(speaker, claim.saidBy(), claim.derivedFrom()),
                claim.citation());
    }

    /** Whether the claim is about this side's flow in the period, with a figure of the other side's series of it. */
    private static boolean repeats(Claim claim, TradeRequest request, Period period) {
        String key = claim.derivedFrom();
        return request.flow().name().equals(claim.flow())
                && request.commodity().equals(claim.commodity())
                && isAbout(claim, request.basis(), period)
                && key != null
                && SeriesKey.parse(key)
                        .filter(series -> series.reporter().equals(request.partner())
                                && series.partner().equals(request.reporter())
                                && series.flow() == request.flow().mirrored()
                                && series.commodity().equals(request.commodity()))
                        .isPresent();
    }

    private static boolean isAbout(Claim claim, Basis basis, Period period) {
        Period named = claim.period();
        return switch (basis) {
            case PERIOD -> period.equals(named);
            case YEAR_TO_DATE ->
                named != null
                        ? isYearToDate(named.start(), named.endExclusive(), period)
                        : isYearToDate(claim.spanStart(), claim.spanEndExclusive(), period);
            case FISCAL_YEAR -> false;
        };
    }

    private static boolean isYearToDate(@Nullable LocalDate start, @Nullable LocalDate endExclusive, Period last) {
        return LocalDate.of(last.year(), 1, 1).equals(start)
                && last.endExclusive().equals(endExclusive);
    }
}
