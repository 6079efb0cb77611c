package org.dyad.compare.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dyad.events.Claim;
import org.dyad.events.ClaimKind;
import org.dyad.observations.Precision;
import org.dyad.provenance.CitationView;
import org.dyad.series.PartialDate;
import org.dyad.trade.Flow;
import org.jspecify.annotations.Nullable;

/** What was said, on the day it was said. */
@ApplicationScoped
class ClaimPart implements TimelinePart {

    private static final String SELECT = """
            select 'CLAIM:' || c.code as id, c.said_on as happened, upper(c.said_on) - 1 as day, c.known_from,
              array_remove(array[c.area, c.counterpart], null) as areas, c.source, c.locator, c.note,
              jsonb_build_object('kind', c.kind, 'topic', c.topic, 'flow', c.flow, 'commodity', c.commodity,
                'value', c.value, 'low', c.low, 'high', c.high, 'precision', c.precision, 'unit', c.unit,
                'period', c.period, 'spanFrom', lower(c.span_from), 'spanUntil', lower(c.span_until),
                'speaker', c.speaker) as details
            from claim c where c.said_on is not null and (%s)
            """;

    /** A claim about one area has it twice: least and greatest pass over null. */
    private static final String BETWEEN = """
            (least(c.area, c.counterpart), greatest(c.area, c.counterpart)) in (
              select least(one, other), greatest(one, other)
              from unnest(:areas::text[]) one cross join unnest(:areas::text[]) other)
            """;

    private static final String OF_ONE =
            "least(c.area, c.counterpart) = any(:areas::text[]) or greatest(c.area, c.counterpart) = any(:areas::text[])";

    private static final String TRADE = "TRADE";

    private final TimelineWords words;

    ClaimPart(TimelineWords words) {
        this.words = words;
    }

    @Override
    public TimelineKind kind() {
        return TimelineKind.CLAIM;
    }

    @Override
    public Optional<String> nodeType() {
        return Optional.of("Claim");
    }

    @Override
    public String select(TimelineReach reach) {
        return SELECT.formatted(
                switch (reach) {
                    case BETWEEN -> BETWEEN;
                    case OF_ONE -> OF_ONE;
                    case NAMED -> "c.code = :key";
                });
    }

    @Override
    public CitationView citation(TimelineRow row) {
        return new CitationView(
                row.source(),
                row.locator(),
                null,
                Claim.directness(row.source(), row.details().text("speaker")),
                row.retrievedOn());
    }

    @Override
    public String title(TimelineRow row, @Nullable LocalDate asOf) {
        TimelineDetails details = row.details();
        String speaker = details.text("speaker");
        String who = noun(ClaimKind.valueOf(details.require("kind"))) + (speaker == null ? "" : " by " + speaker);
        return "%s: %s%s%s".formatted(who, subject(row.areas(), details), when(details), amount(details));
    }

    private static String noun(ClaimKind kind) {
        return switch (kind) {
            case REPORTED -> "Report";
            case FORECAST -> "Forecast";
            case TARGET -> "Target";
            case THREAT -> "Threat";
            case QUALITATIVE -> "Statement";
        };
    }

    /** Topics run from the general to the special: TRADE, flow, goods unless all, what of it. */
    private String subject(List<String> areas, TimelineDetails details) {
        List<String> topic =
                new ArrayList<>(Arrays.asList(details.require("topic").split("\\.", -1)));
        String flow = details.text("flow");
        if (flow == null
                || topic.size() < 2
                || !topic.get(0).equals(TRADE)
                || !topic.get(1).equals(flow)) {
            String about = areas.stream().map(words::area).collect(Collectors.joining(" and "));
            return about + ", " + spoken(topic);
        }
        topic.subList(0, 2).clear();
        String commodity = details.text("commodity");
        String goods = commodity == null ? "" : words.goods(commodity);
        topic.remove(commodity);
        return words.trade(areas, Flow.valueOf(flow)) + goods + (topic.isEmpty() ? "" : ", " + spoken(topic));
    }

    private static String spoken(List<String> topic) {
        // QUANTITY.GROWTH is the growth of the quantity; GROWTH.CNY growth in that currency
        return topic.stream()
                .map(word -> switch (word) {
                    case "MONTHLY_RATE" -> "a month";
                    case "GOODS_SERVICES" -> "goods and services";
                    case "CPI" -> "consumer prices";
                    case "CNY", "EUR", "RUB", "USD" -> "in " + word;
                    default -> word.toLowerCase(Locale.ROOT).replace('_', ' ');
                })
                .collect(Collectors.joining(" "));
    }

    private static String when(TimelineDetails details) {
        String period = details.text("period");
        if (period != null) {
            return " " + period;
        }
        LocalDate from = details.day("spanFrom");
        LocalDate until = details.day("spanUntil");
        boolean months = (from == null || from.getDayOfMonth() == 1) && (until == null || until.getDayOfMonth() == 1);
        String first = from == null ? "" : " from " + shown(from, months);
        return first + (until == null ? "" : " to " + shown(until.minusDays(1), months));
    }

    private static String shown(LocalDate day, boolean month) {
        LocalDate first = day.withDayOfMonth(1);
        return (month ? PartialDate.ofRange(first, first.plusMonths(1)) : PartialDate.ofRange(day, day.plusDays(1)))
                .toString();
    }

    private String amount(TimelineDetails details) {
        BigDecimal value = details.number("value");
        BigDecimal low = details.number("low");
        BigDecimal high = details.number("high");
        String number;
        if (value != null) {
            number = prefix(Precision.valueOf(details.require("precision"))) + ShortNumber.of(value);
        } else if (low != null && high != null) {
            List<String> ends = ShortNumber.of(low, high);
            number = ends.get(0) + " to " + ends.get(1);
        } else if (low != null) {
            number = "at least " + ShortNumber.of(low);
        } else if (high != null) {
            number = "at most " + ShortNumber.of(high);
        } else {
            return "";
        }
        String unit = details.text("unit");
        return ": " + number + (unit == null ? "" : words.unit(unit));
    }

    private static String prefix(Precision precision) {
        return switch (precision) {
            case EXACT -> "";
            case ABOUT -> "about ";
            case MORE_THAN -> "more than ";
            case LESS_THAN -> "less than ";
            case UP_TO -> "up to ";
        };
    }
}
