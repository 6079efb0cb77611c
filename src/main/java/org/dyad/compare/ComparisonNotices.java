package org.dyad.compare;

import java.util.List;
import java.util.Optional;
import org.dyad.graphql.PeriodScalar;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Period;
import org.dyad.series.Transform;
import org.jspecify.annotations.Nullable;

/** What a reader must know of a comparison as a whole. */
final class ComparisonNotices {

    private ComparisonNotices() {}

    /** Why there are no periods although both bounds are given: none of the frequency lies whole between them. */
    static Optional<NoticeView> emptyWindow(SeriesShape shape) {
        Period from = shape.from();
        Period to = shape.to();
        return from == null || to == null
                ? Optional.empty()
                : Optional.of(new NoticeView(
                        "EMPTY_WINDOW",
                        "no whole period of frequency %s lies from %s to %s".formatted(shape.frequency(), from, to),
                        List.of()));
    }

    /**
     * Which base an index got that was asked for without one.
     *
     * @param based the same as asked for, with the base if there is a common one
     */
    static Optional<NoticeView> base(SeriesShape asked, SeriesShape based) {
        if (asked.transform() != Transform.INDEX || asked.indexBase() != null) {
            return Optional.empty();
        }
        Period base = based.indexBase();
        return Optional.of(
                base == null
                        ? new NoticeView(
                                "NO_COMMON_BASE",
                                "no period has a value in every series: each is 100 at the first value of its own, so that"
                                        + " they cannot be held against each other",
                                List.of())
                        : new NoticeView(
                                "INDEX_BASE",
                                "the index is 100 in %s, the first period in which every series that has values has one"
                                        .formatted(base),
                                List.of(PeriodScalar.of(base))));
    }

    /** That the table's address is longer than the service takes; null where it is not. */
    static @Nullable NoticeView longAddress(String csvUrl) {
        return csvUrl.length() <= ComparisonLink.LONGEST
                ? null
                : new NoticeView(
                        "CSV_URL_TOO_LONG",
                        "csvUrl has %d characters, of which the service takes %d: name series by key rather than by value, or ask for fewer"
                                .formatted(csvUrl.length(), ComparisonLink.LONGEST),
                        List.of());
    }
}
