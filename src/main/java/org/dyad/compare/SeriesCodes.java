package org.dyad.compare;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.provenance.Providers;
import org.dyad.reference.Area;
import org.dyad.reference.Areas;
import org.dyad.reference.Commodities;
import org.dyad.reference.Units;
import org.dyad.series.Unit;
import org.dyad.trade.GroupMode;
import org.dyad.trade.SeriesKey;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever a caller calls a thing into the code that we store. Every method throws {@link BadUserInput}, which
 * names the argument and what would be accepted, if there is no such thing.
 */
@ApplicationScoped
class SeriesCodes {

    /** The Harmonized System without a stated edition: what it means to name none. */
    private static final String ANY_EDITION = "HS";

    /** Editions of the World Customs Organization, by the year from which they are used. */
    private static final List<String> EDITIONS =
            List.of("HS1988", "HS1992", "HS1996", "HS2002", "HS2007", "HS2012", "HS2017", "HS2022", "HS2028");

    private static final Unit OWN_NUMBER = new Unit("NUMBER", "number");

    private final Areas areas;
    private final Commodities commodities;
    private final Providers providers;
    private final Units units;

    SeriesCodes(Areas areas, Commodities commodities, Providers providers, Units units) {
        this.areas = areas;
        this.commodities = commodities;
        this.providers = providers;
        this.units = units;
    }

    String area(String argument, String code) {
        return areas.require(argument, code).code;
    }

    @Nullable
    String areaIfNamed(String argument, @Nullable String code) {
        return code == null ? null : area(argument, code);
    }

    /** The area, which must be another one. */
    String otherArea(String argument, String code, String than) {
        String other = area(argument, code);
        if (other.equals(than)) {
            throw new BadUserInput(argument, "%s: expected another area than %s".formatted(argument, than));
        }
        return other;
    }

    /** Nothing is added up where neither is a group, and what is reported stays what it is. */
    GroupMode groups(@Nullable GroupMode wanted, String reporter, String partner) {
        boolean grouped = Stream.of(reporter, partner)
                .flatMap(code -> areas.find(code).stream())
                .anyMatch(Area::isGroup);
        return wanted == null || !grouped ? GroupMode.AS_REPORTED : wanted;
    }

    /** All goods where none is named. */
    String commodity(String argument, @Nullable String code) {
        return code == null || code.equals(SeriesKey.ALL_GOODS)
                ? SeriesKey.ALL_GOODS
                : commodities.require(argument, code).code;
    }

    /** US dollars where none is named. */
    String currency(String argument, @Nullable String code) {
        return units.requireCurrency(argument, code == null ? "USD" : code).code();
    }

    /** A caller's own numbers may be in a unit of the caller's own. */
    Unit unit(@Nullable String code) {
        return code == null ? OWN_NUMBER : units.find(code).orElseGet(() -> new Unit(code, code));
    }

    @Nullable
    String providerIfNamed(String argument, @Nullable String code) {
        return code == null ? null : providers.require(argument, code).code;
    }

    @Nullable
    String editionIfNamed(String argument, @Nullable String edition) {
        String wanted = edition == null ? ANY_EDITION : edition.toUpperCase(Locale.ROOT);
        if (wanted.equals(ANY_EDITION)) {
            return null;
        }
        if (!EDITIONS.contains(wanted)) {
            throw new BadUserInput(
                    argument,
                    "%s must be an edition of the Harmonized System, was \"%s\"".formatted(argument, edition),
                    EDITIONS);
        }
        return wanted;
    }
}
