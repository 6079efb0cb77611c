package org.dyad.sanctions;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dyad.series.PartialDate;

/**
 * The steps of a programme or a measure, and what follows from them for a day.
 *
 * <p>It begins on the day from which it applies; else when its act entered into force; else when it was imposed. A
 * vague date that covers the day leaves the answer unknown, as does a term that had run out unless a later source shows
 * it in force. Disputed steps never count.
 *
 * @param steps in any order
 */
record Lifecycle(List<Step> steps) {

    private static final List<SanctionStepKind> BEGINNINGS =
            List.of(SanctionStepKind.APPLIES_FROM, SanctionStepKind.IN_FORCE, SanctionStepKind.IMPOSED);

    private static final Set<SanctionStepKind> EVIDENCE = EnumSet.of(
            SanctionStepKind.IMPOSED,
            SanctionStepKind.IN_FORCE,
            SanctionStepKind.APPLIES_FROM,
            SanctionStepKind.TIGHTENED,
            SanctionStepKind.EASED,
            SanctionStepKind.RENEWED,
            SanctionStepKind.RESUMED,
            SanctionStepKind.CONFIRMED);

    private static final Set<SanctionStepKind> PROMISES =
            EnumSet.of(SanctionStepKind.ANNOUNCED, SanctionStepKind.ADOPTED, SanctionStepKind.PUBLISHED);

    Lifecycle {
        steps = steps.stream().filter(step -> !step.disputed()).toList();
    }

    /** When it first happened; of dates that may mean the same the most precise one. */
    Optional<PartialDate> first(SanctionStepKind kind) {
        return dates(kind).min(Comparator.naturalOrder());
    }

    /** When it last happened. */
    Optional<PartialDate> last(SanctionStepKind kind) {
        return dates(kind).max(Comparator.comparing(PartialDate::lastDay));
    }

    private Stream<PartialDate> dates(SanctionStepKind kind) {
        List<PartialDate> all = steps.stream()
                .filter(step -> step.kind() == kind)
                .map(Step::on)
                .distinct()
                .toList();
        return all.stream().filter(date -> all.stream().noneMatch(other -> isWithin(other, date)));
    }

    private static boolean isWithin(PartialDate one, PartialDate other) {
        return !one.equals(other)
                && !one.startInclusive().isBefore(other.startInclusive())
                && !one.endExclusive().isAfter(other.endExclusive());
    }

    /** The day from which it applies, as precisely as known. */
    Optional<PartialDate> beginning() {
        return BEGINNINGS.stream().flatMap(kind -> first(kind).stream()).findFirst();
    }

    /** The latest day for which a source shows it in force. */
    Optional<PartialDate> lastConfirmed() {
        return steps.stream()
                .filter(step -> EVIDENCE.contains(step.kind()) && step.isReported())
                .map(Step::on)
                .max(Comparator.comparing(PartialDate::lastDay));
    }

    /** The earliest of all steps. */
    Optional<PartialDate> earliest() {
        return steps.stream().map(Step::on).min(Comparator.naturalOrder());
    }

    /** The latest of all steps. */
    Optional<PartialDate> latest() {
        return steps.stream().map(Step::on).max(Comparator.comparing(PartialDate::lastDay));
    }

    /** Whether it applied on the day. */
    InForce inForce(LocalDate day) {
        InForce begun = begun(day);
        InForce stopped = either(over(day), suspended(day));
        if (begun == InForce.NO || stopped == InForce.YES) {
            return InForce.NO;
        }
        return begun == InForce.UNKNOWN || stopped == InForce.UNKNOWN ? InForce.UNKNOWN : InForce.YES;
    }

    /** Whether it had come to its end by the day: unknown where its term had run out and nothing later shows it. */
    InForce over(LocalDate day) {
        InForce ended = Stream.of(SanctionStepKind.ENDED, SanctionStepKind.EXPIRED)
                .flatMap(kind -> first(kind).stream())
                .map(date -> reached(date, day))
                .reduce(InForce.NO, Lifecycle::either);
        boolean ranOut = last(SanctionStepKind.EXPIRES)
                .map(date -> !day.isBefore(date.isExact() ? date.endExclusive() : date.startInclusive()))
                .orElse(false);
        boolean shown =
                lastConfirmed().map(date -> !date.lastDay().isBefore(day)).orElse(false);
        return ranOut && !shown ? either(ended, InForce.UNKNOWN) : ended;
    }

    private InForce begun(LocalDate day) {
        return beginning().map(date -> reached(date, day)).orElseGet(() -> begunWithoutDate(day));
    }

    private InForce begunWithoutDate(LocalDate day) {
        boolean shown = steps.stream()
                .anyMatch(step -> EVIDENCE.contains(step.kind()) && reached(step.on(), day) == InForce.YES);
        if (shown) {
            return InForce.YES;
        }
        Optional<PartialDate> promised =
                PROMISES.stream().flatMap(kind -> first(kind).stream()).min(Comparator.naturalOrder());
        boolean onlyThreatened =
                !steps.isEmpty() && steps.stream().allMatch(step -> step.kind() == SanctionStepKind.THREATENED);
        boolean early =
                promised.map(date -> day.isBefore(date.startInclusive())).orElse(false);
        return onlyThreatened || early ? InForce.NO : InForce.UNKNOWN;
    }

    private InForce suspended(LocalDate day) {
        InForce suspended =
                last(SanctionStepKind.SUSPENDED).map(date -> reached(date, day)).orElse(InForce.NO);
        InForce resumed =
                last(SanctionStepKind.RESUMED).map(date -> reached(date, day)).orElse(InForce.NO);
        return resumed == InForce.YES ? InForce.NO : suspended;
    }

    /** How far it had come by the day. */
    SanctionStage stage(LocalDate day) {
        if (over(day) == InForce.YES) {
            return SanctionStage.ENDED;
        }
        if (suspended(day) == InForce.YES) {
            return SanctionStage.SUSPENDED;
        }
        return switch (inForce(day)) {
            case YES -> wasEased(day) ? SanctionStage.EASED : SanctionStage.IN_FORCE;
            case NO -> before(day);
            case UNKNOWN -> beginning().isPresent() || steps.isEmpty() ? SanctionStage.UNKNOWN : before(day);
        };
    }

    private boolean wasEased(LocalDate day) {
        return steps.stream()
                .filter(step -> step.kind() == SanctionStepKind.EASED || step.kind() == SanctionStepKind.TIGHTENED)
                .filter(step -> reached(step.on(), day) == InForce.YES)
                .max(Comparator.comparing(step -> step.on().lastDay()))
                .map(step -> step.kind() == SanctionStepKind.EASED)
                .orElse(false);
    }

    private SanctionStage before(LocalDate day) {
        if (hasReached(day, SanctionStepKind.ADOPTED, SanctionStepKind.PUBLISHED, SanctionStepKind.IN_FORCE)) {
            return SanctionStage.ADOPTED;
        }
        if (hasReached(day, SanctionStepKind.ANNOUNCED)) {
            return SanctionStage.ANNOUNCED;
        }
        return hasReached(day, SanctionStepKind.THREATENED) ? SanctionStage.THREATENED : SanctionStage.NONE;
    }

    private boolean hasReached(LocalDate day, SanctionStepKind... kinds) {
        return steps.stream()
                .anyMatch(step -> List.of(kinds).contains(step.kind()) && reached(step.on(), day) == InForce.YES);
    }

    /** Whether the date had come by the end of the day. */
    static InForce reached(PartialDate date, LocalDate day) {
        if (day.isBefore(date.startInclusive())) {
            return InForce.NO;
        }
        return day.isBefore(date.lastDay()) ? InForce.UNKNOWN : InForce.YES;
    }

    /** Yes if one is, else unknown if one is. */
    static InForce either(InForce one, InForce other) {
        if (one == InForce.YES || other == InForce.YES) {
            return InForce.YES;
        }
        return one == InForce.UNKNOWN || other == InForce.UNKNOWN ? InForce.UNKNOWN : InForce.NO;
    }
}
