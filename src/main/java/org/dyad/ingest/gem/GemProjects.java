package org.dyad.ingest.gem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which units make up one whole: those of one kind and one project. */
final class GemProjects {

    private final GemRegister.Loaded register;
    private final Map<String, List<GemUnit>> projects;

    GemProjects(List<GemUnit> units, GemRegister.Loaded register) {
        this.register = register;
        this.projects = units.stream()
                .collect(Collectors.groupingBy(GemProjects::project, LinkedHashMap::new, Collectors.toList()));
    }

    private static String project(GemUnit unit) {
        return unit.facility() + " " + Objects.requireNonNullElse(unit.wholeId(), slug(unit.name()));
    }

    /** The code of a unit: the register's, where another dataset has it. */
    String code(GemUnit unit) {
        GemRegister.Known known = register.assets().get(unit.id());
        return known == null ? "gem-" + unit.id().toLowerCase(Locale.ROOT) : known.code();
    }

    /** Projects of several units, for which the register has no whole. */
    List<List<GemUnit>> wholes() {
        return projects.values().stream()
                .filter(units -> units.size() > 1 && knownWhole(units).isEmpty())
                .toList();
    }

    /** The code of the whole that a unit is a part of; null where it is the whole itself. */
    @Nullable
    String whole(GemUnit unit) {
        List<GemUnit> units = projects.getOrDefault(project(unit), List.of());
        return knownWhole(units).orElseGet(() -> units.size() > 1 ? wholeCode(unit) : null);
    }

    private Optional<String> knownWhole(List<GemUnit> units) {
        return units.stream()
                .map(unit -> register.assets().get(unit.id()))
                .filter(Objects::nonNull)
                .map(GemRegister.Known::whole)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst();
    }

    /** By the tracker's number where it has one, else by its page. */
    String wholeCode(GemUnit unit) {
        if (unit.wholeId() != null) {
            return "gem-" + unit.wholeId().toLowerCase(Locale.ROOT) + "-" + kind(unit);
        }
        return "gem-" + slug(unit.name()) + "-" + kind(unit);
    }

    private static String kind(GemUnit unit) {
        return switch (unit.facility()) {
            case PIPELINE -> "pipeline";
            case LNG_IMPORT -> "lng-import";
            case LNG_EXPORT -> "lng-export";
        };
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
