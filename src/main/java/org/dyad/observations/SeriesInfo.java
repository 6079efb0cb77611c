package org.dyad.observations;

import java.time.LocalDate;
import java.util.List;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue says of a series.
 *
 * @param areas reporter and partner of a trade flow; the area, and its counterpart if any, of an indicator; who lists,
 *     and on whom it bears
 * @param provider null for numbers of listed names
 * @param missing periods between the first and the last that have no value
 * @param lastUpdated latest day on which a value became public
 */
public record SeriesInfo(
        String key,
        SeriesKind kind,
        String label,
        List<String> areas,
        @Nullable String provider,
        String unit,
        Basis basis,
        Adjustment adjustment,
        Period first,
        Period last,
        int count,
        List<Period> missing,
        LocalDate lastUpdated) {

    /** INDICATOR, provider, frequency, area, counterpart, universe and the code, which may have dots of its own. */
    private static final int INDICATOR_PARTS = 7;

    public SeriesInfo {
        areas = List.copyOf(areas);
        missing = List.copyOf(missing);
    }

    /** The code of the indicator that an indicator series is of. */
    public String indicator() {
        return key.split("\\.", INDICATOR_PARTS)[INDICATOR_PARTS - 1];
    }
}
