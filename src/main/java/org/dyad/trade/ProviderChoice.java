package org.dyad.trade;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dyad.observations.CitationList;
import org.dyad.observations.ExchangeRates;
import org.dyad.observations.FigureKey;
import org.dyad.observations.Growth;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.Providers;
import org.dyad.reference.Compositions;
import org.dyad.reference.Units;
import org.dyad.series.Arithmetic;
import org.dyad.series.Period;

/** Whose figures make a series: those of one provider, and where the request says so, others in its holes. */
@ApplicationScoped
class ProviderChoice {

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
        ProviderSeries withoutValues = null;
        for (String provider : order) {
            List<TradeFlowRow> own = oneReporter(request, byProvider.getOrDefault(provider, List.of()));
            if (own.isEmpty()) {
                continue;
            }
            ProviderSeries made = composed(
                    request, own, new ProviderSeriesMaker(request, provider, own, citations, rates, units).make());
            if (chosen != null) {
                chosen = filled(chosen, made);
            } else if (made.hasValues()) {
                chosen = made;
            } else if (withoutValues == null) {
                withoutValues = made;
            }
            if (chosen != null && !request.fill()) {
                break;
            }
        }
        if (chosen != null) {
            return chosen;
        }
        return withoutValues != null
                ? withoutValues
                : new ProviderSeriesMaker(request, firstAsked(request, order), List.of(), citations, rates, units)
                        .make();
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
        String office = Compositions.wholeOf(request.reporter());
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
        Notices notices = new Notices();
        notices.addAll(chosen.notices());
        notices.add(
                "FILLED",
                "%s has no figure for these periods: filled from %s".formatted(chosen.provider(), next.provider()),
                holes);
        notices.addAbout(holes, next.notices());
        return new ProviderSeries(
                chosen.provider(),
                Arithmetic.filledFrom(chosen.series(), next.series()),
                figures,
                growth,
                notices.all());
    }

    /** The office whose series is empty where nobody has figures. */
    private String firstAsked(TradeRequest request, List<String> order) {
        return providers.defaultsFor(request.reporter()).stream()
                .filter(candidate -> request.provider() == null && candidate.isOf(request.reporter()))
                .map(candidate -> candidate.code)
                .findFirst()
                .orElse(order.isEmpty() ? "" : order.get(0));
    }
}
