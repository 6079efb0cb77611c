package org.dyad.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.CitationList;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Arithmetic;
import org.dyad.series.Observation;
import org.dyad.series.Series;
import org.dyad.series.Unit;

/**
 * Each series of a comparison held against the baseline: what is shown of the one minus, or over, that of the other.
 */
final class Pairings {

    private Pairings() {}

    /** Each other series minus the baseline; without values, and with the reason, where the units differ. */
    static List<ComparedSeries> differences(Comparison comparison) {
        return each(comparison, " minus ", (series, baseline) -> {
            if (!series.unit().equals(baseline.unit())) {
                throw new UnlikeException("%s and %s cannot be subtracted"
                        .formatted(series.unit().name(), baseline.unit().name()));
            }
            return Arithmetic.minus(series, baseline);
        });
    }

    /** Each other series over the baseline; missing where that is not positive. */
    static List<ComparedSeries> ratios(Comparison comparison) {
        return each(comparison, " over ", (series, baseline) -> Arithmetic.over(series, baseline, Unit.RATIO));
    }

    private interface Pairing {
        Series of(Series series, Series baseline);
    }

    /** The units differ: a statement about this pair, not a failure of the request. */
    private static final class UnlikeException extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1;

        UnlikeException(String message) {
            super(message);
        }
    }

    private static List<ComparedSeries> each(Comparison comparison, String between, Pairing pairing) {
        ComparedSeries baseline = comparison.series().get(comparison.baseline());
        List<ComparedSeries> paired = new ArrayList<>();
        for (int i = 0; i < comparison.series().size(); i++) {
            if (i != comparison.baseline()) {
                paired.add(pair(comparison.series().get(i), baseline, between, pairing));
            }
        }
        return paired;
    }

    private static ComparedSeries pair(
            ComparedSeries compared, ComparedSeries against, String between, Pairing pairing) {
        AnsweredSeries series = compared.shown();
        AnsweredSeries baseline = against.shown();
        CitationList citations = new CitationList();
        Series one = citations.take(series);
        Series other = citations.take(baseline);
        List<NoticeView> problems = new ArrayList<>();
        Stream.of(compared.failure(), against.failure())
                .flatMap(Stream::ofNullable)
                .forEach(problems::add);
        Series result =
                one.with(one.periods().stream().map(Observation::missing).toList());
        if (problems.isEmpty()) {
            try {
                result = pairing.of(one, other);
            } catch (UnlikeException e) {
                problems.add(new NoticeView("UNITS_DIFFER", String.valueOf(e.getMessage()), List.of()));
            }
        }
        AnsweredSeries named = series.computed(citations.of(result), List.of())
                .named(series.key() + between + baseline.key(), series.label() + between + baseline.label());
        return new ComparedSeries(named, named, null, null, problems, null);
    }
}
