package org.dyad.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.dyad.observations.CitationList;
import org.dyad.provenance.CitationView;
import org.dyad.series.Contributions;
import org.dyad.series.Nature;
import org.dyad.series.Observation;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Series;
import org.dyad.series.Unit;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a breakdown: the largest parts, and all else as one. */
final class BreakdownRows {

    private static final String OTHER = "OTHER";

    private final BreakdownPeriod now;
    private final @Nullable BreakdownPeriod before;
    private final CitationList citations;
    private final List<BreakdownPart> shown;
    private final OptionalDouble total;
    private final OptionalDouble totalBefore;

    /** @param before the period that is compared with; null if none is */
    BreakdownRows(BreakdownPeriod now, @Nullable BreakdownPeriod before, int top, CitationList citations) {
        this.now = now;
        this.before = before;
        this.citations = citations;
        this.shown = now.parts().stream().limit(top).toList();
        this.total = total(now);
        this.totalBefore = total(before);
    }

    /** @param label a code in words */
    List<BreakdownRowView> rows(UnaryOperator<String> label) {
        return shown.stream()
                .map(part -> row(part, label.apply(part.code()), before(part)))
                .toList();
    }

    /** What no row shows; null if that is nothing, or there are no parts at all. */
    @Nullable
    BreakdownRowView other() {
        boolean more = now.parts().size() > shown.size();
        double rest = now.whole() - sum(shown);
        if (shown.isEmpty() || !more && rest <= now.tolerance()) {
            return null;
        }
        List<BreakdownPart> madeOf = new ArrayList<>(now.published() == null ? List.of() : List.of(now.published()));
        madeOf.addAll(now.parts());
        Observation all = BreakdownPart.sum(OTHER, madeOf).observation();
        BreakdownPart other = new BreakdownPart(
                OTHER, new Observation(all.period(), Math.max(0, rest), all.status(), all.evidence()), 0, null);
        return row(other, "all else", restBefore());
    }

    /** The same rows' rest in the other period; null where a row has no figure there, which would be in the rest. */
    private @Nullable Double restBefore() {
        if (before == null || before.parts().isEmpty()) {
            return null;
        }
        double rest = before.whole();
        for (BreakdownPart part : shown) {
            Double value = before(part);
            if (value == null) {
                return null;
            }
            rest -= value;
        }
        return Math.max(0, rest);
    }

    private @Nullable Double before(BreakdownPart part) {
        return before == null
                ? null
                : before.part(part.code()).map(BreakdownPart::value).orElse(null);
    }

    private BreakdownRowView row(BreakdownPart part, String label, @Nullable Double valueBefore) {
        double value = part.value();
        return new BreakdownRowView(
                part.code(),
                label,
                value,
                status(part, valueBefore),
                total.isPresent() && total.getAsDouble() > 0 ? value / total.getAsDouble() * 100 : null,
                valueBefore,
                valueBefore == null ? null : boxed(Contributions.change(value, valueBefore)),
                valueBefore == null || totalBefore.isEmpty()
                        ? null
                        : boxed(Contributions.toGrowth(value, valueBefore, totalBefore.getAsDouble())),
                part.observation().evidence().knownFrom(),
                cited(part.observation()));
    }

    /** A code that the edition before has no figure of is not comparable with what was before. */
    private ObservationStatus status(BreakdownPart part, @Nullable Double valueBefore) {
        ObservationStatus status = part.observation().status();
        boolean broken = before != null
                && valueBefore == null
                && now.isInOtherEditionThan(before)
                && Editions.areApart(part.code());
        return broken && status == ObservationStatus.NORMAL ? ObservationStatus.BREAK : status;
    }

    private static OptionalDouble total(@Nullable BreakdownPeriod period) {
        return period == null
                ? OptionalDouble.empty()
                : period.total(OTHER).stream().mapToDouble(BreakdownPart::value).findFirst();
    }

    private static double sum(List<BreakdownPart> parts) {
        return parts.stream().mapToDouble(BreakdownPart::value).sum();
    }

    private List<CitationView> cited(Observation observation) {
        return citations
                .of(new Series(observation.period().frequency(), Unit.USD, Nature.FLOW, List.of(observation)))
                .citations();
    }

    static @Nullable Double boxed(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
