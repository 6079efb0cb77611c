package org.dyad.observations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dyad.graphql.ApiException;
import org.dyad.graphql.Suggestions;
import org.dyad.provenance.DataVersion;
import org.dyad.provenance.Snapshot;

/** All indicators, by their code or another institution's. */
@ApplicationScoped
public class Indicators {

    private final Snapshot<Map<String, Indicator>> byCode;

    Indicators(DataVersion version, EntityManager entities) {
        this.byCode =
                new Snapshot<>(version, () -> QuarkusTransaction.requiringNew().call(() -> read(entities)));
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

    /** @throws ApiException.BadUserInput if there is no such indicator */
    public Indicator require(String argument, String code) {
        return find(code).orElseThrow(() -> {
            Collection<String> codes = byCode.get().keySet();
            return new ApiException.BadUserInput(
                    argument,
                    "%s: no indicator has the code \"%s\"".formatted(argument, code),
                    Suggestions.nearest(code, codes));
        });
    }
}
