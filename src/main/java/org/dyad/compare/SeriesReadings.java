package org.dyad.compare;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.observations.AnsweredSeries;
import org.dyad.series.Aggregation;
import org.dyad.series.Alignment;
import org.dyad.series.Frequency;
import org.dyad.series.Series;
import org.dyad.series.Transform;
import org.jspecify.annotations.Nullable;

/**
 * Series of any kind for a question that needs all of them: looked up together, brought to one frequency, transformed,
 * each over its own span. A mistake in one of them is the mistake of the question.
 */
@ApplicationScoped
public class SeriesReadings {

    private final SeriesInputs inputs;
    private final SeriesPipeline pipeline;
    private final SeriesLookup lookup;
    private final Frequencies frequencies;

    SeriesReadings(SeriesInputs inputs, SeriesPipeline pipeline, SeriesLookup lookup, Frequencies frequencies) {
        this.inputs = inputs;
        this.pipeline = pipeline;
        this.lookup = lookup;
        this.frequencies = frequencies;
    }

    /** A series and the argument that names it, for messages. */
    public record Asked(String argument, SeriesInput input) {}

    /**
     * Reads them, with one statement for each kind of series.
     *
     * @param frequency null for the lowest among them
     * @param asOf day up to which knowledge is used; null for all; a series' own wins
     * @throws BadUserInput if one of them cannot be read or transformed
     */
    public List<AnsweredSeries> read(
            List<Asked> asked, @Nullable Frequency frequency, Transform transform, @Nullable LocalDate asOf) {
        List<SeriesRequest> requests = asked.stream()
                .map(one -> inputs.resolve(one.argument(), one.input(), asOf))
                .toList();
        SeriesShape shape = new SeriesShape(
                null,
                null,
                frequency == null ? lowest(requests) : frequency,
                Aggregation.BY_NATURE,
                transform,
                null,
                null,
                null);
        List<SeriesPipeline.Needs> needs = requests.stream()
                .map(request -> pipeline.needs(new SeriesPipeline.Wanted(request, shape)))
                .toList();
        Set<SeriesRequest> all = new LinkedHashSet<>();
        needs.forEach(need -> all.addAll(need.all()));
        Map<SeriesRequest, SeriesLookup.Found> found = lookup.find(all, null);
        List<SeriesPipeline.Prepared> prepared = needs.stream()
                .map(need -> SeriesPipeline.prepared(
                        need,
                        requireNonNull(found.get(need.own())),
                        need.second().map(found::get).orElse(null),
                        shape))
                .toList();
        SeriesShape based = based(prepared, shape);
        List<AnsweredSeries> answers = new ArrayList<>();
        for (SeriesPipeline.Prepared one : prepared) {
            answers.add(answer(one, based));
        }
        return answers;
    }

    private Frequency lowest(List<SeriesRequest> requests) {
        return requests.stream().map(frequencies::of).min(Frequency::compareTo).orElse(Frequency.ANNUAL);
    }

    /** An index has one base for all: the first period in which every series has a value. */
    private static SeriesShape based(List<SeriesPipeline.Prepared> prepared, SeriesShape shape) {
        if (shape.transform() != Transform.INDEX) {
            return shape;
        }
        List<Series> levels =
                prepared.stream().map(one -> one.levels().series()).toList();
        return Alignment.firstCommonPeriod(levels).map(shape::basedOn).orElse(shape);
    }

    private AnsweredSeries answer(SeriesPipeline.Prepared prepared, SeriesShape shape) {
        AnsweredSeries levels = prepared.levels();
        SeriesShape.Window window = shape.window(levels.series());
        if (window == null) {
            return levels.over(levels.series().with(List.of()), List.of());
        }
        AnsweredSeries explained = pipeline.explained(prepared, window);
        return SeriesPipeline.shown(pipeline.transformed(explained, shape, window, prepared.second()), window, levels);
    }

    /** The latest day on which any value of the series became public; null for the caller's own numbers. */
    public static @Nullable LocalDate knownOn(List<AnsweredSeries> series) {
        return series.stream()
                .map(AnsweredSeries::lastUpdated)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
