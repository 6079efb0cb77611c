package org.dyad.trade;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.CitationList;
import org.dyad.observations.ExchangeRates;
import org.dyad.observations.FigureKey;
import org.dyad.observations.Growth;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.Provider;
import org.dyad.provenance.Providers;
import org.dyad.reference.Units;
import org.dyad.series.Arithmetic;
import org.dyad.series.Nature;
import org.dyad.series.Period;
import org.dyad.series.Series;

/** Whose figures make a series: those of one provider, and where the request says so, others in its holes. */
@ApplicationScoped
class ProviderChoice {

    private static final Set<String> EU_COMPOSITIONS = Set.of("EU27_2020", "EU28");

    private final Providers providers;
    private final Units units;
    private final GroupMembers members;

    ProviderChoice(Providers providers, Units units, GroupMembers members) {
        this.providers = providers;
        this.units = units;
        this.members = members;
    }

    /** The first provider that has values; holes filled from those behind it where the request says so. */
    ProviderSeries make(
            TradeRequest request, List<TradeFlowRow> rows, CitationList citations, ExchangeRates.Loaded rates) {
        Map<String, List<TradeFlowRow>> byProvider = rows.stream().collect(groupingBy(TradeFlowRow::provider));
        List<String> order = order(request);
        ProviderSeries chosen = null;
        for (String provider : order) {
            List<TradeFlowRow> own = oneReporter(request, byProvider.getOrDefault(provider, List.of()));
            if (own.isEmpty()) {
                continue;
            }
            ProviderSeries made = composed(
                    request, own, new ProviderSeries.Maker(request, provider, own, citations, rates, units).make());
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

    private static ProviderSeries composed(TradeRequest request, List<TradeFlowRow> own, ProviderSeries made) {
        String reporter = own.get(0).reporter();
        return reporter.equals(request.reporter())
                ? made
                : made.with(new NoticeView(
                        "GROUP_COMPOSITION",
                        "%s is reported as %s: the same members in all periods, whoever belonged to it then"
                                .formatted(request.reporter(), reporter),
                        List.of()));
    }

    private List<String> order(TradeRequest request) {
        String office = EU_COMPOSITIONS.contains(request.reporter()) ? "EU" : request.reporter();
        Stream<String> defaults = providers.defaultsFor(office).stream().map(provider -> provider.code);
        if (request.provider() == null) {
            return defaults.toList();
        }
        Stream<String> named = Stream.of(request.provider());
        return request.fill() ? Stream.concat(named, defaults).distinct().toList() : named.toList();
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
        List<NoticeView> notices = new ArrayList<>(chosen.notices());
        notices.add(new NoticeView(
                "FILLED",
                "%s has no figure for these periods: filled from %s".formatted(chosen.provider(), next.provider()),
                holes.stream().map(PeriodScalar::of).toList()));
        notices.addAll(about(holes, next.notices()));
        return new ProviderSeries(
                chosen.provider(), Arithmetic.filledFrom(chosen.series(), next.series()), figures, growth, notices);
    }

    /** What there is to say about those periods; notices about no period in particular stay. */
    private static List<NoticeView> about(List<Period> periods, List<NoticeView> notices) {
        List<NoticeView> left = new ArrayList<>();
        for (NoticeView notice : notices) {
            List<PeriodScalar> common = notice.periods().stream()
                    .filter(period -> periods.contains(period.period()))
                    .toList();
            if (notice.periods().isEmpty() || !common.isEmpty()) {
                left.add(new NoticeView(notice.code(), notice.message(), common));
            }
        }
        return left;
    }

    /** An empty series of the office that would be asked first. */
    private ProviderSeries nothing(TradeRequest request, List<String> order) {
        String provider = providers.defaultsFor(request.reporter()).stream()
                .filter(candidate -> request.provider() == null && candidate.isOf(request.reporter()))
                .map((Provider candidate) -> candidate.code)
                .findFirst()
                .orElse(order.isEmpty() ? "" : order.get(0));
        return new ProviderSeries(
                provider,
                new Series(request.frequency(), units.of(request.currency()), Nature.FLOW, List.of()),
                Map.of(),
                Map.of(),
                List.of());
    }
}
