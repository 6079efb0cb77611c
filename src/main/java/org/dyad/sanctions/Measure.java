package org.dyad.sanctions;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dyad.provenance.CitationView;
import org.jspecify.annotations.Nullable;

/**
 * One restriction of a programme.
 *
 * @param programme code
 * @param act the act of several measures that it belongs to, such as EU package 6
 * @param exemptions what is not forbidden
 */
record Measure(
        String code,
        String programme,
        MeasureKind kind,
        @Nullable MeasureDirection direction,
        @Nullable String act,
        String description,
        @Nullable String exemptions,
        @Nullable String note,
        LocalDate knownFrom,
        CitationView citation,
        List<Scope> scopes,
        Particulars particulars)
        implements Known {

    Measure {
        scopes = List.copyOf(scopes);
    }

    /** What was public of it by the end of the day; the measure itself must have been. */
    Measure by(@Nullable LocalDate asOf) {
        return new Measure(
                code,
                programme,
                kind,
                direction,
                act,
                description,
                exemptions,
                note,
                knownFrom,
                citation,
                Known.by(asOf, scopes),
                particulars.by(asOf));
    }

    /** Its own senders; those of the programme where it has none. */
    List<Actor> senders(Programme of) {
        List<Actor> own = particulars.actors(true);
        return own.isEmpty() ? of.senders() : own;
    }

    /** Its own targets; those of the programme where it has none. */
    List<Actor> targets(Programme of) {
        List<Actor> own = particulars.actors(false);
        return own.isEmpty() ? of.targets() : own;
    }

    /** Its own steps; those of the programme where it has none. */
    Lifecycle lifecycle(Programme of) {
        return particulars.steps().isEmpty() ? of.lifecycle() : particulars.lifecycle();
    }

    /** Whether it applied on the day: it ends with its programme, if not before. */
    InForce inForce(Programme of, LocalDate day) {
        Lifecycle own = lifecycle(of);
        InForce applied = own.inForce(day);
        boolean shown =
                own.lastConfirmed().map(date -> !date.lastDay().isBefore(day)).orElse(false);
        InForce over = of.lifecycle().over(day);
        if (applied == InForce.NO || over == InForce.YES) {
            return InForce.NO;
        }
        return over == InForce.UNKNOWN && !shown ? InForce.UNKNOWN : applied;
    }

    /** How far it had come by the day. */
    SanctionStage stage(Programme of, LocalDate day) {
        SanctionStage own = lifecycle(of).stage(day);
        boolean applied = own == SanctionStage.IN_FORCE || own == SanctionStage.EASED;
        return switch (of.lifecycle().over(day)) {
            case YES -> own == SanctionStage.NONE ? own : SanctionStage.ENDED;
            case UNKNOWN -> applied && inForce(of, day) == InForce.UNKNOWN ? SanctionStage.UNKNOWN : own;
            case NO -> own;
        };
    }

    List<CitationView> citations() {
        return Stream.of(
                        Stream.of(citation),
                        particulars.citations(),
                        scopes.stream().map(Scope::citation))
                .flatMap(all -> all)
                .distinct()
                .toList();
    }
}
