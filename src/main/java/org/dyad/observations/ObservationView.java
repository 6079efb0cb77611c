package org.dyad.observations;

import java.time.LocalDate;
import java.util.List;
import org.dyad.graphql.PeriodScalar;
import org.dyad.provenance.CitationView;
import org.dyad.series.Observation;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One value of a series, or the statement that there is none and why. */
@Type("Observation")
@Description("One value of a series, or the statement that there is none and why.")
public final class ObservationView {

    private final AnsweredSeries answered;
    private final Observation observation;
    private final LocalDate lookedUpTo;

    /** @param lookedUpTo the day that stands for an absent value's knowledge: nothing was found up to it */
    public ObservationView(AnsweredSeries answered, Observation observation, LocalDate lookedUpTo) {
        this.answered = answered;
        this.observation = observation;
        this.lookedUpTo = lookedUpTo;
    }

    @NonNull
    @Description("What the value stands for.")
    public PeriodScalar getPeriod() {
        return PeriodScalar.of(observation.period());
    }

    @NonNull
    @Description("First day of the days that the value covers: of January for year-to-date figures, of the fiscal year"
            + " for fiscal ones.")
    public LocalDate getStart() {
        return Coverage.start(answered, observation.period());
    }

    @NonNull
    @Description("The day after the last one that the value covers.")
    public LocalDate getEndExclusive() {
        return Coverage.endExclusive(answered, observation.period());
    }

    @Description("The value in the unit of the series; null where there is none, with the status that says why.")
    public @Nullable Double getValue() {
        return observation.value();
    }

    @NonNull
    @Description("How far the value can be trusted, or why there is none.")
    public ObservationStatus getStatus() {
        return observation.status();
    }

    @NonNull
    @Description("First day on which the value could be known; where there is none, the day up to which we looked.")
    public LocalDate getKnownFrom() {
        LocalDate known = observation.evidence().knownFrom();
        return known == null ? lookedUpTo : known;
    }

    @NonNull
    @Description("Where the value, or what it was worked out from, was read.")
    public List<@NonNull CitationView> getCitations() {
        return observation.evidence().citations().stream()
                .map(answered.citations()::get)
                .toList();
    }

    @Description("Growth as printed beside the level, which need not be the growth that the levels give.")
    public @Nullable PublishedGrowthView getPublishedGrowth() {
        Growth growth = answered.growth().get(observation.period());
        return growth == null
                ? null
                : PublishedGrowthView.of(
                        growth.percent(),
                        growth.currency(),
                        answered.series().unit().code(),
                        observation.value(),
                        getCitations());
    }

    /** The published figure that the value is, if it is one. */
    @Ignore
    public @Nullable FigureKey figure() {
        return answered.figures().get(observation.period());
    }

    /** Which days a period stands for, given the basis of its series. */
    private static final class Coverage {

        private Coverage() {}

        static LocalDate start(AnsweredSeries answered, Period period) {
            return switch (answered.basis()) {
                case PERIOD -> period.start();
                case YEAR_TO_DATE -> period.start().withDayOfYear(1);
                case FISCAL_YEAR -> fiscalYearStart(answered, period);
            };
        }

        static LocalDate endExclusive(AnsweredSeries answered, Period period) {
            return switch (answered.basis()) {
                case PERIOD, YEAR_TO_DATE -> period.endExclusive();
                case FISCAL_YEAR ->
                    switch (period.frequency()) {
                        case ANNUAL -> fiscalYearStart(answered, period).plusYears(1);
                        case QUARTERLY, MONTHLY -> period.endExclusive();
                    };
            };
        }

        private static LocalDate fiscalYearStart(AnsweredSeries answered, Period period) {
            LocalDate first =
                    period.start().withMonth(answered.fiscalYearStart()).withDayOfMonth(1);
            return switch (period.frequency()) {
                case ANNUAL -> first;
                case QUARTERLY, MONTHLY -> first.isAfter(period.start()) ? first.minusYears(1) : first;
            };
        }
    }
}
