package org.dyad.trade;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.CitationList;
import org.dyad.observations.ExchangeRates;
import org.dyad.observations.FigureKey;
import org.dyad.observations.Growth;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.Provider;
import org.dyad.provenance.Providers;
import org.dyad.reference.Units;
import org.dyad.series.Arithmetic;
import org.dyad.series.Basis;
import org.dyad.series.Evidence;
import org.dyad.series.Nature;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.jspecify.annotations.Nullable;

/** Makes series of trade flows: reads the rows of all requests at once, then makes each series in memory. */
@ApplicationScoped
public class TradeReader {

    private static final Set<String> EU_COMPOSITIONS = Set.of("EU27_2020", "EU28");

    private final TradeFlowStore store;
    private final Providers providers;
    private final Units units;
    private final GroupMembers members;
    private final TradeLabels labels;

    TradeReader(TradeFlowStore store, Providers providers, Units units, GroupMembers members, TradeLabels labels) {
        this.store = store;
        this.providers = providers;
        this.units = units;
        this.members = members;
        this.labels = labels;
    }

    /** The rows of all requests, in their order, read with one statement. */
    public List<TradeRows> read(List<TradeRequest> requests) {
        List<List<TradeRequest>> parts = requests.stream().map(members::parts).toList();
        List<TradeSelection> selections = new ArrayList<>();
        int number = 0;
        for (List<TradeRequest> ofRequest : parts) {
            for (TradeRequest part : ofRequest) {
                selections(part, number++, selections);
            }
        }
        Map<Integer, List<TradeFlowRow>> rows =
                store.find(selections).stream().collect(groupingBy(TradeFlowRow::selection));
        List<TradeRows> read = new ArrayList<>();
        number = 0;
        for (int i = 0; i < requests.size(); i++) {
            List<List<TradeFlowRow>> ofRequest = new ArrayList<>();
            for (int part = 0; part < parts.get(i).size(); part++) {
                ofRequest.add(rows.getOrDefault(number++, List.of()));
            }
            read.add(new TradeRows(requests.get(i), parts.get(i), ofRequest));
        }
        return read;
    }

    private void selections(TradeRequest request, int number, List<TradeSelection> selections) {
        List<String> bases = request.basis() == Basis.PERIOD
                ? List.of(Basis.PERIOD.name(), Basis.YEAR_TO_DATE.name())
                : List.of(request.basis().name());
        for (String reporter : members.reportedAs(request.reporter())) {
            for (Flow flow : request.flow().stored()) {
                for (String basis : bases) {
                    selections.add(new TradeSelection(
                            number,
                            reporter,
                            request.partner(),
                            flow,
                            request.commodity(),
                            request.classification(),
                            basis,
                            request.adjustment().name(),
                            request.provider(),
                            request.asOf()));
                }
            }
        }
    }

    /** The series that the rows make. */
    public AnsweredSeries answer(TradeRows rows, ExchangeRates.Loaded rates) {
        CitationList citations = new CitationList();
        TradeRequest request = rows.request();
        if (request.groups() == GroupMode.AS_REPORTED) {
            ProviderSeries made = make(request, rows.rowsOf(0), citations, rates);
            return answered(request, made, citations);
        }
        return answered(request, sum(rows, citations, rates), citations);
    }

    private ProviderSeries sum(TradeRows rows, CitationList citations, ExchangeRates.Loaded rates) {
        List<ProviderSeries> made = new ArrayList<>();
        for (int i = 0; i < rows.parts().size(); i++) {
            made.add(make(rows.parts().get(i), rows.rowsOf(i), citations, rates));
        }
        return members.sum(
                rows.request(), rows.parts(), made, units.of(rows.request().currency()));
    }

    /** The first provider that has values; holes filled from those behind it where the request says so. */
    private ProviderSeries make(
            TradeRequest request, List<TradeFlowRow> rows, CitationList citations, ExchangeRates.Loaded rates) {
        Map<String, List<TradeFlowRow>> byProvider = rows.stream().collect(groupingBy(TradeFlowRow::provider));
        List<String> order = order(request);
        ProviderSeries chosen = null;
        for (String provider : order) {
            List<TradeFlowRow> own = oneReporter(request, byProvider.getOrDefault(provider, List.of()));
            if (own.isEmpty()) {
                continue;
            }
            ProviderSeries made = new ProviderSeries.Maker(request, provider, own, citations, rates, units).make();
            if (chosen == null) {
                chosen = made.hasValues() ? made : null;
            } else {
                chosen = filled(chosen, made);
            }
            if (chosen != null && !request.fill()) {
                break;
            }
        }
        return chosen != null ? chosen : nothing(request, order);
    }

    /** A group may be reported under its own code or a fixed composition's: the first that has rows counts. */
    private List<TradeFlowRow> oneReporter(TradeRequest request, List<TradeFlowRow> rows) {
        return members.reportedAs(request.reporter()).stream()
                .map(reporter -> rows.stream()
                        .filter(row -> row.reporter().equals(reporter))
                        .toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<String> order(TradeRequest request) {
        if (request.provider() != null) {
            return List.of(request.provider());
        }
        String office = EU_COMPOSITIONS.contains(request.reporter()) ? "EU" : request.reporter();
        return providers.defaultsFor(office).stream()
                .map(provider -> provider.code)
                .toList();
    }

    private static ProviderSeries filled(ProviderSeries chosen, ProviderSeries next) {
        if (!next.series().unit().equals(chosen.series().unit())) {
            return chosen;
        }
        List<Period> holes = next.series().observations().stream()
                .filter(row ->
                        row.hasValue() && chosen.series().value(row.period()).isEmpty())
                .map(row -> row.period())
                .toList();
        if (holes.isEmpty()) {
            return chosen;
        }
        Map<Period, FigureKey> figures = new HashMap<>(chosen.figures());
        Map<Period, Growth> growth = new HashMap<>(chosen.growth());
        holes.forEach(period -> {
            if (next.figures().containsKey(period)) {
                figures.put(period, next.figures().get(period));
            }
            if (next.growth().containsKey(period)) {
                growth.put(period, next.growth().get(period));
            }
        });
        NoticeView notice = new NoticeView(
                "FILLED",
                "%s has no figure for these periods: filled from %s".formatted(chosen.provider(), next.provider()),
                holes.stream().map(PeriodScalar::of).toList());
        return new ProviderSeries(
                chosen.provider(),
                Arithmetic.filledFrom(chosen.series(), next.series()),
                figures,
                growth,
                Stream.of(chosen.notices().stream(), Stream.of(notice), next.notices().stream())
                        .flatMap(part -> part)
                        .toList());
    }

    /** An empty series of the office that would be asked first. */
    private ProviderSeries nothing(TradeRequest request, List<String> order) {
        String provider = providers.defaultsFor(request.reporter()).stream()
                .filter(candidate ->
                        request.provider() == null && request.reporter().equals(candidate.area))
                .map(candidate -> candidate.code)
                .findFirst()
                .orElse(order.isEmpty() ? "" : order.get(0));
        return new ProviderSeries(
                provider,
                new Series(request.frequency(), units.of(request.currency()), Nature.FLOW, List.of()),
                Map.of(),
                Map.of(),
                List.of());
    }

    private AnsweredSeries answered(TradeRequest request, ProviderSeries made, CitationList citations) {
        String provider = made.provider().isEmpty() ? null : made.provider();
        Provider office = provider == null ? null : providers.find(provider).orElse(null);
        CitationList.Cited cited = citations.of(made.series());
        return new AnsweredSeries(
                SeriesKey.of(request, provider).toString(),
                request.label() != null ? request.label() : labels.of(request),
                cited.series(),
                request.basis(),
                request.adjustment(),
                provider,
                office == null ? 1 : office.fiscalYearStart,
                cited.citations(),
                made.figures(),
                made.growth(),
                made.notices(),
                updated(made.series()),
                request.asOf());
    }

    private static @Nullable LocalDate updated(Series series) {
        return series.observations().stream()
                .map(row -> row.evidence())
                .map(Evidence::knownFrom)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
