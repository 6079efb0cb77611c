package org.dyad.ingest.worldbank;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dyad.ingest.indicators.IndicatorRow;
import org.dyad.ingest.indicators.IndicatorSink;
import org.dyad.observations.Indicator;
import org.dyad.observations.Indicators;
import org.dyad.reference.Areas;
import org.dyad.series.Period;

/** Makes observations of the World Bank's countries and indicators. */
final class WorldBankRows {

    private static final String PROVIDER = "WORLD_BANK";

    private static final Map<String, String> STATUSES =
            Map.of("", "NORMAL", "E", "ESTIMATED", "F", "FORECAST", "P", "PROVISIONAL", "I", "IMPUTED", "B", "BREAK");

    private final Areas areas;
    private final Indicators indicators;
    private final IndicatorSink sink;
    private final Map<String, String> descriptions;
    private final Map<String, Optional<String>> areaCodes = new HashMap<>();
    private final Map<String, Optional<String>> indicatorCodes = new HashMap<>();

    WorldBankRows(Areas areas, Indicators indicators, IndicatorSink sink, Map<String, String> descriptions) {
        this.areas = areas;
        this.indicators = indicators;
        this.sink = sink;
        this.descriptions = descriptions;
    }

    /** Our code of an area of the Bank's; one that nobody knows becomes a group. */
    Optional<String> area(long line, String code, String name) {
        Optional<String> found = areaCodes.computeIfAbsent(
                code,
                key -> areas.find(key)
                        .map(area -> area.code)
                        .or(() -> isGroup(key) ? Optional.of(key) : Optional.empty()));
        if (found.isEmpty()) {
            sink.leftOut(line, "Country Code", "no area has the code \"%s\" (%s)".formatted(code, name));
        } else if (areas.find(code).isEmpty()) {
            sink.group(line, code, name);
        }
        return found;
    }

    /** The Bank's codes of groups are three letters that ISO 3166-1 has for no country; INX is no place. */
    private static boolean isGroup(String code) {
        return code.matches("[A-Z]{3}") && !code.equals("INX");
    }

    /** Our code of an indicator of the Bank's, which is the Bank's where we have no other; none in another unit. */
    Optional<String> indicator(long line, String code, String name, String frequency) {
        return indicatorCodes.computeIfAbsent(code, key -> described(line, key, name, frequency));
    }

    private Optional<String> described(long line, String code, String name, String frequency) {
        WorldBankUnit unit = WorldBankUnit.of(name);
        Indicator known = indicators.find(code).orElse(null);
        if (known != null && unit.isStated() && !known.unit.equals(unit.code())) {
            sink.leftOut(
                    line,
                    "Indicator Name",
                    "all rows of %s: it is known in %s, and here in %s (%s)"
                            .formatted(code, known.unit, unit.code(), name));
            return Optional.empty();
        }
        if (known == null || known.code.equalsIgnoreCase(code)) {
            String own = known == null ? code : known.code;
            sink.unit(line, unit.code(), unit.name(), unit.kind());
            sink.indicator(line, own, name, unit.code(), unit.nature(), frequency, descriptions.get(code));
            return Optional.of(own);
        }
        return Optional.of(known.code);
    }

    void add(long line, String area, String indicator, Period period, BigDecimal value, String status) {
        String known = STATUSES.get(status);
        if (known == null) {
            sink.leftOut(line, "obs_status", "expected one of E, F, P, I or B, was " + status);
            return;
        }
        sink.row(
                line,
                IndicatorRow.of(indicator, area, period.frequency().letter(), period.toString(), PROVIDER, value)
                        .withStatus(known));
    }
}
