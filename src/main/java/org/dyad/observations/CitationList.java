package org.dyad.observations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.dyad.provenance.CitationView;
import org.dyad.series.Evidence;
import org.dyad.series.Observation;
import org.dyad.series.Series;

/** The citations of one answer, each once; values refer to them by position. */
public final class CitationList {

    private final List<CitationView> citations = new ArrayList<>();
    private final Map<CitationView, Integer> positions = new HashMap<>();

    /** The position of the citation, which is added if it is new. */
    public int position(CitationView citation) {
        return positions.computeIfAbsent(citation, added -> {
            citations.add(added);
            return citations.size() - 1;
        });
    }

    /** The series with evidence that points into this list, so that it can be combined with others of this list. */
    public Series take(AnsweredSeries answered) {
        return take(answered.citations(), answered.series());
    }

    /** The series, whose evidence points into the other citations, with evidence that points into this list. */
    Series take(List<CitationView> others, Series series) {
        return remapped(series, old -> position(others.get(old)));
    }

    /** The series, and only those citations that its values refer to, in order of first use. */
    public Cited of(Series series) {
        CitationList used = new CitationList();
        Series compact = remapped(series, old -> used.position(citations.get(old)));
        return new Cited(compact, List.copyOf(used.citations));
    }

    private static Series remapped(Series series, IntUnaryOperator position) {
        List<Observation> rows = new ArrayList<>();
        for (Observation row : series.observations()) {
            List<Integer> positions = row.evidence().citations().stream()
                    .map(position::applyAsInt)
                    .distinct()
                    .toList();
            rows.add(new Observation(
                    row.period(),
                    row.value(),
                    row.status(),
                    new Evidence(row.evidence().knownFrom(), positions)));
        }
        return series.with(rows);
    }

    /** A series and the citations that its evidence points into. */
    public record Cited(Series series, List<CitationView> citations) {}
}
