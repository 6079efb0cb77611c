package org.dyad.ingest.gsdb;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who a cell of the case file names: one state, several with commas between, or what is no state. */
final class GsdbActors {

    /** As many words between commas as one name has: Congo, Democratic Republic of the. */
    private static final int LONGEST = 3;

    private static final Map<String, Actor> OTHERS = Map.of(
            "UN", new Actor("UN", "United Nations", "ORGANISATION", ""),
            "CoCom", new Actor("COCOM", "Coordinating Committee for Multilateral Export Controls", "ORGANISATION", ""),
            "EEC", new Actor("EEC", "European Economic Community", "ORGANISATION", ""),
            "Ethiopia (excludes Eritrea)", new Actor("ETH", "Ethiopia", "COUNTRY", "ETH"));

    private final AreaLookup areas;

    /** @param area code of the area that it is; empty for none */
    record Actor(String code, String name, String kind, String area) {}

    /** Finds an area by its name. */
    interface AreaLookup {
        Optional<Actor> find(String name);
    }

    GsdbActors(AreaLookup areas) {
        this.areas = areas;
    }

    List<Actor> in(String cell) {
        List<Actor> found = new ArrayList<>();
        String[] parts = cell.split("\\s*,\\s*");
        int at = 0;
        while (at < parts.length) {
            int taken = Math.min(LONGEST, parts.length - at);
            Optional<Actor> actor = Optional.empty();
            while (taken > 0 && actor.isEmpty()) {
                actor = known(String.join(", ", List.of(parts).subList(at, at + taken)));
                taken -= actor.isEmpty() ? 1 : 0;
            }
            found.add(actor.orElse(other(parts[at])));
            at += Math.max(1, taken);
        }
        return found;
    }

    private Optional<Actor> known(String name) {
        Actor other = OTHERS.get(name);
        return other == null ? areas.find(name) : Optional.of(other);
    }

    /** An organisation, a region, a class of persons: the file does not say which. */
    private static Actor other(String name) {
        String code = "GSDB-" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
        return new Actor(code, name, "CLASS", "");
    }
}
