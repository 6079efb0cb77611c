package org.dyad.provenance;

import java.time.LocalDate;
import org.dyad.series.PartialDate;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * What is known about whether an office publishes figures: the only thing that lets us say that one is suppressed or
 * not collected.
 *
 * @param reporter the area whose figures it is about
 * @param partnerScope {@code ALL}, {@code DETAIL} (every partner but the world), {@code WLD} or another area's code
 * @param commodityScope {@code ALL}, a commodity's code or a range of chapters such as {@code 84-85}
 * @param from since when
 * @param until through when, the last day included; null while it lasts
 * @param provider the only provider that it is about; null where it is about the reporter's own offices
 * @param knownFrom the day on which the note itself became public
 */
public record PublicationNote(
        String reporter,
        String partnerScope,
        String commodityScope,
        PartialDate from,
        @Nullable PartialDate until,
        PublicationStatus status,
        @Nullable String provider,
        LocalDate knownFrom,
        String text,
        CitationView citation) {

    static final String ALL = "ALL";
    static final String DETAIL = "DETAIL";
    static final String WORLD = "WLD";

    boolean isKnownOn(@Nullable LocalDate asOf) {
        return asOf == null || !knownFrom.isAfter(asOf);
    }

    boolean coversPartner(String partner) {
        return switch (partnerScope) {
            case ALL -> true;
            case DETAIL -> !partner.equals(WORLD);
            default -> partnerScope.equals(partner);
        };
    }

    /** The scope itself and what it contains: 2709 lies in 27, 8471 in the chapters 84-85. */
    boolean coversCommodity(String commodity) {
        if (commodityScope.equals(ALL) || commodityScope.equals(commodity)) {
            return true;
        }
        if (!isNumber(commodity)) {
            return false;
        }
        if (isNumber(commodityScope)) {
            return commodity.startsWith(commodityScope);
        }
        return commodityScope.matches("[0-9]{2}-[0-9]{2}") && liesInRange(commodity.substring(0, 2));
    }

    private boolean liesInRange(String chapter) {
        return commodityScope.substring(0, 2).compareTo(chapter) <= 0
                && commodityScope.substring(3).compareTo(chapter) >= 0;
    }

    private static boolean isNumber(String code) {
        return code.matches("[0-9]{2,}");
    }

    /** Whether a day of the period lies in the note's span. */
    boolean overlaps(Period period) {
        return period.endExclusive().isAfter(from.startInclusive())
                && (until == null || period.start().isBefore(until.endExclusive()));
    }
}
