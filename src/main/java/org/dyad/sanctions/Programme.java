package org.dyad.sanctions;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dyad.provenance.CitationView;
import org.jspecify.annotations.Nullable;

/**
 * A legal regime under which one actor restricts dealings with another, for example the EU's of 31 July 2014.
 *
 * @param code sender and act, {@code EU-833-2014}
 * @param measures by code
 */
record Programme(
        String code,
        String name,
        @Nullable String objective,
        @Nullable SanctionOutcome outcome,
        @Nullable String note,
        LocalDate knownFrom,
        CitationView citation,
        Particulars particulars,
        List<Measure> measures)
        implements Known {

    Programme {
        measures = List.copyOf(measures);
    }

    /** What was public of it by the end of the day; the programme itself must have been. */
    Programme by(@Nullable LocalDate asOf) {
        return asOf == null
                ? this
                : new Programme(
                        code,
                        name,
                        objective,
                        outcome,
                        note,
                        knownFrom,
                        citation,
                        particulars.by(asOf),
                        Known.by(asOf, measures).stream()
                                .map(measure -> measure.by(asOf))
                                .toList());
    }

    Lifecycle lifecycle() {
        return particulars.lifecycle();
    }

    List<Actor> senders() {
        return particulars.actors(true);
    }

    List<Actor> targets() {
        return particulars.actors(false);
    }

    List<CitationView> citations() {
        return Stream.concat(Stream.of(citation), particulars.citations())
                .distinct()
                .toList();
    }
}
