package org.dyad.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.dyad.observations.Precision;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.Directness;
import org.dyad.provenance.SourceKind;
import org.dyad.provenance.SourceView;
import org.dyad.series.PartialDate;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about two areas, as one source has it; a row of the table {@code claim}.
 *
 * @param code ours, stable
 * @param area from whose side the flow is seen
 * @param counterpart null where the claim is about one area alone
 * @param topic what it is about, from the general to the special: {@code TRADE.TOTAL}, {@code TRADE.EXPORT.8703.GROWTH}
 * @param flow {@code EXPORT}, {@code IMPORT}, {@code TOTAL} or {@code BALANCE}; null where it is not about trade
 * @param commodity code of the Harmonized System, a range or list of such, or {@code TOTAL}
 * @param value in the unit; null for ranges and claims without a figure
 * @param low lower end of a range, in the unit
 * @param high upper end of a range, in the unit
 * @param unit code
 * @param rounding unit of the last digit that was said, in the unit: 1e9 for "185 billion"
 * @param period what the figure is about, where that is exactly a calendar period
 * @param spanStart first day of what it is about, where no calendar period fits
 * @param spanEndExclusive the day after its last one
 * @param saidOn null where the source does not tell
 * @param knownFrom first day on which the source was public
 * @param derivedFrom key of the series whose figure the claim repeats
 */
public record Claim(
        String code,
        String area,
        @Nullable String counterpart,
        String topic,
        @Nullable String flow,
        @Nullable String commodity,
        ClaimKind kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        Precision precision,
        @Nullable String unit,
        @Nullable BigDecimal rounding,
        @Nullable Period period,
        @Nullable LocalDate spanStart,
        @Nullable LocalDate spanEndExclusive,
        @Nullable String speaker,
        @Nullable PartialDate saidOn,
        LocalDate knownFrom,
        CitationView citation,
        @Nullable String derivedFrom,
        @Nullable String note) {

    /** The day by which it had been said: the last one that its date may mean, else the first day it was public. */
    public LocalDate saidBy() {
        return saidOn == null ? knownFrom : saidOn.lastDay();
    }

    /** Primary where the speaker published it; all else is a report of what was said. */
    public static Directness directness(SourceView source, @Nullable String speaker) {
        boolean own = source.kind() == SourceKind.STATEMENT
                || (speaker != null && speaker.equalsIgnoreCase(source.publisher()));
        return own ? Directness.PRIMARY : Directness.QUOTED;
    }
}
