package org.dyad.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.NotFound;
import org.dyad.provenance.DataVersion;
import org.dyad.provenance.JdbcReader;
import org.dyad.provenance.Snapshot;
import org.dyad.series.Unit;

/** All units, as the series core knows them: equal units are equal wherever they come from. */
@ApplicationScoped
public class Units {

    private static final String ALL = "select code, name, kind from unit";

    private static final String CURRENCY = "CURRENCY";

    /** Units that the core itself makes keep its own names, or they would not be equal to those that it makes. */
    private static final Map<String, Unit> CORE = Stream.of(
                    Unit.USD,
                    Unit.CNY,
                    Unit.EUR,
                    Unit.RUB,
                    Unit.PERCENT,
                    Unit.RATIO,
                    Unit.PERSONS,
                    Unit.KG,
                    Unit.STANDARD_DEVIATIONS)
            .collect(Collectors.toUnmodifiableMap(Unit::code, Function.identity()));

    private record Loaded(Unit unit, boolean isCurrency) {}

    private final Snapshot<Map<String, Loaded>> byCode;

    Units(DataVersion version, JdbcReader database) {
        this.byCode = new Snapshot<>(
                version,
                () -> database.list(ALL, Units::read).stream()
                        .collect(Collectors.toUnmodifiableMap(loaded -> loaded.unit.code(), Function.identity())));
    }

    private static Loaded read(ResultSet row) throws SQLException {
        String code = row.getString("code");
        boolean isCurrency = CURRENCY.equalsIgnoreCase(row.getString("kind"));
        Unit core = CORE.get(code);
        if (core != null) {
            return new Loaded(core, isCurrency);
        }
        return new Loaded(isCurrency ? Unit.currency(code) : new Unit(code, row.getString("name")), isCurrency);
    }

    /**
     * The unit of that code.
     *
     * @throws NotFound if it is neither loaded nor one of the series core's own
     */
    public Unit of(String code) {
        return find(code).orElseThrow(() -> new NotFound("no unit has the code \"%s\"".formatted(code)));
    }

    /** The unit of that code, if it is loaded or one of the series core's own. */
    public Optional<Unit> find(String code) {
        Loaded loaded = byCode.get().get(code);
        return Optional.ofNullable(loaded == null ? CORE.get(code) : loaded.unit);
    }

    /** Whether the code is that of a currency; of a unit that is not loaded it is not known to be. */
    public boolean isCurrency(String code) {
        Loaded loaded = byCode.get().get(code);
        return loaded != null && loaded.isCurrency;
    }

    /**
     * The currency of that ISO 4217 code, in any case of letters, for an argument that must name one.
     *
     * @throws BadUserInput naming the argument and the currencies that are loaded
     */
    public Unit requireCurrency(String argument, String code) {
        Loaded loaded = byCode.get().get(code.toUpperCase(Locale.ROOT));
        if (loaded == null || !loaded.isCurrency) {
            List<String> currencies = byCode.get().values().stream()
                    .filter(Loaded::isCurrency)
                    .map(known -> known.unit.code())
                    .sorted()
                    .toList();
            throw new BadUserInput(
                    argument,
                    "%s must be the ISO 4217 code of a currency that is loaded, was \"%s\"".formatted(argument, code),
                    currencies);
        }
        return loaded.unit;
    }
}
