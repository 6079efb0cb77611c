package org.dyad.trade.diversion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.provenance.Providers;
import org.dyad.reference.Area;
import org.dyad.reference.Areas;
import org.dyad.reference.Commodities;
import org.dyad.reference.Commodity;
import org.dyad.reference.CommodityListEntry;
import org.dyad.series.Frequency;
import org.jspecify.annotations.Nullable;

/** Checks which diversion a caller looks for, and makes a request of it in which every code is a known one. */
@ApplicationScoped
class DiversionInputs {

    private static final int MOST_SENDERS = 60;
    private static final int MOST_HUBS = 40;
    private static final int MOST_CODES = 500;
    private static final int MOST_PERIODS = 60;
    private static final int MOST_ROWS = 500;
    private static final int DEFAULT_PERIODS = 2;
    private static final int DEFAULT_ROWS = 50;
    private static final int DIGITS = 6;

    private final Areas areas;
    private final Commodities commodities;
    private final Providers providers;

    DiversionInputs(Areas areas, Commodities commodities, Providers providers) {
        this.areas = areas;
        this.commodities = commodities;
        this.providers = providers;
    }

    DiversionRequest resolve(DiversionInput input) {
        Area target = areas.require("input.target", input.target());
        if (target.isGroup()) {
            throw new BadUserInput("input.target", "input.target must be one country, was %s".formatted(target.code));
        }
        Set<String> senders = countries("input.senders", input.senders(), input.date(), MOST_SENDERS);
        Set<String> hubs = countries("input.hubs", input.hubs(), input.date(), MOST_HUBS);
        requireApart(target.code, senders, hubs);
        return new DiversionRequest(
                List.copyOf(senders),
                target.code,
                List.copyOf(hubs),
                List.copyOf(codes(input.commodities())),
                input.date(),
                within("input.before", input.before(), DEFAULT_PERIODS, 1, MOST_PERIODS),
                within("input.after", input.after(), DEFAULT_PERIODS, 1, MOST_PERIODS),
                Objects.requireNonNullElse(input.frequency(), Frequency.ANNUAL),
                within("input.top", input.top(), DEFAULT_ROWS, 0, MOST_ROWS),
                providers(input.provider()),
                input.asOf());
    }

    private Set<String> countries(String argument, List<String> given, LocalDate day, int most) {
        Set<String> codes = new TreeSet<>();
        for (int i = 0; i < given.size(); i++) {
            Area area = areas.require("%s[%d]".formatted(argument, i), given.get(i));
            if (area.isGroup()) {
                areas.membersOn(area.code, day).forEach(member -> codes.add(member.code));
            } else {
                codes.add(area.code);
            }
        }
        if (codes.isEmpty()) {
            throw new BadUserInput(argument, "%s: expected at least one country".formatted(argument));
        }
        if (codes.size() > most) {
            throw new LimitExceeded(argument, codes.size(), most);
        }
        return codes;
    }

    private static void requireApart(String target, Set<String> senders, Set<String> hubs) {
        if (senders.contains(target)) {
            throw new BadUserInput("input.senders", "input.senders must not name the target, %s".formatted(target));
        }
        if (hubs.contains(target)) {
            throw new BadUserInput("input.hubs", "input.hubs must not name the target, %s".formatted(target));
        }
        for (String hub : hubs) {
            if (senders.contains(hub)) {
                throw new BadUserInput("input.hubs", "input.hubs must not name a sender, %s".formatted(hub));
            }
        }
    }

    private Set<String> codes(List<String> given) {
        Set<String> codes = new TreeSet<>();
        for (int i = 0; i < given.size(); i++) {
            String argument = "input.commodities[%d]".formatted(i);
            String text = given.get(i).strip();
            List<CommodityListEntry> entries = commodities.entries(text);
            if (entries.isEmpty()) {
                codes.add(subheading(argument, text));
            } else {
                entries.stream()
                        .map(CommodityListEntry::code)
                        .filter(DiversionInputs::isSubheading)
                        .forEach(codes::add);
            }
        }
        if (codes.isEmpty()) {
            throw new BadUserInput("input.commodities", "input.commodities: expected at least one six-digit code");
        }
        if (codes.size() > MOST_CODES) {
            throw new LimitExceeded("input.commodities", codes.size(), MOST_CODES);
        }
        return codes;
    }

    /** Six digits need not be known: codes come in with the files that have them. */
    private String subheading(String argument, String text) {
        if (isSubheading(text)) {
            return text;
        }
        Commodity known = commodities.require(argument, text);
        throw new BadUserInput(
                argument, "%s must have six digits or be a list of such, was %s".formatted(argument, known.code));
    }

    private static boolean isSubheading(String code) {
        return code.length() == DIGITS && code.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    private static int within(String argument, @Nullable Integer given, int preset, int least, int most) {
        int number = Objects.requireNonNullElse(given, preset);
        if (number < least) {
            throw new BadUserInput(
                    argument, "%s must be from %d to %d, was %d".formatted(argument, least, most, number));
        }
        if (number > most) {
            throw new LimitExceeded(argument, number, most);
        }
        return number;
    }

    private List<String> providers(@Nullable String given) {
        return given != null
                ? List.of(providers.require("input.provider", given).code)
                : providers.international().stream()
                        .map(provider -> provider.code)
                        .toList();
    }
}
