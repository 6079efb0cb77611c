package org.dyad.trade;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.graphql.PeriodScalar;
import org.dyad.provenance.Providers;
import org.dyad.reference.Areas;
import org.dyad.series.Period;
import org.dyad.series.Unit;
import org.jspecify.annotations.Nullable;

/** Checks what a caller wants broken down, and makes a request of it in which every code is a known one. */
@ApplicationScoped
class BreakdownInputs {

    private static final List<Integer> LEVELS = List.of(1, 2, 4, 6);
    private static final int DEFAULT_LEVEL = 2;
    private static final int DEFAULT_TOP = 20;
    private static final int MOST_ROWS = 500;

    private final Areas areas;
    private final Providers providers;

    BreakdownInputs(Areas areas, Providers providers) {
        this.areas = areas;
        this.providers = providers;
    }

    BreakdownRequest resolve(BreakdownInput input) {
        String reporter = areas.require("input.reporter", input.reporter()).code;
        Period period = input.period().period();
        return new BreakdownRequest(
                reporter,
                partner(input, reporter),
                flow(input.flow()),
                input.by(),
                level(Objects.requireNonNullElse(input.level(), DEFAULT_LEVEL)),
                period,
                compareWith(period, PeriodScalar.unwrap(input.compareWith())),
                top(Objects.requireNonNullElse(input.top(), DEFAULT_TOP)),
                input.provider() == null ? null : providers.require("input.provider", input.provider()).code,
                currency(Objects.requireNonNullElse(input.currency(), Unit.USD.code())),
                input.groups(),
                input.asOf());
    }

    private String partner(BreakdownInput input, String reporter) {
        String given = input.partner();
        if (given == null) {
            return BreakdownRequest.WORLD;
        }
        String partner = areas.require("input.partner", given).code;
        return switch (input.by()) {
            case PARTNER ->
                throw new BadUserInput(
                        "input.partner", "input.partner must be left out by PARTNER, was %s".formatted(partner));
            case COMMODITY -> {
                if (partner.equals(reporter)) {
                    throw new BadUserInput(
                            "input.partner", "input.partner: expected another area than %s".formatted(reporter));
                }
                yield partner;
            }
        };
    }

    private static Flow flow(Flow flow) {
        if (flow == Flow.BALANCE) {
            throw new BadUserInput(
                    "input.flow",
                    "input.flow must be a flow whose parts are not negative, was BALANCE",
                    Stream.of(Flow.values())
                            .filter(other -> other != Flow.BALANCE)
                            .map(Flow::name)
                            .toList());
        }
        return flow;
    }

    private static int level(int level) {
        if (!LEVELS.contains(level)) {
            throw new BadUserInput(
                    "input.level",
                    "input.level must be 1, 2, 4 or 6, was %d".formatted(level),
                    LEVELS.stream().map(String::valueOf).toList());
        }
        return level;
    }

    private static @Nullable Period compareWith(Period period, @Nullable Period other) {
        if (other != null && (other.frequency() != period.frequency() || other.compareTo(period) >= 0)) {
            throw new BadUserInput(
                    "input.compareWith",
                    "input.compareWith must be an earlier period of the frequency of %s, was %s"
                            .formatted(period, other));
        }
        return other;
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

    private static String currency(String code) {
        try {
            return Unit.currency(code).code();
        } catch (IllegalArgumentException e) {
            throw new BadUserInput(
                    "input.currency",
                    "input.currency: expected a currency of ISO 4217, was \"%s\"".formatted(code),
                    List.of("USD", "EUR", "CNY", "RUB"));
        }
    }
}
