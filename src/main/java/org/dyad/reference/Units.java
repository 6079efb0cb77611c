package org.dyad.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private final Snapshot<Map<String, Unit>> byCode;

    Units(DataVersion version, JdbcReader database) {
        this.byCode = new Snapshot<>(
                version,
                () -> database.list(ALL, Units::read).stream()
                        .collect(Collectors.toUnmodifiableMap(Unit::code, Function.identity())));
    }

    private static Unit read(ResultSet row) throws SQLException {
        String code = row.getString("code");
        Unit core = CORE.get(code);
        if (core != null) {
            return core;
        }
        return CURRENCY.equalsIgnoreCase(row.getString("kind"))
                ? Unit.currency(code)
                : new Unit(code, row.getString("name"));
    }

    /**
     * The unit of that code.
     *
     * @throws NotFound if it is neither loaded nor one of the series core's own
     */
    public Unit of(String code) {
        Unit unit = byCode.get().getOrDefault(code, CORE.get(code));
        if (unit == null) {
            throw new NotFound("no unit has the code \"%s\"".formatted(code));
        }
        return unit;
    }
}
