package org.dyad.compare.claims;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dyad.events.Claim;
import org.dyad.events.ClaimKind;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.dyad.trade.Flow;
import org.dyad.trade.SeriesKey;
import org.jspecify.annotations.Nullable;

/**
 * What must be asked of an office to check a claim.
 *
 * @param flow seen from the claim's own side
 * @param currency that the claim's level, or growth where it says so, is in; null for shares and other growth
 * @param period null for a target without one; the last month of year-to-date figures
 * @param firstMonth month in which the year begins that the figure is about, 1 but for fiscal years
 * @param endExclusive the day after the last one that the figure is about; null without a period
 */
record ClaimQuestion(
        ClaimMeasure measure,
        Flow flow,
        String commodity,
        @Nullable String currency,
        Frequency frequency,
        Basis basis,
        @Nullable Period period,
        int firstMonth,
        @Nullable LocalDate endExclusive) {

    private static final String TRADE = "TRADE";
    private static final String GROWTH = "GROWTH";
    private static final int MONTHS = 12;

    /**
     * The question behind a claim; empty where offices publish nothing that answers it without guessing: claims without
     * a figure, threats, quantities, monthly rates, changes between two chosen periods, services, spans of days that no
     * office counts.
     */
    static Optional<ClaimQuestion> of(Claim claim) {
        ClaimMeasure measure = measure(claim);
        if (measure == null
                || ClaimedFigure.of(claim).isEmpty()
                || claim.kind() == ClaimKind.THREAT
                || claim.kind() == ClaimKind.QUALITATIVE) {
            return Optional.empty();
        }
        Flow flow = Flow.valueOf(Objects.requireNonNull(claim.flow()));
        return about(claim, measure, flow, Objects.requireNonNull(claim.commodity()), currency(claim, measure));
    }

    /** The same for whatever flow: of the claim's period, of its span if an office counts such, of no period at all. */
    static Optional<ClaimQuestion> about(
            Claim claim, ClaimMeasure measure, Flow flow, String commodity, @Nullable String currency) {
        Period period = claim.period();
        if (period != null) {
            return Optional.of(new ClaimQuestion(
                    measure,
                    flow,
                    commodity,
                    currency,
                    period.frequency(),
                    Basis.PERIOD,
                    period,
                    1,
                    period.endExclusive()));
        }
        LocalDate start = claim.spanStart();
        LocalDate end = claim.spanEndExclusive();
        if (start != null && end != null) {
            return ofSpan(measure, flow, commodity, currency, start, end);
        }
        // A level to be reached some day: of a year, the frequency at which such goals are set.
        return claim.kind() == ClaimKind.TARGET && measure == ClaimMeasure.LEVEL
                ? Optional.of(new ClaimQuestion(
                        measure, flow, commodity, currency, Frequency.ANNUAL, Basis.PERIOD, null, 1, null))
                : Optional.empty();
    }

    /** January to the end of a month is year to date; twelve months from another month on may be a fiscal year. */
    private static Optional<ClaimQuestion> ofSpan(
            ClaimMeasure measure,
            Flow flow,
            String commodity,
            @Nullable String currency,
            LocalDate start,
            LocalDate end) {
        if (start.getDayOfMonth() != 1 || end.getDayOfMonth() != 1) {
            return Optional.empty();
        }
        if (start.getMonthValue() == 1 && end.minusDays(1).getYear() == start.getYear()) {
            Period last = Period.of(Frequency.MONTHLY, end.minusDays(1));
            return Optional.of(new ClaimQuestion(
                    measure, flow, commodity, currency, Frequency.MONTHLY, Basis.YEAR_TO_DATE, last, 1, end));
        }
        if (start.plusMonths(MONTHS).equals(end)) {
            return Optional.of(new ClaimQuestion(
                    measure,
                    flow,
                    commodity,
                    currency,
                    Frequency.ANNUAL,
                    Basis.FISCAL_YEAR,
                    Period.of(Frequency.ANNUAL, start),
                    start.getMonthValue(),
                    end));
        }
        return Optional.empty();
    }

    /** By the topic: flow, then the commodity unless it is all goods, then what of it if not the value. */
    private static @Nullable ClaimMeasure measure(Claim claim) {
        List<String> topic = Arrays.asList(claim.topic().split("\\.", -1));
        String flow = claim.flow();
        String commodity = claim.commodity();
        if (!topic.get(0).equals(TRADE)
                || flow == null
                || commodity == null
                || topic.size() < 2
                || !topic.get(1).equals(flow)) {
            return null;
        }
        boolean allGoods = commodity.equals(SeriesKey.ALL_GOODS);
        if (!allGoods && (topic.size() < 3 || !topic.get(2).equals(commodity))) {
            return null;
        }
        String rest = String.join(".", topic.subList(allGoods ? 2 : 3, topic.size()));
        boolean isPercent = "PERCENT".equals(claim.unit());
        return switch (rest) {
            case "" -> claim.unit() != null && !isPercent ? ClaimMeasure.LEVEL : null;
            case GROWTH -> isPercent ? ClaimMeasure.GROWTH : null;
            case "SHARE" -> isPercent && !allGoods ? ClaimMeasure.SHARE : null;
            default -> isPercent && rest.matches(GROWTH + "\\.[A-Z]{3}") ? ClaimMeasure.GROWTH : null;
        };
    }

    private static @Nullable String currency(Claim claim, ClaimMeasure measure) {
        String last = claim.topic().substring(claim.topic().lastIndexOf('.') + 1);
        return switch (measure) {
            case LEVEL -> claim.unit();
            case GROWTH -> last.equals(GROWTH) ? null : last;
            case SHARE -> null;
        };
    }

    /** Whether all that the claim is about was over at the end of that day. */
    boolean isOver(LocalDate day) {
        return endExclusive != null && !day.isBefore(endExclusive.minusDays(1));
    }
}
