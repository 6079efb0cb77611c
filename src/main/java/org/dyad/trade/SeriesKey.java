package org.dyad.trade;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * The stable name of a trade series, for example {@code TRADE.GACC.M.CHN.RUS.IMPORT.27.VALUE.USD}: provider, frequency,
 * reporter, partner, flow, commodity, measure, currency; behind it basis, adjustment, edition of the Harmonized System,
 * how a group is read and {@code FILLED} where they are not the usual ones.
 *
 * @param provider null, written {@code _}, where no single office compiled it
 * @param classification null where the edition is not stated
 * @param filled whether holes are filled from the next provider
 */
public record SeriesKey(
        @Nullable String provider,
        Frequency frequency,
        String reporter,
        String partner,
        Flow flow,
        String commodity,
        Measure measure,
        String currency,
        Basis basis,
        Adjustment adjustment,
        @Nullable String classification,
        GroupMode groups,
        boolean filled) {

    public static final String PREFIX = "TRADE.";

    /** The code of all commodities together. */
    public static final String ALL_GOODS = "TOTAL";

    static final String ANY_EDITION = "HS";

    private static final String NONE = "_";
    private static final String FILLED = "FILLED";
    private static final String SUM_OF_MEMBERS = "SUM_OF_MEMBERS";
    private static final int LEAST_PARTS = 9;

    /** The series that a text names; empty if it is no key of a trade series. */
    public static Optional<SeriesKey> parse(String text) {
        List<String> parts = Arrays.asList(text.split("\\.", -1));
        if (!text.startsWith(PREFIX) || parts.size() < LEAST_PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(parts));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SeriesKey of(List<String> parts) {
        Basis basis = Basis.PERIOD;
        Adjustment adjustment = Adjustment.NONE;
        String classification = null;
        GroupMode groups = GroupMode.AS_REPORTED;
        boolean filled = false;
        for (String suffix : parts.subList(LEAST_PARTS, parts.size())) {
            if (suffix.equals(Adjustment.SEASONAL.name())) {
                adjustment = Adjustment.SEASONAL;
            } else if (suffix.startsWith(ANY_EDITION)) {
                classification = suffix;
            } else if (suffix.startsWith(SUM_OF_MEMBERS)) {
                groups = GroupMode.valueOf(suffix);
            } else if (suffix.equals(FILLED)) {
                filled = true;
            } else {
                basis = Basis.valueOf(suffix);
            }
        }
        return new SeriesKey(
                parts.get(1).equals(NONE) ? null : parts.get(1),
                Frequency.ofLetter(parts.get(2)),
                parts.get(3),
                parts.get(4),
                Flow.valueOf(parts.get(5)),
                parts.get(6),
                Measure.valueOf(parts.get(7)),
                parts.get(8),
                basis,
                adjustment,
                classification,
                groups,
                filled);
    }

    static SeriesKey of(TradeRequest request, @Nullable String provider) {
        return new SeriesKey(
                provider,
                request.frequency(),
                request.reporter(),
                request.partner(),
                request.flow(),
                request.commodity(),
                request.measure(),
                request.currency(),
                request.basis(),
                request.adjustment(),
                request.classification(),
                request.groups(),
                request.fill());
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>(List.of(
                "TRADE",
                provider == null ? NONE : provider,
                frequency.letter(),
                reporter,
                partner,
                flow.name(),
                commodity,
                measure.name(),
                currency));
        if (basis != Basis.PERIOD) {
            parts.add(basis.name());
        }
        if (adjustment != Adjustment.NONE) {
            parts.add(adjustment.name());
        }
        if (classification != null && !classification.equals(ANY_EDITION)) {
            parts.add(classification);
        }
        if (groups != GroupMode.AS_REPORTED) {
            parts.add(groups.name());
        }
        if (filled) {
            parts.add(FILLED);
        }
        return String.join(".", parts);
    }
}
