package org.dyad.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.reference.Area;
import org.dyad.reference.Areas;
import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.dyad.trade.Flow;

/** Puts requests into the services' own codes, and refuses what makes no sense before anything is called. */
final class QuestionMaker {

    private static final Pattern COMMODITY = Pattern.compile("TOTAL|AG[246]|[0-9]{2}|[0-9]{4}|[0-9]{6}");
    private static final Pattern INDICATOR = Pattern.compile("[A-Za-z0-9._]{2,60}");
    private static final Pattern DATAFLOW =
            Pattern.compile("[A-Za-z0-9_.-]+,[A-Za-z0-9_@-]+(,([0-9]+(\\.[0-9]+)*|latest)?)?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_.+*@$-]+");

    private static final String IMF_TRADE = "IMF.STA,IMTS";
    private static final Map<Flow, String> IMF_FLOWS = Map.of(Flow.EXPORT, "XG_FOB_USD", Flow.IMPORT, "MG_CIF_USD");

    /** The IMF's own codes of those areas that are not known to it by ISO's. */
    private static final Map<String, String> IMF_AREAS = Map.of("WLD", "G001", "EMU", "G163", "XKX", "KOS");

    private static final String NO_KEY = "none";

    private final FetchSettings settings;
    private final Areas areas;
    private final Clock clock;

    QuestionMaker(FetchSettings settings, Areas areas, Clock clock) {
        this.settings = settings;
        this.areas = areas;
        this.clock = clock;
    }

    Questions questions(FetchRequest request) {
        if (request instanceof FetchRequest.Comtrade comtrade) {
            return comtrade(comtrade);
        }
        if (request instanceof FetchRequest.WorldBank worldBank) {
            return worldBank(worldBank);
        }
        if (request instanceof FetchRequest.ImfTrade trade) {
            return imfTrade(trade);
        }
        return dataflow((FetchRequest.Dataflow) request);
    }

    private ComtradeQuestions comtrade(FetchRequest.Comtrade request) {
        if (request.span().frequency() == Frequency.QUARTERLY) {
            throw new BadUserInput("frequency", "UN Comtrade has years and months: frequency must be A or M, was Q");
        }
        requireAll("commodity", request.commodities(), COMMODITY, "TOTAL, AG2, AG4, AG6 or 2, 4 or 6 digits");
        requireFlows(request.flows(), ComtradeQuestions.flows());
        Period first = first(request.span());
        int length = first.until(last(request.span(), first)) + 1;
        List<Period> periods = IntStream.range(0, length).mapToObj(first::plus).toList();
        FetchSettings.Comtrade own = settings.comtrade();
        Endpoint endpoint = Endpoint.of(
                "comtrade",
                own.base(),
                "Ocp-Apim-Subscription-Key",
                own.key().filter(key -> !key.isBlank()).orElse(null),
                List.of(new Allowance(1, Duration.ofSeconds(1)), new Allowance(own.callsADay(), Duration.ofDays(1))));
        return new ComtradeQuestions(
                endpoint,
                new ComtradeQuestions.Selection(
                        numbers("reporter", request.reporters()),
                        numbers("partner", request.partners()),
                        periods,
                        request.flows(),
                        request.commodities()),
                endpoint.key() == null ? ComtradeQuestions.PREVIEW : own.records());
    }

    private Map<Integer, String> numbers(String argument, List<String> codes) {
        Map<Integer, String> numbers = new LinkedHashMap<>();
        for (Area area : found(argument, codes)) {
            if (area.comtrade == null) {
                throw new BadUserInput(
                        argument,
                        "%s must be an area that UN Comtrade has, was %s (%s), which it has not"
                                .formatted(argument, area.code, area.name));
            }
            numbers.put(area.comtrade, area.code);
        }
        return numbers;
    }

    /** None for all. */
    private List<Area> found(String argument, List<String> codes) {
        return codes.size() == 1 && codes.get(0).equalsIgnoreCase(FetchRequest.ALL)
                ? List.of()
                : codes.stream().map(code -> areas.require(argument, code)).toList();
    }

    private WorldBankQuestions worldBank(FetchRequest.WorldBank request) {
        requireAll("indicator", request.indicators(), INDICATOR, "a code such as NY.GDP.MKTP.CD");
        Period first = first(request.span());
        Endpoint endpoint = Endpoint.of(
                "worldbank",
                settings.worldbank().base(),
                NO_KEY,
                null,
                List.of(new Allowance(5, Duration.ofSeconds(1))));
        List<String> codes =
                found("area", request.areas()).stream().map(area -> area.code).toList();
        return new WorldBankQuestions(
                endpoint,
                new WorldBankQuestions.Selection(codes, request.indicators(), first, last(request.span(), first)));
    }

    private SdmxQuestions imfTrade(FetchRequest.ImfTrade request) {
        requireFlows(request.flows(), IMF_FLOWS.keySet());
        String key = "%s.%s.%s.%s"
                .formatted(
                        imfAreas("reporter", request.reporters()),
                        request.flows().stream().sorted().map(IMF_FLOWS::get).collect(Collectors.joining("+")),
                        imfAreas("partner", request.partners()),
                        request.span().frequency().letter());
        return dataflow(new FetchRequest.Dataflow("imf", IMF_TRADE, key, request.span()));
    }

    private String imfAreas(String argument, List<String> codes) {
        return found(argument, codes).stream()
                .map(area -> IMF_AREAS.getOrDefault(area.code, area.code))
                .collect(Collectors.joining("+"));
    }

    private SdmxQuestions dataflow(FetchRequest.Dataflow request) {
        requireAll("dataflow", List.of(request.dataflow()), DATAFLOW, "AGENCY,DATAFLOW or AGENCY,DATAFLOW,VERSION");
        requireAll("key", List.of(request.key()), KEY, "values separated by full stops, such as CHN..A");
        Period first = first(request.span());
        return new SdmxQuestions(
                sdmx(request.service()),
                new SdmxQuestions.Selection(request.dataflow(), request.key(), first, last(request.span(), first)));
    }

    private Endpoint sdmx(String service) {
        return service.equals("imf")
                ? Endpoint.of(
                        service, settings.imf().base(), NO_KEY, null, List.of(new Allowance(10, Duration.ofSeconds(5))))
                : Endpoint.of(
                        service,
                        settings.oecd().base(),
                        NO_KEY,
                        null,
                        List.of(
                                new Allowance(1, Duration.ofSeconds(1)),
                                new Allowance(settings.oecd().callsAnHour(), Duration.ofHours(1))));
    }

    private static void requireAll(String argument, List<String> values, Pattern pattern, String expected) {
        for (String value : values) {
            if (!pattern.matcher(value).matches()) {
                throw new BadUserInput(argument, "%s must be %s, was \"%s\"".formatted(argument, expected, value));
            }
        }
    }

    private static void requireFlows(Set<Flow> flows, Set<Flow> known) {
        for (Flow flow : flows) {
            if (!known.contains(flow)) {
                throw new BadUserInput(
                        "flow",
                        "flow must be one of %s, was %s"
                                .formatted(
                                        known.stream().sorted().map(Flow::name).collect(Collectors.joining(", ")),
                                        flow));
            }
        }
    }

    private static Period first(FetchRequest.Span span) {
        return parts("from", span.from(), span.frequency()).get(0);
    }

    private Period last(FetchRequest.Span span, Period first) {
        if (span.to() == null) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            Period ended = Period.of(span.frequency(), today).previous();
            return ended.compareTo(first) < 0 ? first : ended;
        }
        List<Period> parts = parts("to", span.to(), span.frequency());
        Period last = parts.get(parts.size() - 1);
        if (last.compareTo(first) < 0) {
            throw new BadUserInput("to", "to must not be before from (%s), was %s".formatted(first, span.to()));
        }
        return last;
    }

    /** The periods of the frequency that make up what was said. */
    private static List<Period> parts(String argument, String text, Frequency frequency) {
        try {
            return Period.parse(text.toUpperCase(Locale.ROOT)).parts(frequency);
        } catch (IllegalArgumentException e) {
            throw new BadUserInput(
                    argument,
                    "%s must be a year such as 2015, or a period of the frequency (%s) or longer, was \"%s\""
                            .formatted(argument, frequency.letter(), text));
        }
    }
}
