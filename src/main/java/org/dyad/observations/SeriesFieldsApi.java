package org.dyad.observations;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dyad.graphql.PeriodScalar;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Fields of a series that take arguments or need the database. */
@GraphQLApi
@RegisterForReflection // no query among them, see ArchitectureTest
@ApplicationScoped
public class SeriesFieldsApi {

    private final Instance<VintageReader> readers;

    SeriesFieldsApi(Instance<VintageReader> readers) {
        this.readers = readers;
    }

    /** Answered from the series itself, so that aliases with other windows cost nothing. */
    @Description("The values one by one, each with its source; columns (periods, values, …) are the compact form.")
    public @NonNull List<@NonNull ObservationView> observations(
            @Source SeriesView series,
            @Description("First period, of any frequency; default: the first of the series.") @Nullable
                    PeriodScalar from,
            @Description("Last period, of any frequency; default: the last of the series.") @Nullable PeriodScalar to) {
        return series
                .answered()
                .series()
                .between(from == null ? null : from.period(), to == null ? null : to.period())
                .observations()
                .stream()
                .map(series::viewOf)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** One statement for each kind of figure, however many observations ask. */
    @Name("vintages")
    @Description("Every value that the figure had, oldest first; empty for computed values and the caller's own.")
    public @NonNull List<@NonNull List<@NonNull VintageView>> vintages(@Source List<ObservationView> observations) {
        Set<FigureKey> figures = observations.stream()
                .map(ObservationView::figure)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<FigureKey, List<VintageView>> vintages = new HashMap<>();
        for (VintageReader reader : readers) {
            List<FigureKey> readable = figures.stream().filter(reader::reads).toList();
            if (!readable.isEmpty()) {
                vintages.putAll(reader.read(readable));
            }
        }
        return observations.stream()
                .map(observation -> {
                    FigureKey figure = observation.figure();
                    return figure == null ? List.<VintageView>of() : vintages.getOrDefault(figure, List.of());
                })
                .toList();
    }
}
