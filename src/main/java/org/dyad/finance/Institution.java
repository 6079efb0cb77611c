package org.dyad.finance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dyad.observations.Precision;
import org.dyad.provenance.CitationView;
import org.dyad.series.ObservationStatus;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An institution with everything that is held of it; of one fact that several sources tell there are several rows.
 *
 * @param area code of the area whose own it is; null where it is nobody's alone
 * @param citation where it is named
 * @param namedFrom first day on which that was public
 * @param knownFrom first day on which anything of it was public, also that another stands beside it
 * @param indicators codes of those that tell how it grows
 */
record Institution(
        String code,
        String name,
        InstitutionKind kind,
        @Nullable String area,
        @Nullable String headquarters,
        @Nullable String note,
        CitationView citation,
        LocalDate namedFrom,
        LocalDate knownFrom,
        List<Alternative> alternatives,
        List<Founder> founders,
        List<Stay> stays,
        List<Status> statuses,
        List<Amount> amounts,
        List<String> indicators) {

    /** Something that was public from a day on. */
    interface Known {
        CitationView citation();

        LocalDate knownFrom();
    }

    /** That one institution can stand in for another. */
    record Alternative(
            String institution,
            String alternativeTo,
            AlternativeFunction function,
            @Nullable String note,
            CitationView citation,
            LocalDate knownFrom)
            implements Known {}

    /**
     * Who founded it.
     *
     * @param party the organisation of the area, where one founded it and not the state
     */
    record Founder(@Nullable String area, @Nullable String party, CitationView citation, LocalDate knownFrom)
            implements Known {}

    /**
     * What one source says of a membership.
     *
     * @param number 1 for the first stay of the member
     */
    record Stay(
            String member,
            int number,
            @Nullable PartialDate approvedOn,
            @Nullable PartialDate effectiveOn,
            @Nullable PartialDate leftOn,
            @Nullable String note,
            CitationView citation,
            LocalDate knownFrom)
            implements Known {}

    /** What became of it. */
    record Status(
            String status,
            PartialDate on,
            @Nullable String area,
            @Nullable String note,
            CitationView citation,
            LocalDate knownFrom)
            implements Known {}

    /**
     * A figure of it.
     *
     * @param member code of the member that it is about; null where it is the whole
     * @param unit code
     */
    record Amount(
            String kind,
            @Nullable String member,
            @Nullable BigDecimal value,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            Precision precision,
            String unit,
            @Nullable PartialDate on,
            ObservationStatus status,
            @Nullable String note,
            List<CitationView> citations,
            LocalDate knownFrom)
            implements Known {

        @Override
        public CitationView citation() {
            return citations.get(0);
        }
    }

    Institution {
        alternatives = List.copyOf(alternatives);
        founders = List.copyOf(founders);
        stays = List.copyOf(stays);
        statuses = List.copyOf(statuses);
        amounts = List.copyOf(amounts);
        indicators = List.copyOf(indicators);
    }

    /** What of it was public by the end of that day; all of it for null. */
    Institution asOf(@Nullable LocalDate day) {
        if (day == null) {
            return this;
        }
        Predicate<Known> known = fact -> !fact.knownFrom().isAfter(day);
        return new Institution(
                code,
                name,
                kind,
                area,
                headquarters,
                note,
                citation,
                namedFrom,
                knownFrom,
                alternatives.stream().filter(known).toList(),
                founders.stream().filter(known).toList(),
                stays.stream().filter(known).toList(),
                statuses.stream().filter(known).toList(),
                amounts.stream().filter(known).toList(),
                indicators);
    }

    /** Everything that is told of it. */
    Stream<Known> facts() {
        return Stream.of(alternatives, founders, stays, statuses, amounts).flatMap(List::stream);
    }

    /** The same, known from the earliest of these days and its own. */
    Institution knownAlsoFrom(Stream<LocalDate> days) {
        LocalDate first = days.reduce(knownFrom, (one, other) -> one.isBefore(other) ? one : other);
        return new Institution(
                code,
                name,
                kind,
                area,
                headquarters,
                note,
                citation,
                namedFrom,
                first,
                alternatives,
                founders,
                stays,
                statuses,
                amounts,
                indicators);
    }
}
