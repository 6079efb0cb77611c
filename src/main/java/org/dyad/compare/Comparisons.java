package org.dyad.compare;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.AnsweredSeries;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Aggregation;
import org.dyad.series.Alignment;
import org.dyad.series.Frequency;
import org.dyad.series.Missing;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.dyad.series.Transform;
import org.jspecify.annotations.Nullable;

/**
 * Holds series of any kind against each other: looks all of them up at once, brings them to one frequency and one
 * window, transforms them, and cuts them. What is wrong with one of them is that one's problem alone.
 */
@ApplicationScoped
class Comparisons {

    private static final int MOST_SERIES = 20;

    private final SeriesInputs inputs;
    private final SeriesPipeline pipeline;
    private final SeriesLookup lookup;
    private final Frequencies frequencies;
    private final Splits splits;

    Comparisons(
            SeriesInputs inputs, SeriesPipeline pipeline, SeriesLookup lookup, Frequencies frequencies, Splits splits) {
        this.inputs = inputs;
        this.pipeline = pipeline;
        this.lookup = lookup;
        this.frequencies = frequencies;
        this.splits = splits;
    }

    Comparison compare(CompareInput input) {
        requireSensible(input);
        Split split = splits.of(input.split());
        Missing missing = requireNonNullElse(input.missing(), Missing.KEEP);
        List<Candidate> candidates = resolved(input);
        SeriesShape shape = shape(input, candidates);
        prepare(candidates, shape);
        SeriesShape.Window window = window(candidates, shape);
        List<Period> periods = List.of();
        List<NoticeView> notices = new ArrayList<>();
        if (window == null) {
            ComparisonNotices.emptyWindow(shape).ifPresent(notices::add);
        } else {
            candidates.forEach(candidate -> candidate.explain(pipeline, window, missing));
            SeriesShape based = based(candidates, shape, window);
            ComparisonNotices.base(shape, based).ifPresent(notices::add);
            candidates.forEach(candidate -> candidate.transform(pipeline, based, window));
            periods = periods(candidates, window, missing);
        }
        return finished(input, candidates, requireNonNull(shape.frequency()), periods, split, notices);
    }

    private static void requireSensible(CompareInput input) {
        int size = input.series().size();
        if (size == 0) {
            throw new BadUserInput("input.series", "input.series: expected 1 to %d series".formatted(MOST_SERIES));
        }
        if (size > MOST_SERIES) {
            throw new LimitExceeded("input.series", size, MOST_SERIES);
        }
        int baseline = requireNonNullElse(input.baseline(), 0);
        if (baseline < 0 || baseline >= size) {
            throw new BadUserInput(
                    "input.baseline",
                    "input.baseline must be the position of a series, 0 to %d, was %d".formatted(size - 1, baseline));
        }
    }

    private List<Candidate> resolved(CompareInput input) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < input.series().size(); i++) {
            SeriesInput series = input.series().get(i);
            String argument = "input.series[%d]".formatted(i);
            candidates.add(Candidate.of(argument, () -> inputs.resolve(argument, series, input.asOf())));
        }
        return candidates;
    }

    /** Unless the caller says which, the frequency is the lowest among the series: the others can be brought to it. */
    private SeriesShape shape(CompareInput input, List<Candidate> candidates) {
        Frequency frequency = input.frequency();
        if (frequency == null) {
            frequency = candidates.stream()
                    .map(Candidate::request)
                    .filter(Objects::nonNull)
                    .map(frequencies::of)
                    .min(Frequency::compareTo)
                    .orElse(Frequency.ANNUAL);
        }
        return new SeriesShape(
                PeriodScalar.unwrap(input.from()),
                PeriodScalar.unwrap(input.to()),
                frequency,
                requireNonNullElse(input.aggregation(), Aggregation.BY_NATURE),
                requireNonNullElse(input.transform(), Transform.LEVEL),
                PeriodScalar.unwrap(input.indexBase()),
                input.rollingWindow(),
                input.auxiliaryAsOf());
    }

    /** Reads what all of them need, one statement for each kind, and brings each to the frequency. */
    private void prepare(List<Candidate> candidates, SeriesShape shape) {
        Set<SeriesRequest> requests = new LinkedHashSet<>();
        candidates.forEach(candidate -> requests.addAll(candidate.needs(pipeline, shape)));
        Map<SeriesRequest, SeriesLookup.Found> found = lookup.find(requests, shape.auxiliaryAsOf());
        candidates.forEach(candidate -> candidate.prepare(found, shape));
    }

    /** The window asked for; an open end lies at the first or the last value that any of the series has. */
    private static SeriesShape.@Nullable Window window(List<Candidate> candidates, SeriesShape shape) {
        SeriesShape.Window all = null;
        for (Candidate candidate : candidates) {
            Series levels = candidate.levels();
            SeriesShape.Window own = levels == null ? null : shape.window(levels);
            if (own != null) {
                all = all == null ? own : all.and(own);
            }
        }
        return all;
    }

    /** An index has one base for all: the first period in which every series has a value. */
    private static SeriesShape based(List<Candidate> candidates, SeriesShape shape, SeriesShape.Window window) {
        if (shape.transform() != Transform.INDEX || shape.indexBase() != null) {
            return shape;
        }
        List<Series> levels = candidates.stream()
                .map(Candidate::levels)
                .filter(Objects::nonNull)
                .map(series -> series.between(window.first(), window.last()))
                .filter(series -> series.firstWithValue().isPresent())
                .toList();
        return Alignment.firstCommonPeriod(levels).map(shape::basedOn).orElse(shape);
    }

    private static List<Period> periods(List<Candidate> candidates, SeriesShape.Window window, Missing missing) {
        List<Series> shown = candidates.stream()
                .map(Candidate::shown)
                .filter(Objects::nonNull)
                .map(AnsweredSeries::series)
                .toList();
        if (missing == Missing.DROP && !shown.isEmpty()) {
            return Alignment.commonPeriods(shown);
        }
        List<Period> periods = new ArrayList<>();
        int last = window.first().until(window.last());
        for (int i = 0; i <= last; i++) {
            periods.add(window.first().plus(i));
        }
        return periods;
    }

    private static Comparison finished(
            CompareInput input,
            List<Candidate> candidates,
            Frequency frequency,
            List<Period> periods,
            @Nullable Split split,
            List<NoticeView> notices) {
        List<ComparedSeries> series = candidates.stream()
                .map(candidate -> candidate.finished(frequency, periods, split))
                .toList();
        Set<String> areas = new TreeSet<>();
        candidates.stream()
                .map(Candidate::request)
                .filter(Objects::nonNull)
                .forEach(request -> areas.addAll(request.areas()));
        return new Comparison(
                periods, series, requireNonNullElse(input.baseline(), 0), List.copyOf(areas), notices, input.asOf());
    }
}
