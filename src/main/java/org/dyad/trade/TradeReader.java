package org.dyad.trade;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.CitationList;
import org.dyad.observations.ExchangeRates;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.Provider;
import org.dyad.provenance.Providers;
import org.dyad.reference.Units;
import org.dyad.series.Basis;
import org.dyad.series.Evidence;
import org.dyad.series.Frequency;
import org.dyad.series.Series;
import org.jspecify.annotations.Nullable;

/** Makes series of trade flows: reads the rows of all requests at once, then makes each series in memory. */
@ApplicationScoped
public class TradeReader {

    private final TradeFlowStore store;
    private final Providers providers;
    private final Units units;
    private final GroupMembers members;
    private final ProviderChoice choice;
    private final TradeLabels labels;

    TradeReader(
            TradeFlowStore store,
            Providers providers,
            Units units,
            GroupMembers members,
            ProviderChoice choice,
            TradeLabels labels) {
        this.store = store;
        this.providers = providers;
        this.units = units;
        this.members = members;
        this.choice = choice;
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
        for (String reporter : members.reportedAs(request.reporter())) {
            for (Flow flow : request.flow().stored()) {
                selections.add(new TradeSelection(
                        number,
                        reporter,
                        request.partner(),
                        flow,
                        request.commodity(),
                        request.classification(),
                        request.basis(),
                        request.adjustment().name(),
                        request.fill() ? null : request.provider(),
                        isYearly(request),
                        request.asOf()));
            }
        }
    }

    /** Of codes that mean other goods in another edition, months too say which edition the series stays in. */
    private static boolean isYearly(TradeRequest request) {
        return request.frequency() == Frequency.ANNUAL
                && request.basis() == Basis.PERIOD
                && request.measure() == Measure.VALUE
                && !Editions.areApart(request.commodity());
    }

    /** The series that the rows make. */
    public AnsweredSeries answer(TradeRows rows, ExchangeRates.Loaded rates) {
        CitationList citations = new CitationList();
        TradeRequest request = rows.request();
        if (request.groups() == GroupMode.AS_REPORTED) {
            ProviderSeries made = choice.make(request, rows.rowsOf(0), citations, rates);
            return answered(request, namingOthers(made, rows), citations);
        }
        return answered(request, sum(rows, citations, rates), citations);
    }

    /** A hole of the provider that answers need not be one of all: who has a figure is said, and not taken unasked. */
    private static ProviderSeries namingOthers(ProviderSeries made, TradeRows rows) {
        if (!made.hasValues() || rows.request().measure() != Measure.VALUE) {
            return made;
        }
        List<PeriodScalar> periods = new ArrayList<>();
        Set<String> others = new TreeSet<>();
        rows.providersByPeriod().forEach((period, providers) -> {
            if (made.series().value(period).isEmpty() && !providers.contains(made.provider())) {
                periods.add(PeriodScalar.of(period));
                others.addAll(providers);
            }
        });
        return periods.isEmpty()
                ? made
                : made.with(new NoticeView(
                        "OTHER_PROVIDERS",
                        "no figure of %s is held for these periods, but of %s: name another provider, or ask for fill"
                                .formatted(made.provider(), String.join(", ", others)),
                        periods));
    }

    private ProviderSeries sum(TradeRows rows, CitationList citations, ExchangeRates.Loaded rates) {
        List<ProviderSeries> made = new ArrayList<>();
        for (int i = 0; i < rows.parts().size(); i++) {
            made.add(choice.make(rows.parts().get(i), rows.rowsOf(i), citations, rates));
        }
        return members.sum(
                rows.request(), rows.parts(), made, units.of(rows.request().currency()));
    }

    private AnsweredSeries answered(TradeRequest request, ProviderSeries made, CitationList citations) {
        String provider = made.provider().isEmpty() ? request.provider() : made.provider();
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
