package org.dyad.reference;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What areas are called, and by which precedence: our code, alpha-2, M49, Comtrade's number, aliases by scheme, names.
 *
 * @param all by code
 * @param called areas by everything that they are called, folded
 * @param names in full, for suggestions
 */
record AreaNames(List<Area> all, Map<String, Area> own, Map<String, Area> called, Collection<String> names) {

    /** Codes of institutions before names; a scheme that is not listed comes between, in alphabetical order. */
    private static final List<String> FIRST_SCHEMES =
            List.of("ISO3", "ISO2", "M49", "EU", "WORLD_BANK", "WITS", "ECB", "COMTRADE");

    private static final String NAME = "NAME";

    static AreaNames of(List<Area> areas, List<AreaAlias> aliases) {
        List<Area> all =
                areas.stream().sorted(Comparator.comparing(area -> area.code)).toList();
        Map<String, Area> own = all.stream().collect(Collectors.toMap(area -> area.code, area -> area));
        List<AreaAlias> ordered = aliases.stream()
                .filter(alias -> own.containsKey(alias.area))
                .sorted(Comparator.<AreaAlias>comparingInt(alias -> place(alias.scheme))
                        .thenComparing(alias -> alias.scheme)
                        .thenComparing(alias -> alias.alias))
                .toList();
        Map<String, Area> called = new HashMap<>();
        all.forEach(area -> called.putIfAbsent(folded(area.code), area));
        all.stream().filter(area -> area.alpha2 != null).forEach(area -> called.putIfAbsent(folded(area.alpha2), area));
        all.stream().filter(area -> area.m49 != null).forEach(area -> called.putIfAbsent("" + area.m49, area));
        all.stream()
                .filter(area -> area.comtrade != null)
                .forEach(area -> called.putIfAbsent("" + area.comtrade, area));
        add(called, own, ordered.stream().filter(alias -> !alias.scheme.equals(NAME)));
        all.forEach(area -> called.putIfAbsent(folded(area.name), area));
        add(called, own, ordered.stream().filter(alias -> alias.scheme.equals(NAME)));
        List<String> names = Stream.concat(
                        all.stream().map(area -> area.name),
                        ordered.stream()
                                .filter(alias -> alias.scheme.equals(NAME))
                                .map(alias -> alias.alias))
                .distinct()
                .toList();
        return new AreaNames(all, own, Map.copyOf(called), names);
    }

    private static void add(Map<String, Area> called, Map<String, Area> own, Stream<AreaAlias> aliases) {
        aliases.forEach(alias -> {
            Area area = own.get(alias.area);
            if (area != null) {
                called.putIfAbsent(folded(alias.alias), area);
            }
        });
    }

    private static int place(String scheme) {
        int place = FIRST_SCHEMES.indexOf(scheme);
        return place >= 0 ? place : FIRST_SCHEMES.size();
    }

    Optional<Area> find(String anyCode) {
        return Optional.ofNullable(called.get(folded(anyCode)));
    }

    Optional<Area> byCode(String code) {
        return Optional.ofNullable(own.get(code));
    }

    /** Upper case, and numbers without zeros in front. */
    private static String folded(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        return upper.matches("0[0-9]+") ? upper.replaceFirst("^0+(?=[0-9])", "") : upper;
    }
}
