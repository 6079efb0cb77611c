package org.dyad.compare;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.series.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * The stable name of an indicator series, for example {@code INDICATOR.WORLD_BANK.A.CHN._._.GDP}: provider, frequency,
 * area, counterpart, universe, indicator; {@code _} where there is none.
 */
record IndicatorKey(
        @Nullable String provider,
        Frequency frequency,
        @Nullable String area,
        @Nullable String counterpart,
        @Nullable String universe,
        String indicator) {

    private static final Pattern TEXT =
            Pattern.compile("INDICATOR\\.([^.]+)\\.([AQM])\\.([^.]+)\\.([^.]+)\\.([^.]+)\\.(.+)");

    static Optional<IndicatorKey> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new IndicatorKey(
                orNull(parts.group(1)),
                Frequency.ofLetter(parts.group(2)),
                orNull(parts.group(3)),
                orNull(parts.group(4)),
                orNull(parts.group(5)),
                parts.group(6)));
    }

    private static @Nullable String orNull(String part) {
        return part.equals("_") ? null : part;
    }
}
