package org.dyad.ingest.sdmx;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.dyad.ingest.WrittenPeriod;
import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * What an observation says of its period.
 *
 * @param value in units; null where status is MISSING or WITHDRAWN
 * @param status of ours
 * @param note what the status says beyond
 */
record SdmxFigure(
        Period period,
        @Nullable BigDecimal value,
        String status,
        @Nullable String note) {

    private static final String NORMAL = "NORMAL";
    private static final String FORECAST = "FORECAST";
    private static final String WITHDRAWN = "WITHDRAWN";

    /**
     * Reads value, period and status.
     *
     * @param multiplier power of ten of all values; null where the mapping says where it stands
     * @throws Unplaced if one of them is wrong, or the value does not go with the status
     */
    static SdmxFigure of(SdmxObservation observation, SdmxMapping mapping, @Nullable Integer multiplier) {
        Period period = period(observation, mapping);
        if (observation.isDeletion()) {
            return new SdmxFigure(period, null, WITHDRAWN, null);
        }
        BigDecimal value = value(observation, mapping, multiplier);
        SdmxFigure figure = withStatus(observation, mapping, period, value);
        boolean isForecast = figure.status().equals(NORMAL) && isAfter(period, observation, mapping.lastActual());
        return isForecast ? new SdmxFigure(period, value, FORECAST, figure.note()) : figure;
    }

    private static Period period(SdmxObservation observation, SdmxMapping mapping) {
        SdmxRole frequency = mapping.frequency();
        Frequency told = frequency == null
                ? null
                : attempt(frequency.field(), () -> Frequency.ofLetter(frequency.meaning(observation)));
        return attempt(
                mapping.period().field(),
                () -> WrittenPeriod.parse(mapping.period().text(observation), told));
    }

    private static @Nullable BigDecimal value(
            SdmxObservation observation, SdmxMapping mapping, @Nullable Integer multiplier) {
        SdmxRole role = mapping.value();
        BigDecimal value = number(role, observation);
        if (value == null) {
            return null;
        }
        SdmxRole power = mapping.multiplier();
        int told = multiplier != null
                ? multiplier
                : attempt(power.field(), () -> SdmxNumbers.multiplier(power.translation(observation)));
        return SdmxNumbers.scaled(value, told);
    }

    private static SdmxFigure withStatus(
            SdmxObservation observation, SdmxMapping mapping, Period period, @Nullable BigDecimal value) {
        SdmxRole role = mapping.status();
        String code = role == null ? "" : role.text(observation);
        if (role == null || code.isEmpty()) {
            return new SdmxFigure(period, value, value == null ? SdmxStatus.MISSING : NORMAL, null);
        }
        boolean own = !role.codes().isEmpty();
        SdmxStatus sdmx = own ? SdmxStatus.A : attempt(role.field(), () -> SdmxStatus.of(code));
        String status = own ? role.meaning(observation) : sdmx.ours();
        boolean hasValue = !status.equals(SdmxStatus.MISSING);
        if (value != null && !hasValue) {
            throw new Unplaced(role.field(), "a value with the status %s, which has none".formatted(code));
        }
        return new SdmxFigure(period, value, value == null ? SdmxStatus.MISSING : status, sdmx.note());
    }

    private static boolean isAfter(Period period, SdmxObservation observation, @Nullable SdmxRole lastActual) {
        String year = lastActual == null ? "" : lastActual.text(observation);
        return year.matches("[0-9]{4}") && period.year() > Integer.parseInt(year);
    }

    private static @Nullable BigDecimal number(SdmxRole role, SdmxObservation observation) {
        try {
            return SdmxNumbers.value(role.text(observation));
        } catch (IllegalArgumentException e) {
            throw new Unplaced(role.field(), String.valueOf(e.getMessage()));
        }
    }

    private static <T> T attempt(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new Unplaced(field, String.valueOf(e.getMessage()));
        }
    }
}
