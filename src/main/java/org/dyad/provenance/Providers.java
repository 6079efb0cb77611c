package org.dyad.provenance;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.Node;
import org.dyad.graphql.NodeLoader;
import org.dyad.graphql.Suggestions;
import org.jspecify.annotations.Nullable;

/** All providers, by code and alias, and which of them an area's figures come from by default. */
@ApplicationScoped
public class Providers implements NodeLoader {

    private static final String ALIASES = "select alias, provider from provider_alias order by alias";

    private static final Comparator<Provider> BY_RANK =
            Comparator.<Provider>comparingInt(provider -> provider.rank).thenComparing(provider -> provider.code);

    private final JdbcReader database;
    private final Snapshot<Map<String, Provider>> byName;

    Providers(DataVersion version, JdbcReader database) {
        this.database = database;
        this.byName = new Snapshot<>(version, this::readAll);
    }

    private Map<String, Provider> readAll() {
        List<Provider> all = QuarkusTransaction.requiringNew().call(() -> Provider.<Provider>listAll());
        Map<String, Provider> names = new HashMap<>();
        all.forEach(provider -> names.put(folded(provider.code), provider));
        record Alias(String alias, String provider) {}
        for (Alias alias :
                database.list(ALIASES, row -> new Alias(row.getString("alias"), row.getString("provider")))) {
            Provider provider = names.get(folded(alias.provider()));
            if (provider != null) {
                names.putIfAbsent(folded(alias.alias()), provider);
            }
        }
        return Map.copyOf(names);
    }

    /** The provider of that code or alias, in any case of letters; codes go before aliases. */
    public Optional<Provider> find(String codeOrAlias) {
        return Optional.ofNullable(byName.get().get(folded(codeOrAlias)));
    }

    /**
     * Like {@link #find}, for an argument that must name one.
     *
     * @throws BadUserInput naming the argument and the nearest codes
     */
    public Provider require(String argument, String code) {
        return find(code).orElseThrow(() -> unknown(argument, code));
    }

    private BadUserInput unknown(String argument, String code) {
        List<String> nearest = Suggestions.nearest(code, byName.get().keySet()).stream()
                .flatMap(name -> find(name).stream())
                .map(provider -> provider.code)
                .distinct()
                .toList();
        List<String> all = sorted(byName.get().values().stream()).stream()
                .map(provider -> provider.code)
                .sorted()
                .toList();
        return new BadUserInput(
                argument,
                "%s must be a provider's code such as GACC, was \"%s\"".formatted(argument, code),
                nearest.isEmpty() ? all : nearest);
    }

    /** Where an area's figures come from by default: its own offices by rank, then those without an area by rank. */
    public List<Provider> defaultsFor(String reporterCode) {
        Collection<Provider> all = byName.get().values();
        List<Provider> own = sorted(all.stream().filter(provider -> provider.isOf(reporterCode)));
        List<Provider> defaults = new ArrayList<>(own);
        defaults.addAll(sorted(all.stream().filter(provider -> provider.area == null)));
        return List.copyOf(defaults);
    }

    /** Those that are no area's office, by rank: the only ones that may have several areas' figures. */
    public List<Provider> international() {
        return sorted(byName.get().values().stream().filter(provider -> provider.area == null));
    }

    private static List<Provider> sorted(Stream<Provider> providers) {
        return providers.distinct().sorted(BY_RANK).toList();
    }

    /** The provider of that code as the API shows it; null for null and for a code that is not loaded. */
    public @Nullable ProviderView view(@Nullable String code) {
        return code == null ? null : find(code).map(ProviderView::of).orElse(null);
    }

    @Override
    public String type() {
        return ProviderView.TYPE;
    }

    @Override
    public @Nullable Node load(String key) {
        Provider provider = byName.get().get(folded(key));
        return provider != null && provider.code.equals(key) ? ProviderView.of(provider) : null;
    }

    private static String folded(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}
