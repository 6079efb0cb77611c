package org.dyad.compare;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.dyad.graphql.ApiException;
import org.dyad.observations.AnsweredSeries;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Evidence;
import org.dyad.series.Frequency;
import org.dyad.series.Interpolation;
import org.dyad.series.Missing;
import org.dyad.series.Nature;
import org.dyad.series.Observation;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.dyad.series.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A series on its way into a comparison, step by step; the first step that finds a mistake of the caller's ends the
 * way, and leaves the other series alone.
 */
final class Candidate {

    private final String argument;
    private @Nullable SeriesRequest request;
    private SeriesPipeline.@Nullable Needs needs;
    private SeriesPipeline.@Nullable Prepared prepared;
    private @Nullable AnsweredSeries explained;
    private @Nullable AnsweredSeries shown;
    private @Nullable ApiException problem;

    private Candidate(String argument) {
        this.argument = argument;
    }

    static Candidate of(String argument, Supplier<SeriesRequest> resolve) {
        Candidate candidate = new Candidate(argument);
        candidate.attempt(() -> candidate.request = resolve.get());
        return candidate;
    }

    private void attempt(Runnable step) {
        if (problem != null) {
            return;
        }
        try {
            step.run();
        } catch (ApiException.BadUserInput | ApiException.LimitExceeded | ApiException.NotFound e) {
            problem = e;
        }
    }

    @Nullable
    SeriesRequest request() {
        return request;
    }

    /** The levels at the comparison's frequency, once they are read. */
    @Nullable
    Series levels() {
        return prepared == null ? null : prepared.levels().series();
    }

    @Nullable
    AnsweredSeries shown() {
        return shown;
    }

    /** What must be looked up for it; nothing if it has a problem. */
    Set<SeriesRequest> needs(SeriesPipeline pipeline, SeriesShape shape) {
        attempt(() -> needs = pipeline.needs(new SeriesPipeline.Wanted(requireNonNull(request), shape)));
        return needs == null ? Set.of() : needs.all();
    }

    void prepare(Map<SeriesRequest, SeriesLookup.Found> found, SeriesShape shape) {
        attempt(() -> {
            SeriesPipeline.Needs needed = requireNonNull(needs);
            prepared = SeriesPipeline.prepared(
                    needed,
                    requireNonNull(found.get(needed.own())),
                    needed.second().map(found::get).orElse(null),
                    shape);
        });
    }

    void explain(SeriesPipeline pipeline, SeriesShape.Window window, Missing missing) {
        attempt(() -> {
            AnsweredSeries all = pipeline.explained(requireNonNull(prepared), window);
            explained = missing == Missing.INTERPOLATE ? interpolated(all) : all;
        });
    }

    private static AnsweredSeries interpolated(AnsweredSeries series) {
        return series.over(Interpolation.linear(series.series()), List.of());
    }

    void transform(SeriesPipeline pipeline, SeriesShape shape, SeriesShape.Window window) {
        attempt(() -> {
            SeriesPipeline.Prepared own = requireNonNull(prepared);
            AnsweredSeries transformed = pipeline.transformed(requireNonNull(explained), shape, window, own.second());
            shown = SeriesPipeline.shown(transformed, window, own.levels());
        });
    }

    /** The series on the comparison's periods, of its frequency; one without values where there is a problem. */
    ComparedSeries finished(Frequency frequency, List<Period> periods, @Nullable Split split) {
        AnsweredSeries values = shown;
        AnsweredSeries levels = explained;
        if (levels == null) {
            AnsweredSeries none = none(frequency, periods);
            return new ComparedSeries(none, none, null, null, problems(none), failure());
        }
        AnsweredSeries onPeriods = onto(values == null ? withoutValues(levels) : values, periods);
        return new ComparedSeries(
                onPeriods,
                onto(levels, periods),
                split == null ? null : split.before(onPeriods.series()).orElse(null),
                split == null ? null : split.after(onPeriods.series()).orElse(null),
                problems(onPeriods),
                failure());
    }

    private List<NoticeView> problems(AnsweredSeries series) {
        List<NoticeView> problems = new ArrayList<>();
        NoticeView failure = failure();
        if (failure != null) {
            problems.add(failure);
        } else if (explained == null && prepared != null) {
            problems.add(SeriesPipeline.noData(prepared.levels()));
        }
        problems.addAll(series.notices());
        return problems;
    }

    /** The caller's mistake, with what would be accepted, which a notice has no field for. */
    private @Nullable NoticeView failure() {
        if (problem == null) {
            return null;
        }
        String message = String.valueOf(problem.getMessage());
        Object accepted = problem.details().get("accepted");
        return new NoticeView(
                problem.code(),
                accepted instanceof List<?> list && !list.isEmpty()
                        ? message + "; accepted: "
                                + list.stream().map(Object::toString).collect(joining(", "))
                        : message,
                List.of());
    }

    /** Levels that could not be transformed: what was there is missing, what was not keeps its reason. */
    private static AnsweredSeries withoutValues(AnsweredSeries levels) {
        List<Observation> rows = levels.series().observations().stream()
                .map(row -> row.hasValue() ? Observation.missing(row.period()) : row)
                .toList();
        return levels.over(levels.series().with(rows), List.of());
    }

    private static AnsweredSeries onto(AnsweredSeries series, List<Period> periods) {
        return series.over(
                series.series()
                        .with(periods.stream()
                                .map(period -> series.series().at(period).orElseGet(() -> absent(period)))
                                .toList()),
                List.of());
    }

    private static Observation absent(Period period) {
        return new Observation(period, null, ObservationStatus.NOT_LOADED, Evidence.NONE);
    }

    private AnsweredSeries none(Frequency frequency, List<Period> periods) {
        if (prepared != null) {
            return onto(prepared.levels().over(prepared.levels().series().with(List.of()), List.of()), periods);
        }
        Series series = new Series(
                frequency,
                new Unit("NUMBER", "number"),
                Nature.FLOW,
                periods.stream().map(Observation::missing).toList());
        return new AnsweredSeries(
                "",
                argument,
                series,
                Basis.PERIOD,
                Adjustment.NONE,
                null,
                1,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                null,
                null);
    }
}
