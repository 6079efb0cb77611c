package org.dyad.observations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Suggestions;
import org.dyad.provenance.DataVersion;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.Snapshot;
import org.jspecify.annotations.Nullable;

/** All indicators, by their code or another institution's. */
@ApplicationScoped
public class Indicators {

    // A key ends with the indicator, behind six other parts.
    private static final String AREAS = """
            select distinct regexp_replace(key, '^([^.]*[.]){6}', '') as indicator, areas[1] as area
            from series_catalog where kind = 'INDICATOR' order by area
            """;

    private record Place(String indicator, String area) {}

    private final Snapshot<Map<String, Indicator>> byCode;
    private final Snapshot<Map<String, List<String>>> areas;

    Indicators(DataVersion version, EntityManager entities, JdbcReader database) {
        this.byCode =
                new Snapshot<>(version, () -> QuarkusTransaction.requiringNew().call(() -> read(entities)));
        this.areas = new Snapshot<>(
                version,
                () -> database.list(AREAS, row -> new Place(row.getString("indicator"), row.getString("area"))).stream()
                        .collect(groupingBy(Place::indicator, mapping(Place::area, toUnmodifiableList()))));
    }

    private static Map<String, Indicator> read(EntityManager entities) {
        Map<String, Indicator> found = new HashMap<>();
        List<Indicator> all = Indicator.listAll();
        all.forEach(indicator -> found.put(indicator.code.toUpperCase(Locale.ROOT), indicator));
        @SuppressWarnings("unchecked")
        List<Object[]> aliases = entities.createNativeQuery("select alias, indicator from indicator_alias")
                .getResultList();
        for (Object[] alias : aliases) {
            Indicator indicator = found.get(alias[1].toString().toUpperCase(Locale.ROOT));
            if (indicator != null) {
                found.putIfAbsent(alias[0].toString().toUpperCase(Locale.ROOT), indicator);
            }
        }
        return Map.copyOf(found);
    }

    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(byCode.get().get(code.toUpperCase(Locale.ROOT)));
    }

    /** @throws BadUserInput if there is no such indicator */
    public Indicator require(String argument, String code) {
        return find(code).orElseThrow(() -> {
            List<String> nearest = Suggestions.nearest(code, byCode.get().keySet());
            List<String> all = byCode.get().values().stream()
                    .map(indicator -> indicator.code)
                    .distinct()
                    .sorted()
                    .toList();
            return new BadUserInput(
                    argument,
                    "%s must be an indicator's code such as GDP, was \"%s\"".formatted(argument, code),
                    nearest.isEmpty() ? all : nearest);
        });
    }

    /**
     * The only area that has the indicator; null if none has it.
     *
     * @throws BadUserInput if several have it: their values do not belong into one series
     */
    public @Nullable String onlyArea(String argument, String indicator) {
        List<String> having = areas.get().getOrDefault(indicator, List.of());
        if (having.size() > 1) {
            throw new BadUserInput(
                    argument, "%s must be given: several areas have %s".formatted(argument, indicator), having);
        }
        return having.isEmpty() ? null : having.get(0);
    }
}
