package org.dyad.ingest.tables;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which column of a table is what, told by their names alone: small letters, without spaces and signs. */
final class TableHeader {

    /** More are none of a plain table. */
    private static final int MOST_COLUMNS = 16;

    private static final Map<String, Role> NAMES = Map.ofEntries(
            Map.entry("area", Role.AREA),
            Map.entry("areacode", Role.AREA),
            Map.entry("countrycode", Role.AREA),
            Map.entry("iso3", Role.AREA),
            Map.entry("iso3code", Role.AREA),
            Map.entry("country", Role.AREA_NAME),
            Map.entry("countryname", Role.AREA_NAME),
            Map.entry("areaname", Role.AREA_NAME),
            Map.entry("counterpart", Role.COUNTERPART),
            Map.entry("universe", Role.UNIVERSE),
            Map.entry("period", Role.PERIOD),
            Map.entry("year", Role.PERIOD),
            Map.entry("quarter", Role.PERIOD),
            Map.entry("month", Role.PERIOD),
            Map.entry("date", Role.PERIOD),
            Map.entry("time", Role.PERIOD),
            Map.entry("value", Role.VALUE),
            Map.entry("indicator", Role.INDICATOR),
            Map.entry("indicatorcode", Role.INDICATOR),
            Map.entry("indicatorname", Role.INDICATOR_NAME),
            Map.entry("unit", Role.UNIT),
            Map.entry("status", Role.STATUS),
            Map.entry("provider", Role.PROVIDER));

    /** What a column is. */
    enum Role {
        AREA,
        AREA_NAME,
        COUNTERPART,
        UNIVERSE,
        PERIOD,
        VALUE,
        INDICATOR,
        INDICATOR_NAME,
        UNIT,
        STATUS,
        PROVIDER
    }

    private final Map<Role, Integer> places;
    private final int size;

    private TableHeader(Map<Role, Integer> places, int size) {
        this.places = places;
        this.size = size;
    }

    /** The header, if these are the columns of a plain table. */
    static Optional<TableHeader> of(List<String> cells) {
        Map<Role, Integer> places = new EnumMap<>(Role.class);
        if (cells.size() > MOST_COLUMNS) {
            return Optional.empty();
        }
        for (int i = 0; i < cells.size(); i++) {
            Role role = NAMES.get(cells.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
            if (role == null || places.put(role, i) != null) {
                return Optional.empty();
            }
        }
        boolean area = places.containsKey(Role.AREA) || places.containsKey(Role.AREA_NAME);
        return area && places.containsKey(Role.PERIOD) && places.containsKey(Role.VALUE)
                ? Optional.of(new TableHeader(places, cells.size()))
                : Optional.empty();
    }

    int size() {
        return size;
    }

    boolean has(Role role) {
        return places.containsKey(role);
    }

    /** A cell without the spaces around it; null where the table has no such column or the cell is empty. */
    @Nullable
    String cell(List<String> cells, Role role) {
        Integer place = places.get(role);
        String cell = place == null ? "" : cells.get(place).strip();
        return cell.isEmpty() ? null : cell;
    }
}
