package org.dyad.compare.mirror;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.provenance.Providers;
import org.dyad.reference.Area;
import org.dyad.reference.Areas;
import org.dyad.reference.Commodities;
import org.dyad.trade.SeriesKey;
import org.jspecify.annotations.Nullable;

/** Checks among which flows a caller looks for gaps. */
@ApplicationScoped
class MirrorGapsQuestions {

    private static final List<Integer> LEVELS = List.of(2, 4, 6);
    private static final int DEFAULT_TOP = 20;
    private static final int MOST_ROWS = 500;

    private final Areas areas;
    private final Commodities commodities;
    private final Providers providers;

    MirrorGapsQuestions(Areas areas, Commodities commodities, Providers providers) {
        this.areas = areas;
        this.commodities = commodities;
        this.providers = providers;
    }

    MirrorGapsQuestion of(MirrorGapsInput input) {
        boolean byPair = input.by() == MirrorGapDimension.PAIR;
        List<String> exporters = countries("input.exporter", input.exporter(), byPair);
        List<String> importers = countries("input.importer", input.importer(), byPair);
        if (exporters.equals(importers) && exporters.size() == 1) {
            throw new BadUserInput(
                    "input.importer", "input.importer: expected another area than %s".formatted(exporters.get(0)));
        }
        if (!byPair && input.commodity() != null) {
            throw new BadUserInput("input.commodity", "input.commodity must be left out by COMMODITY");
        }
        return new MirrorGapsQuestion(
                exporters,
                importers,
                input.period().period(),
                byPair ? commodity(requireNonNullElse(input.commodity(), SeriesKey.ALL_GOODS)) : null,
                level(requireNonNullElse(input.level(), LEVELS.get(0))),
                requireNonNullElse(input.orderBy(), MirrorGapOrder.AMOUNT),
                least(requireNonNullElse(input.least(), 0.0)),
                top(requireNonNullElse(input.top(), DEFAULT_TOP)),
                input.provider() == null ? null : providers.require("input.provider", input.provider()).code,
                input.asOf());
    }

    private List<String> countries(String argument, @Nullable String given, boolean byPair) {
        if (given == null && !byPair) {
            throw new BadUserInput(argument, "%s: expected a country by COMMODITY".formatted(argument));
        }
        if (given == null) {
            return areas.all().stream()
                    .filter(area -> !area.isGroup())
                    .map(area -> area.code)
                    .toList();
        }
        Area area = areas.require(argument, given);
        if (area.isGroup()) {
            throw new BadUserInput(
                    argument, "%s must be one country, was %s: mirror answers groups".formatted(argument, area.code));
        }
        return List.of(area.code);
    }

    private String commodity(String given) {
        return commodities.require("input.commodity", given).code;
    }

    private static int level(int level) {
        if (!LEVELS.contains(level)) {
            throw new BadUserInput(
                    "input.level",
                    "input.level must be 2, 4 or 6, was %d".formatted(level),
                    LEVELS.stream().map(String::valueOf).toList());
        }
        return level;
    }

    private static double least(double least) {
        if (!(least >= 0) || Double.isInfinite(least)) {
            throw new BadUserInput("input.least", "input.least must be an amount of at least 0, was " + least);
        }
        return least;
    }

    private static int top(int top) {
        if (top < 1) {
            throw new BadUserInput("input.top", "input.top must be from 1 to %d, was %d".formatted(MOST_ROWS, top));
        }
        if (top > MOST_ROWS) {
            throw new LimitExceeded("input.top", top, MOST_ROWS);
        }
        return top;
    }
}
