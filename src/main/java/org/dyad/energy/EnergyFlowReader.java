package org.dyad.energy;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.PeriodScalar;
import org.dyad.graphql.Suggestions;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.CitationList;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.Provider;
import org.dyad.provenance.Providers;
import org.dyad.reference.Areas;
import org.dyad.reference.Units;
import org.dyad.series.Adjustment;
import org.dyad.series.Arithmetic;
import org.dyad.series.Reached;
import org.dyad.series.Series;
import org.jspecify.annotations.Nullable;

/** Makes series of flows of energy: reads the rows of all requests at once, then makes each series in memory. */
@ApplicationScoped
public class EnergyFlowReader {

    private final EnergyFlowStore store;
    private final EnergyChoice choice;
    private final Providers providers;
    private final Areas areas;
    private final Units units;

    EnergyFlowReader(EnergyFlowStore store, EnergyChoice choice, Providers providers, Areas areas, Units units) {
        this.store = store;
        this.choice = choice;
        this.providers = providers;
        this.areas = areas;
        this.units = units;
    }

    /**
     * The code of a route that somebody names.
     *
     * @throws BadUserInput naming those through which flows are counted
     */
    public String requireRoute(String argument, String code) {
        String known = store.route(code);
        if (known == null) {
            List<String> all = store.routes().keySet().stream().sorted().toList();
            List<String> nearest = Suggestions.nearest(code, all);
            throw new BadUserInput(
                    argument,
                    "%s must be the code of an asset through which flows are counted, was \"%s\""
                            .formatted(argument, code),
                    nearest.isEmpty() ? all : nearest);
        }
        return known;
    }

    /** Our code of a unit that a caller spells: {@code Mt} for million tonnes. */
    public @Nullable String unit(@Nullable String spelling) {
        return spelling == null ? null : EnergyUnits.code(spelling);
    }

    /** The rows of all requests, in their order, read with one statement. */
    public List<EnergyFlows> read(List<EnergyFlowRequest> requests) {
        Map<Integer, List<EnergyFlowRow>> rows =
                store.find(requests).stream().collect(groupingBy(EnergyFlowRow::request));
        List<EnergyFlows> flows = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            flows.add(new EnergyFlows(requests.get(i), rows.getOrDefault(i, List.of())));
        }
        return flows;
    }

    /**
     * The series that the rows make.
     *
     * @throws BadUserInput if it is not published in the unit asked for and cannot be converted into it
     */
    public AnsweredSeries answer(EnergyFlows flows) {
        EnergyFlowRequest request = flows.request();
        CitationList citations = new CitationList();
        List<NoticeView> notices = new ArrayList<>();
        EnergyChoice.Made made = choice.of(request, flows.rows(), citations, notices);
        Series series = made.series().series();
        boolean converted = request.unit() != null && !series.unit().code().equals(request.unit());
        if (converted) {
            series = converted(request, series, Objects.requireNonNull(request.unit()), notices);
        }
        for (Reached.Note note : made.series().notes()) {
            notices.add(new NoticeView(
                    "DIFFERENCE",
                    "year to date less the month before: rounding may have put it off by %s %s either way"
                            .formatted(
                                    note.halfWidth(),
                                    made.series().series().unit().name()),
                    List.of(PeriodScalar.of(note.period()))));
        }
        CitationList.Cited cited = citations.of(series);
        Provider office =
                made.provider() == null ? null : providers.find(made.provider()).orElse(null);
        return new AnsweredSeries(
                new EnergyFlowKey(
                                made.provider(),
                                request.frequency(),
                                request.exporter(),
                                request.importer(),
                                request.fuel(),
                                made.route(),
                                request.measure(),
                                series.unit().code(),
                                request.basis())
                        .toString(),
                request.label() != null ? request.label() : label(request, made.route()),
                cited.series(),
                request.basis(),
                Adjustment.NONE,
                made.provider(),
                office == null ? 1 : office.fiscalYearStart,
                cited.citations(),
                converted ? Map.of() : made.series().figures(),
                converted ? Map.of() : made.series().growth(),
                notices,
                updated(series),
                request.asOf());
    }

    private Series converted(EnergyFlowRequest request, Series series, String wanted, List<NoticeView> notices) {
        if (series.observations().isEmpty()) {
            return series;
        }
        String from = series.unit().code();
        OptionalDouble factor = request.measure() == EnergyMeasure.VOLUME
                ? EnergyUnits.factor(request.fuel(), from, wanted)
                : OptionalDouble.empty();
        if (factor.isEmpty()) {
            throw new BadUserInput(
                    "unit",
                    "unit: %s of %s is published in %s, for which there is no factor to %s"
                            .formatted(request.measure().words(), request.fuel().words(), from, wanted),
                    request.measure() == EnergyMeasure.VOLUME
                            ? EnergyUnits.reachable(request.fuel(), from)
                            : List.of(from));
        }
        double times = factor.getAsDouble();
        notices.add(new NoticeView(
                "CONVERTED",
                "published in %s; converted by the approximate factor %s (%s)"
                        .formatted(from, times, EnergyUnits.SOURCE),
                List.of()));
        return Arithmetic.times(series, times, units.of(wanted));
    }

    private String label(EnergyFlowRequest request, @Nullable String route) {
        String through = route == null ? "" : ", " + store.routes().getOrDefault(route, route);
        return "%s to %s, %s%s, %s"
                .formatted(
                        areas.view(request.exporter()).name(),
                        areas.view(request.importer()).name(),
                        request.fuel().words(),
                        through,
                        request.measure().words());
    }

    private static @Nullable LocalDate updated(Series series) {
        return series.observations().stream()
                .map(row -> row.evidence().knownFrom())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
