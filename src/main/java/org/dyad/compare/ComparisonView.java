package org.dyad.compare;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dyad.graphql.PeriodScalar;
import org.dyad.provenance.NoticeView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Series side by side. */
@Type("Comparison")
@Description("Series side by side: columns on common periods, and what can be said of all of them.")
public final class ComparisonView {

    private final Comparison comparison;
    private final Function<ComparedSeries, ComparedSeriesView> shape;
    private final Supplier<String> address;

    ComparisonView(Comparison comparison, Function<ComparedSeries, ComparedSeriesView> shape, Supplier<String> csvUrl) {
        this.comparison = comparison;
        this.shape = shape;
        this.address = csvUrl;
    }

    @NonNull
    @Description("The periods, ascending: what every column of the series belongs to.")
    public List<@NonNull PeriodScalar> getPeriods() {
        return comparison.periods().stream().map(PeriodScalar::of).toList();
    }

    @NonNull
    @Description("The series in the order asked for, those with a problem too.")
    public List<@NonNull ComparedSeriesView> getSeries() {
        return comparison.series().stream().map(shape).toList();
    }

    @NonNull
    @Description("Each other series minus the baseline; where the units differ, no values and a problem.")
    public List<@NonNull ComparedSeriesView> getDifferences() {
        return Pairings.differences(comparison).stream().map(shape).toList();
    }

    @NonNull
    @Description("Each other series over the baseline; null where the baseline is not positive.")
    public List<@NonNull ComparedSeriesView> getRatios() {
        return Pairings.ratios(comparison).stream().map(shape).toList();
    }

    @NonNull
    @Description("Where the same table is served as CSV: a path on this service that reproduces the comparison.")
    public String getCsvUrl() {
        return address.get();
    }

    @NonNull
    @Description("What a reader must know of the comparison as a whole.")
    public List<@NonNull NoticeView> getNotices() {
        NoticeView longAddress = ComparisonNotices.longAddress(address.get());
        return longAddress == null
                ? comparison.notices()
                : Stream.concat(comparison.notices().stream(), Stream.of(longAddress))
                        .toList();
    }

    @Ignore
    public Comparison comparison() {
        return comparison;
    }
}
