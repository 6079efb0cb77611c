package org.dyad.compare;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.KeyedLoader;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.CitationList;
import org.dyad.observations.IndicatorReader;
import org.dyad.observations.IndicatorRequest;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Aggregation;
import org.dyad.series.Aggregations;
import org.dyad.series.Frequency;
import org.dyad.series.Observation;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.dyad.series.Transform;
import org.dyad.series.TransformOptions;
import org.dyad.series.Transforms;
import org.jspecify.annotations.Nullable;

/**
 * From what is asked for to what is answered: the figures, the reasons where there are none, the frequency, the
 * transform, the window; in this order.
 */
@ApplicationScoped
class SeriesPipeline {

    private final SeriesLookup lookup;
    private final Auxiliaries auxiliaries;
    private final AbsentPeriods absent;

    SeriesPipeline(SeriesLookup lookup, Auxiliaries auxiliaries, AbsentPeriods absent) {
        this.lookup = lookup;
        this.auxiliaries = auxiliaries;
        this.absent = absent;
    }

    /** A series and what is to become of it. */
    record Wanted(SeriesRequest request, SeriesShape shape) {}

    /** The series that must be looked up for one that is wanted. */
    record Needs(SeriesRequest own, Optional<SeriesRequest> second) {

        Set<SeriesRequest> all() {
            return second.map(other -> Set.of(own, other)).orElse(Set.of(own));
        }
    }

    /**
     * A series at the frequency asked for, and the second one that its transform needs.
     *
     * @param request what it was looked up by
     */
    record Prepared(
            SeriesRequest request,
            AnsweredSeries levels,
            @Nullable AnsweredSeries second) {}

    /** The answer to one question, looked up together with those of all other root fields of the request. */
    CompletionStage<AnsweredSeries> together(Wanted wanted) {
        Needs needs = needs(wanted);
        CompletionStage<SeriesLookup.@Nullable Found> own = load(needs.own());
        CompletionStage<SeriesLookup.@Nullable Found> second =
                needs.second().map(this::load).orElseGet(() -> CompletableFuture.completedStage(null));
        return own.thenCombine(
                second,
                (found, other) ->
                        shaped(prepared(needs, requireNonNull(found), other, wanted.shape()), wanted.shape()));
    }

    private CompletionStage<SeriesLookup.@Nullable Found> load(SeriesRequest request) {
        return KeyedLoader.load("series", request, requests -> lookup.find(requests, null));
    }

    /** What must be looked up: for many series, once for all of them. */
    Needs needs(Wanted wanted) {
        SeriesRequest request = atFrequency(wanted);
        return new Needs(request, auxiliaries.of(request, wanted.shape()));
    }

    /** Flows are reached at a frequency by the rules for published figures; only then are others aggregated. */
    private static SeriesRequest atFrequency(Wanted wanted) {
        SeriesShape shape = wanted.shape();
        Frequency frequency = shape.frequency();
        if (frequency == null) {
            return wanted.request();
        }
        boolean byRules = shape.aggregation() == Aggregation.BY_NATURE || shape.aggregation() == Aggregation.SUM;
        if (wanted.request() instanceof SeriesRequest.OfTrade trading) {
            requireNotHigher(trading.request().frequency(), frequency);
            return byRules ? new SeriesRequest.OfTrade(trading.request().at(frequency)) : wanted.request();
        }
        if (wanted.request() instanceof SeriesRequest.OfDesignations designation) {
            requireNotHigher(designation.request().frequency(), frequency);
            return shape.aggregation() == Aggregation.BY_NATURE
                    ? new SeriesRequest.OfDesignations(designation.request().at(frequency))
                    : wanted.request();
        }
        if (wanted.request() instanceof SeriesRequest.OfIndicator indicator
                && shape.aggregation() == Aggregation.BY_NATURE) {
            IndicatorRequest request = indicator.request();
            if (request.frequency() != null) {
                requireNotHigher(request.frequency(), frequency);
            }
            return new SeriesRequest.OfIndicator(request.at(frequency));
        }
        return wanted.request();
    }

    private static void requireNotHigher(Frequency from, Frequency to) {
        if (from.isLowerThan(to)) {
            throw new BadUserInput(
                    "frequency",
                    "frequency must not be higher than that of the series: from %s there is no way to %s"
                            .formatted(from, to),
                    List.of(from.name()));
        }
    }

    /** That an indicator is published at no such frequency is only known once its rows are read. */
    private static void requireReached(AnsweredSeries own, SeriesShape shape) {
        if (shape.frequency() == own.series().frequency()) {
            own.notices().stream()
                    .filter(notice -> notice.code().equals(IndicatorReader.LOWER_FREQUENCY))
                    .findFirst()
                    .ifPresent(notice -> {
                        throw new BadUserInput("frequency", "frequency must not be higher: " + notice.message());
                    });
        }
    }

    static Prepared prepared(
            Needs needs, SeriesLookup.Found own, SeriesLookup.@Nullable Found second, SeriesShape shape) {
        AnsweredSeries made = own.make();
        requireReached(made, shape);
        return new Prepared(needs.own(), aggregated(made, shape), second == null ? null : second.make());
    }

    private AnsweredSeries shaped(Prepared prepared, SeriesShape shape) {
        AnsweredSeries levels = prepared.levels();
        SeriesShape.Window window = shape.window(levels.series());
        if (window == null) {
            return levels.over(levels.series().with(List.of()), List.of(noData(levels)));
        }
        AnsweredSeries explained = explained(prepared, window);
        AnsweredSeries transformed = transformed(explained, shape, window, prepared.second());
        return shown(transformed, window, levels);
    }

    /** Every period of the window and of the series' own span gets a row, with the reason where there is no value. */
    AnsweredSeries explained(Prepared prepared, SeriesShape.Window window) {
        return absent.explained(
                prepared.levels(),
                prepared.request(),
                window.including(prepared.levels().series()));
    }

    /** The periods of the window; says what there is where none of them has a value. */
    static AnsweredSeries shown(AnsweredSeries series, SeriesShape.Window window, AnsweredSeries levels) {
        Series shown = series.series().between(window.first(), window.last());
        return series.over(shown, shown.firstWithValue().isEmpty() ? List.of(noData(levels)) : List.of());
    }

    private static NoticeView noData(AnsweredSeries series) {
        Optional<Observation> first = series.series().firstWithValue();
        String held = first.isEmpty()
                ? "nothing is loaded for it" + (series.asOf() == null ? "" : " that was public by " + series.asOf())
                : "it has values from %s to %s"
                        .formatted(
                                first.get().period(),
                                series.series()
                                        .lastWithValue()
                                        .map(row -> row.period().toString())
                                        .orElse(""));
        return new NoticeView("NO_DATA", "no value in the window: " + held, List.of());
    }

    private static AnsweredSeries aggregated(AnsweredSeries own, SeriesShape shape) {
        Frequency frequency = shape.frequency();
        if (frequency == null || own.series().frequency() == frequency) {
            return own;
        }
        requireNotHigher(own.series().frequency(), frequency);
        CitationList citations = new CitationList();
        Series series = Aggregations.toFrequency(citations.take(own), frequency, shape.aggregation());
        return own.computed(citations.of(series), List.of());
    }

    AnsweredSeries transformed(
            AnsweredSeries levels, SeriesShape shape, SeriesShape.Window window, @Nullable AnsweredSeries second) {
        if (shape.transform() == Transform.LEVEL) {
            return levels;
        }
        CitationList citations = new CitationList();
        Series series = citations.take(levels);
        try {
            Series result = second != null
                    ? auxiliaries.combine(series, second, shape, citations)
                    : Transforms.apply(scope(series, shape, window), shape.transform(), options(series, shape, window));
            return levels.computed(
                    citations.of(result), second == null ? List.of() : auxiliaries.notices(second, shape, result));
        } catch (IllegalArgumentException e) {
            boolean based = shape.transform() == Transform.INDEX || shape.transform() == Transform.CONSTANT_USD;
            throw new BadUserInput(
                    based && shape.indexBase() != null ? "indexBase" : "transform",
                    "%s: %s".formatted(shape.transform(), e.getMessage()));
        }
    }

    /** Scores and seasons rest on all that is shown; everything else may look at the periods before the window. */
    private static Series scope(Series series, SeriesShape shape, SeriesShape.Window window) {
        boolean whole = shape.transform() == Transform.Z_SCORE || shape.transform() == Transform.SEASONALLY_ADJUSTED;
        return whole ? series.between(window.first(), window.last()) : series;
    }

    /** The base of an index is the first value of the window unless the caller says otherwise. */
    private static TransformOptions options(Series series, SeriesShape shape, SeriesShape.Window window) {
        Period base = shape.indexBase();
        if (base == null && shape.transform() == Transform.INDEX) {
            base = series.between(window.first(), window.last())
                    .firstWithValue()
                    .map(Observation::period)
                    .orElse(null);
        }
        return new TransformOptions(base, shape.rollingWindow());
    }
}
