package org.dyad.trade.indices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.provenance.Providers;
import org.dyad.reference.Areas;
import org.dyad.reference.Commodities;
import org.jspecify.annotations.Nullable;

/** Checks which indices a caller wants, and makes a request of it in which every code is a known one. */
@ApplicationScoped
class TradeIndicesInputs {

    private static final List<Integer> LEVELS = List.of(2, 4, 6);
    private static final int DEFAULT_TOP = 20;
    private static final int MOST_ROWS = 500;

    private final Areas areas;
    private final Commodities commodities;
    private final Providers providers;

    TradeIndicesInputs(Areas areas, Commodities commodities, Providers providers) {
        this.areas = areas;
        this.commodities = commodities;
        this.providers = providers;
    }

    TradeIndicesRequest resolve(TradeIndicesInput input) {
        String reporter = areas.require("input.reporter", input.reporter()).code;
        String partner = input.partner() == null
                ? TradeIndicesRequest.WORLD
                : areas.require("input.partner", input.partner()).code;
        if (partner.equals(reporter)) {
            throw new BadUserInput("input.partner", "input.partner: expected another area than %s".formatted(reporter));
        }
        int level = level(Objects.requireNonNullElse(input.level(), LEVELS.get(0)));
        return new TradeIndicesRequest(
                reporter,
                partner,
                input.period().period(),
                level,
                commodity(input.commodity(), level),
                top(Objects.requireNonNullElse(input.top(), DEFAULT_TOP)),
                providers(input.provider()),
                input.asOf());
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

    private @Nullable String commodity(@Nullable String given, int level) {
        if (given == null) {
            return null;
        }
        String code = commodities.require("input.commodity", given).code;
        if (code.length() != level || !code.chars().allMatch(Character::isDigit)) {
            throw new BadUserInput(
                    "input.commodity",
                    "input.commodity must have the %d digits of input.level, was \"%s\"".formatted(level, code));
        }
        return code;
    }

    private static int top(int top) {
        if (top < 0) {
            throw new BadUserInput("input.top", "input.top must be from 0 to %d, was %d".formatted(MOST_ROWS, top));
        }
        if (top > MOST_ROWS) {
            throw new LimitExceeded("input.top", top, MOST_ROWS);
        }
        return top;
    }

    /** An index needs one compiler of both countries' figures and the world's, so national offices are none. */
    private List<String> providers(@Nullable String given) {
        return given != null
                ? List.of(providers.require("input.provider", given).code)
                : providers.international().stream()
                        .map(provider -> provider.code)
                        .toList();
    }
}
