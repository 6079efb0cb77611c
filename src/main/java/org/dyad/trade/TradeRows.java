package org.dyad.trade;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dyad.series.Period;

/** The rows that answer a request; for a sum of members, those of each member. */
public final class TradeRows {

    private static final Set<Flow> MADE_OF_BOTH = Set.of(Flow.TOTAL, Flow.BALANCE);

    private final TradeRequest request;
    private final List<TradeRequest> parts;
    private final List<List<TradeFlowRow>> rows;

    /** @param parts the requests whose series are added up; the request itself where there is nothing to add */
    TradeRows(TradeRequest request, List<TradeRequest> parts, List<List<TradeFlowRow>> rows) {
        this.request = request;
        this.parts = List.copyOf(parts);
        this.rows = List.copyOf(rows);
    }

    public TradeRequest request() {
        return request;
    }

    List<TradeRequest> parts() {
        return parts;
    }

    List<TradeFlowRow> rowsOf(int part) {
        return rows.get(part);
    }

    /**
     * Currencies in which a provider published a flow and not in the one asked for: their exchange rates are needed.
     */
    public Set<String> foreignCurrencies() {
        if (request.measure() != Measure.VALUE && request.measure() != Measure.UNIT_VALUE) {
            return Set.of();
        }
        Set<String> foreign = new TreeSet<>();
        for (List<TradeFlowRow> ofPart : rows) {
            Map<List<String>, List<TradeFlowRow>> flows = ofPart.stream()
                    .collect(groupingBy(row ->
                            List.of(row.reporter(), row.provider(), row.flow().name())));
            flows.values().forEach(flow -> foreign.addAll(FlowFigures.foreignCurrencies(request, flow)));
        }
        return foreign;
    }

    /**
     * Unit of the last digit of the figures that the value of a period is, added up where it is worked out from
     * several; 0 where they are exact or figures of other periods make up the value.
     */
    public double rounding(Period period) {
        Map<Flow, Double> ofFlow = new EnumMap<>(Flow.class);
        rows.stream()
                .flatMap(List::stream)
                .filter(row -> row.period().equals(period)
                        && row.basis() == request.basis()
                        && row.currency().equals(request.currency())
                        && row.value() != null)
                .forEach(row -> ofFlow.merge(row.flow(), row.rounding(), Math::max));
        Double published = ofFlow.get(request.flow());
        return published != null
                ? published
                : ofFlow.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The rows of all other providers: what is answered where this one's figures are not wanted. */
    public TradeRows without(String provider) {
        return new TradeRows(
                request,
                parts,
                rows.stream()
                        .map(part -> part.stream()
                                .filter(row -> !row.provider().equals(provider))
                                .toList())
                        .toList());
    }

    /** Who published a value of the period, or for turnover and balance both values that it is made of; by code. */
    public Set<String> providersOf(Period period) {
        return providers(valued().filter(row -> row.period().equals(period)));
    }

    /** The same of every period of the request's frequency that anybody published; none is without a provider. */
    Map<Period, Set<String>> providersByPeriod() {
        Map<Period, List<TradeFlowRow>> byPeriod = valued().filter(
                        row -> row.period().frequency() == request.frequency())
                .collect(groupingBy(TradeFlowRow::period, TreeMap::new, toList()));
        Map<Period, Set<String>> providers = new TreeMap<>();
        byPeriod.forEach((period, published) -> providers.put(period, providers(published.stream())));
        providers.values().removeIf(Set::isEmpty);
        return providers;
    }

    private Stream<TradeFlowRow> valued() {
        return rows.stream().flatMap(List::stream).filter(row -> row.value() != null && row.basis() == request.basis());
    }

    private Set<String> providers(Stream<TradeFlowRow> published) {
        Map<String, Set<Flow>> flows =
                published.collect(groupingBy(TradeFlowRow::provider, mapping(TradeFlowRow::flow, toSet())));
        Set<String> providers = new TreeSet<>();
        flows.forEach((provider, found) -> {
            if (found.contains(request.flow())
                    || MADE_OF_BOTH.contains(request.flow()) && found.containsAll(Set.of(Flow.EXPORT, Flow.IMPORT))) {
                providers.add(provider);
            }
        });
        return providers;
    }

    /** At which point of the journey the goods are valued that the provider's value of a period stands for. */
    public Valuation valuation(String provider, Period period) {
        return Valuations.of(
                request,
                rows.stream()
                        .flatMap(List::stream)
                        .filter(row -> row.provider().equals(provider))
                        .toList(),
                period);
    }
}
