package org.dyad.trade;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * A breakdown that somebody wants; all codes are known ones.
 *
 * @param partner WLD by partner
 * @param level digits of the codes by commodity; 1 for sections, which are made of chapters
 * @param provider code; null for the first that has parts
 * @param groups null where members of the EU are shown each by itself
 * @param asOf null for all that is known
 */
record BreakdownRequest(
        String reporter,
        String partner,
        Flow flow,
        BreakdownDimension by,
        int level,
        Period period,
        @Nullable Period compareWith,
        int top,
        @Nullable String provider,
        String currency,
        @Nullable GroupMode groups,
        @Nullable LocalDate asOf) {

    static final String WORLD = "WLD";

    private static final int CHAPTER = 2;

    List<Period> periods() {
        return Stream.of(period, compareWith).filter(Objects::nonNull).toList();
    }

    /** Digits of the codes that are read. */
    int digits() {
        return Math.max(level, CHAPTER);
    }

    boolean bySection() {
        return by == BreakdownDimension.COMMODITY && level < CHAPTER;
    }

    /** The code by which a figure is told from the others of its period. */
    String codeOf(BreakdownFigure figure) {
        return switch (by) {
            case COMMODITY -> figure.commodity();
            case PARTNER -> figure.partner();
        };
    }

    /** The code of the figure that the parts add up to. */
    String totalCode() {
        return switch (by) {
            case COMMODITY -> SeriesKey.ALL_GOODS;
            case PARTNER -> WORLD;
        };
    }

    /** What the rows are, for messages. */
    String parts() {
        return switch (by) {
            case COMMODITY -> "commodity";
            case PARTNER -> "partner";
        };
    }
}
