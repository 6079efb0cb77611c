package org.dyad.observations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dyad.graphql.PeriodScalar;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.ProviderView;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.dyad.series.Nature;
import org.dyad.series.Observation;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.dyad.series.SeriesSummary;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Numbers over time, whatever they measure. */
@Type("Series")
@Description("Numbers over time, whatever they measure: the same shape for trade, energy, prices or counts.")
public final class SeriesView {

    private final AnsweredSeries answered;
    private final @Nullable ProviderView provider;
    private final LocalDate today;

    public SeriesView(AnsweredSeries answered, @Nullable ProviderView provider, LocalDate today) {
        this.answered = answered;
        this.provider = provider;
        this.today = today;
    }

    @NonNull
    @Description("Stable name of the series: pass it as SeriesInput.key to get the same again.")
    public String getKey() {
        return answered.key();
    }

    @NonNull
    @Description("In words, or as the caller named it.")
    public String getLabel() {
        return answered.label();
    }

    @NonNull
    @Description("How often it is observed.")
    public Frequency getFrequency() {
        return answered.series().frequency();
    }

    @NonNull
    @Description("Unit of every value.")
    public UnitView getUnit() {
        return UnitView.of(answered.series().unit());
    }

    @NonNull
    @Description("How values aggregate over time.")
    public Nature getNature() {
        return answered.series().nature();
    }

    @NonNull
    @Description("What a period's value covers.")
    public Basis getBasis() {
        return answered.basis();
    }

    @NonNull
    @Description("Whether the values are adjusted for the season.")
    public Adjustment getAdjustment() {
        return answered.adjustment();
    }

    @Description(
            "Who compiled it; null where no single office did, as for the caller's own numbers or sums over areas.")
    public @Nullable ProviderView getProvider() {
        return provider;
    }

    @NonNull
    @Description("The periods, ascending: what the columns values, statuses and citationIndex belong to.")
    public List<@NonNull PeriodScalar> getPeriods() {
        return answered.series().periods().stream().map(PeriodScalar::of).toList();
    }

    @NonNull
    @Description("The values as a column, in the unit of the series; null where there is none.")
    public List<@Nullable Double> getValues() {
        List<@Nullable Double> column = new ArrayList<>();
        for (Observation row : answered.series().observations()) {
            column.add(row.value());
        }
        return column;
    }

    @NonNull
    @Description("The statuses as a column.")
    public List<@NonNull ObservationStatus> getStatuses() {
        return answered.series().observations().stream()
                .map(Observation::status)
                .toList();
    }

    @NonNull
    @Description("Growth as printed beside each level, as a column: null where none was. Growth that the levels give is"
            + " the transform PERCENT_CHANGE_FROM_YEAR_AGO.")
    public List<@Nullable PublishedGrowthView> getPublishedGrowth() {
        List<@Nullable PublishedGrowthView> column = new ArrayList<>();
        for (Observation row : answered.series().observations()) {
            column.add(new ObservationView(answered, row, asOf()).getPublishedGrowth());
        }
        return column;
    }

    @NonNull
    @Description("First day on which each value could be known, as a column; null where there is none.")
    public List<@Nullable LocalDate> getKnownFrom() {
        List<@Nullable LocalDate> column = new ArrayList<>();
        for (Observation row : answered.series().observations()) {
            column.add(row.evidence().knownFrom());
        }
        return column;
    }

    @NonNull
    @Description("For each value the position in citations of its first source; null where there is none.")
    public List<@Nullable Integer> getCitationIndex() {
        List<@Nullable Integer> column = new ArrayList<>();
        for (Observation row : answered.series().observations()) {
            List<Integer> positions = row.evidence().citations();
            column.add(positions.isEmpty() ? null : positions.get(0));
        }
        return column;
    }

    @NonNull
    @Description("Every source of the series, each once.")
    public List<@NonNull CitationView> getCitations() {
        return answered.citations();
    }

    @NonNull
    @Description("What the series comes to over its window.")
    public SeriesSummaryView getSummary() {
        return SeriesSummaryView.of(SeriesSummary.of(answered.series()), this);
    }

    @NonNull
    @Description("What a reader must know: why values are absent, estimated or computed.")
    public List<@NonNull NoticeView> getNotices() {
        return answered.notices();
    }

    @Description("The latest day on which a value of the series became public; null without values.")
    public @Nullable LocalDate getLastUpdated() {
        return answered.lastUpdated();
    }

    @NonNull
    @Description(
            "Whether it still gets values: its last value, in or out of the window, is no older than two years (annual), nine months"
                    + " (quarterly) or six months (monthly) on the day of the answer.")
    public Boolean getIsMaintained() {
        Period last = answered.lastPeriod();
        return last != null && Maintenance.isMaintained(last, asOf());
    }

    @Ignore
    public AnsweredSeries answered() {
        return answered;
    }

    private LocalDate asOf() {
        LocalDate asOf = answered.asOf();
        return asOf == null ? today : asOf;
    }

    @Nullable
    ObservationView viewOf(@Nullable Observation observation) {
        return observation == null ? null : new ObservationView(answered, observation, asOf());
    }
}
