package org.dyad.compare;

import java.time.LocalDate;
import java.util.List;
import org.dyad.observations.PublishedGrowthView;
import org.dyad.observations.SeriesSummaryView;
import org.dyad.observations.SeriesView;
import org.dyad.observations.UnitView;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.ProviderView;
import org.dyad.series.ObservationStatus;
import org.dyad.series.WindowStatistics;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** One of the series of a comparison. */
@Type("ComparedSeries")
@Description("One of the series of a comparison, as columns on the comparison's periods.")
public final class ComparedSeriesView {

    private final ComparedSeries compared;
    private final SeriesView shown;
    private final SeriesView untransformed;

    ComparedSeriesView(ComparedSeries compared, SeriesView shown, SeriesView untransformed) {
        this.compared = compared;
        this.shown = shown;
        this.untransformed = untransformed;
    }

    @NonNull
    @Description("Stable name of the series; empty where there is none, as problems says.")
    public String getKey() {
        return shown.getKey();
    }

    @NonNull
    @Description("In words, or as the caller named it.")
    public String getLabel() {
        return shown.getLabel();
    }

    @NonNull
    @Description("Unit of the values; the levels' own unit is that of the series before the transform.")
    public UnitView getUnit() {
        return shown.getUnit();
    }

    @Description("Who compiled it; null where no single office did.")
    public @Nullable ProviderView getProvider() {
        return shown.getProvider();
    }

    @NonNull
    @Description("The values after the transform; null where there is none.")
    public List<@Nullable Double> getValues() {
        return shown.getValues();
    }

    @NonNull
    @Description("The levels before the transform; null where there is none.")
    public List<@Nullable Double> getLevels() {
        return untransformed.getValues();
    }

    @NonNull
    @Description("Growth over the year before as printed beside each level, whatever the transform; null where none"
            + " was. Growth that the levels give is the values of PERCENT_CHANGE_FROM_YEAR_AGO.")
    public List<@Nullable PublishedGrowthView> getPublishedGrowth() {
        return untransformed.getPublishedGrowth();
    }

    @NonNull
    @Description("How far each value can be trusted, or why there is none.")
    public List<@NonNull ObservationStatus> getStatuses() {
        return shown.getStatuses();
    }

    @NonNull
    @Description("First day on which each value could be known; null where there is none.")
    public List<@Nullable LocalDate> getKnownFrom() {
        return shown.getKnownFrom();
    }

    @NonNull
    @Description("For each value the position in citations of its first source; null where there is none.")
    public List<@Nullable Integer> getCitationIndex() {
        return shown.getCitationIndex();
    }

    @NonNull
    @Description("Every source of the values, each once.")
    public List<@NonNull CitationView> getCitations() {
        return shown.getCitations();
    }

    @NonNull
    @Description("What the values come to over the comparison's periods.")
    public SeriesSummaryView getSummary() {
        return shown.getSummary();
    }

    @Description("The values before the split; null without a split, or without values there.")
    public @Nullable WindowStatisticsView getBefore() {
        return view(compared.before());
    }

    @Description("The values after the split; null without a split, or without values there.")
    public @Nullable WindowStatisticsView getAfter() {
        return view(compared.after());
    }

    private static @Nullable WindowStatisticsView view(@Nullable WindowStatistics statistics) {
        return statistics == null ? null : WindowStatisticsView.of(statistics);
    }

    @Description(
            "Percent from the mean before to the mean after; null where either is absent or the first not positive.")
    public @Nullable Double getPercentChange() {
        return compared.percentChange();
    }

    @NonNull
    @Description("Why there is no series, why values are absent, estimated or computed.")
    public List<@NonNull NoticeView> getProblems() {
        return compared.problems();
    }
}
