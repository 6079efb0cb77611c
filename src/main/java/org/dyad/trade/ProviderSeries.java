package org.dyad.trade;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dyad.graphql.PeriodScalar;
import org.dyad.observations.CitationList;
import org.dyad.observations.ExchangeRates;
import org.dyad.observations.FigureKey;
import org.dyad.observations.Growth;
import org.dyad.provenance.NoticeView;
import org.dyad.reference.Units;
import org.dyad.series.Arithmetic;
import org.dyad.series.CurrencyConversion;
import org.dyad.series.Nature;
import org.dyad.series.Observation;
import org.dyad.series.Period;
import org.dyad.series.Reached;
import org.dyad.series.Series;
import org.dyad.series.Unit;
import org.jspecify.annotations.Nullable;

/** What one provider's rows come to for one request. */
record ProviderSeries(
        String provider,
        Series series,
        Map<Period, FigureKey> figures,
        Map<Period, Growth> growth,
        List<NoticeView> notices) {

    boolean hasValues() {
        return series.firstWithValue().isPresent();
    }

    ProviderSeries with(NoticeView notice) {
        return new ProviderSeries(
                provider,
                series,
                figures,
                growth,
                Stream.concat(notices.stream(), Stream.of(notice)).toList());
    }

    /** Makes the series of one provider's rows, of whatever flows the request's flow is made of. */
    static final class Maker {

        private final TradeRequest request;
        private final String provider;
        private final List<TradeFlowRow> rows;
        private final CitationList citations;
        private final ExchangeRates.Loaded rates;
        private final Units units;
        private final List<NoticeView> notices = new ArrayList<>();

        Maker(
                TradeRequest request,
                String provider,
                List<TradeFlowRow> rows,
                CitationList citations,
                ExchangeRates.Loaded rates,
                Units units) {
            this.request = request;
            this.provider = provider;
            this.rows = rows;
            this.citations = citations;
            this.rates = rates;
            this.units = units;
        }

        ProviderSeries make() {
            return switch (request.measure()) {
                case VALUE -> values();
                case NET_WEIGHT_KG -> of(flow(request.flow(), TradeFlowRow::netWeightKg, Unit.KG), Map.of());
                case QUANTITY -> of(flow(request.flow(), TradeFlowRow::quantity, quantityUnit()), Map.of());
                case UNIT_VALUE -> unitValues();
            };
        }

        private ProviderSeries values() {
            Map<Period, Growth> growth = new HashMap<>();
            Map<Period, FigureKey> figures = new HashMap<>();
            Series series = switch (request.flow()) {
                case EXPORT, IMPORT, RE_EXPORT, RE_IMPORT -> value(request.flow(), figures, growth);
                case TOTAL -> total(figures, growth);
                case BALANCE ->
                    Arithmetic.minus(
                            value(Flow.EXPORT, new HashMap<>(), new HashMap<>()),
                            value(Flow.IMPORT, new HashMap<>(), new HashMap<>()));
            };
            return of(series, figures, growth);
        }

        /** The published turnover; where there is none, exports and imports that became public together. */
        private Series total(Map<Period, FigureKey> figures, Map<Period, Growth> growth) {
            Series published = value(Flow.TOTAL, figures, growth);
            Series exports = value(Flow.EXPORT, new HashMap<>(), new HashMap<>());
            Series imports = value(Flow.IMPORT, new HashMap<>(), new HashMap<>());
            Series sum = Arithmetic.plus(exports, imports);
            Series ofOneVintage = sum.with(sum.observations().stream()
                    .filter(row -> row.hasValue()
                            && Objects.equals(known(exports, row.period()), known(imports, row.period())))
                    .toList());
            Series total = Arithmetic.filledFrom(published, ofOneVintage);
            List<Period> computed = total.observations().stream()
                    .filter(Observation::hasValue)
                    .map(Observation::period)
                    .filter(period -> published.value(period).isEmpty())
                    .toList();
            notice(
                    "COMPUTED_TOTAL",
                    "no turnover is published for these periods: exports and imports of one vintage are added up",
                    computed);
            return total;
        }

        private static @Nullable LocalDate known(Series series, Period period) {
            return series.at(period).map(row -> row.evidence().knownFrom()).orElse(null);
        }

        private Series value(Flow flow, Map<Period, FigureKey> figures, Map<Period, Growth> growth) {
            List<TradeFlowRow> ofFlow =
                    rows.stream().filter(row -> row.flow() == flow).toList();
            String currency = FlowFigures.currency(ofFlow, request.currency());
            List<TradeFlowRow> ofCurrency = ofFlow.stream()
                    .filter(row -> row.currency().equals(currency))
                    .toList();
            FlowFigures found = FlowFigures.of(request, ofCurrency, TradeFlowRow::value, units.of(currency), citations);
            differences(found);
            if (currency.equals(request.currency())) {
                figures.putAll(found.figures());
                growth.putAll(found.growth());
                return found.series();
            }
            return converted(found.series(), currency);
        }

        private Series converted(Series series, String currency) {
            Unit target = units.of(request.currency());
            Optional<Series> rate = rates.unitsPer(currency, request.currency(), request.frequency(), citations);
            if (rate.isEmpty()) {
                notice(
                        "NO_EXCHANGE_RATE",
                        "the figures are published in %1$s, and no %2$s rate to %3$s is loaded: ask for currency %1$s"
                                .formatted(
                                        currency,
                                        request.frequency().name().toLowerCase(Locale.ROOT),
                                        request.currency()),
                        series.periods());
                return new Series(request.frequency(), target, Nature.FLOW, List.of());
            }
            notice(
                    "CONVERTED",
                    "published in %s, converted to %s at each period's average rate"
                            .formatted(currency, request.currency()),
                    series.periods());
            return CurrencyConversion.convert(series, rate.get(), target);
        }

        private ProviderSeries unitValues() {
            boolean counted = rows.stream().anyMatch(row -> row.quantity() != null);
            Unit per = counted ? quantityUnit() : Unit.KG;
            Series quantity = flow(request.flow(), counted ? TradeFlowRow::quantity : TradeFlowRow::netWeightKg, per);
            Series value = value(request.flow(), new HashMap<>(), new HashMap<>());
            Unit unit = new Unit(
                    request.currency() + "_PER_" + per.code(),
                    units.of(request.currency()).name() + " per " + per.name());
            return of(Arithmetic.over(value, quantity, unit), Map.of());
        }

        private Series flow(Flow flow, FlowFigures.Quantity quantity, Unit unit) {
            return switch (flow) {
                case BALANCE -> Arithmetic.minus(flow(Flow.EXPORT, quantity, unit), flow(Flow.IMPORT, quantity, unit));
                case TOTAL ->
                    Arithmetic.filledFrom(
                            stored(Flow.TOTAL, quantity, unit),
                            Arithmetic.plus(stored(Flow.EXPORT, quantity, unit), stored(Flow.IMPORT, quantity, unit)));
                case EXPORT, IMPORT, RE_EXPORT, RE_IMPORT -> stored(flow, quantity, unit);
            };
        }

        private Series stored(Flow flow, FlowFigures.Quantity quantity, Unit unit) {
            List<TradeFlowRow> counted = rows.stream()
                    .filter(row -> row.flow() == flow && quantity.apply(row) != null)
                    .toList();
            FlowFigures found = FlowFigures.of(request, counted, quantity, unit, citations);
            return found.series();
        }

        private Unit quantityUnit() {
            List<String> found = rows.stream()
                    .map(TradeFlowRow::quantityUnit)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .toList();
            if (found.size() > 1) {
                notice(
                        "SEVERAL_UNITS",
                        "quantities are in %s; those in %s are left out"
                                .formatted(String.join(", ", found), String.join(", ", found.subList(1, found.size()))),
                        List.of());
            }
            return found.isEmpty() ? new Unit("QUANTITY", "quantity") : units.of(found.get(0));
        }

        private void differences(FlowFigures found) {
            for (Reached.Note note : found.reached().notes()) {
                notice(
                        "DIFFERENCE_OF_YEAR_TO_DATE",
                        "year-to-date figures of one source subtracted: rounding alone may put it off by %s"
                                .formatted(units.of(request.currency()).code() + " " + plain(note.halfWidth())),
                        List.of(note.period()));
            }
        }

        private static String plain(double number) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }

        private void notice(String code, String message, List<Period> periods) {
            if (!periods.isEmpty() || code.equals("SEVERAL_UNITS")) {
                notices.add(new NoticeView(
                        code, message, periods.stream().map(PeriodScalar::of).toList()));
            }
        }

        private ProviderSeries of(Series series, Map<Period, FigureKey> figures) {
            return of(series, figures, Map.of());
        }

        private ProviderSeries of(Series series, Map<Period, FigureKey> figures, Map<Period, Growth> growth) {
            return new ProviderSeries(provider, series, figures, growth, List.copyOf(notices));
        }
    }
}
