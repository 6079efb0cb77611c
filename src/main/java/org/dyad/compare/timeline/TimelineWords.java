package org.dyad.compare.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dyad.provenance.Providers;
import org.dyad.reference.Areas;
import org.dyad.reference.Commodities;
import org.dyad.reference.Units;
import org.dyad.trade.Flow;
import org.dyad.trade.SeriesKey;

/** Codes in the words of a title. */
@ApplicationScoped
class TimelineWords {

    private static final String WORLD = "WLD";

    private final Areas areas;
    private final Commodities commodities;
    private final Units units;
    private final Providers providers;

    TimelineWords(Areas areas, Commodities commodities, Units units, Providers providers) {
        this.areas = areas;
        this.commodities = commodities;
        this.units = units;
        this.providers = providers;
    }

    /** Its name, without what stands in brackets behind it. */
    String area(String code) {
        if (code.equals(WORLD)) {
            return "the world";
        }
        String name = areas.view(code).name();
        int bracket = name.indexOf(" (");
        return bracket < 0 ? name : name.substring(0, bracket);
    }

    String provider(String code) {
        return providers.find(code).map(provider -> provider.name).orElse(code);
    }

    /** {@code China, imports from Russia}; a total of two areas that is nobody's own is {@code China and Russia, …}. */
    String trade(List<String> dyad, Flow flow) {
        String one = area(dyad.get(0));
        String other = area(dyad.size() > 1 ? dyad.get(1) : WORLD);
        return switch (flow) {
            case EXPORT -> one + ", exports to " + other;
            case IMPORT -> one + ", imports from " + other;
            case TOTAL -> one + " and " + other + ", total trade";
            case BALANCE -> one + ", trade balance with " + other;
            case RE_EXPORT -> one + ", re-exports to " + other;
            case RE_IMPORT -> one + ", re-imports from " + other;
        };
    }

    /** {@code , Passenger cars (8703)}; nothing for all goods. */
    String goods(String commodity) {
        if (commodity.equals(SeriesKey.ALL_GOODS)) {
            return "";
        }
        String name = commodities.name(commodity);
        // the name of a list has its code in it
        return ", " + (name.contains(commodity) ? name : "%s (%s)".formatted(name, commodity));
    }

    /** What stands behind a number: the code of a currency, the name of anything else. */
    String unit(String code) {
        if (units.isCurrency(code)) {
            return " " + code;
        }
        String name = units.of(code).name();
        if (name.indexOf(',') >= 0) {
            return " (" + name + ")";
        }
        return code.equals("T") ? " tonnes" : " " + name;
    }
}
