package org.dyad.provenance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The citations of the rows of one answer, each made once, of the sources that are at hand. */
public final class RowCitations {

    /** Stands for a source that is not at hand. */
    private static final KnownSources.Known UNKNOWN =
            new KnownSources.Known(0, new SourceView("", "", null, null, null, null, SourceKind.DATA_FILE), null);

    private final Map<Integer, KnownSources.Known> sources;
    private final Map<Place, CitationView> citations = new HashMap<>();
    private boolean lacksSources;

    private record Place(int source, @Nullable String locator, Directness directness, String provider) {}

    RowCitations(Map<Integer, KnownSources.Known> sources) {
        this.sources = sources;
    }

    /** Whether a row named a source that is not at hand: what was read is of no use then. */
    boolean lacksSources() {
        return lacksSources;
    }

    /**
     * Where a row was read.
     *
     * @param source its number
     * @param provider who compiled the row's figure, whom the source may quote
     */
    public CitationView of(int source, @Nullable String locator, Directness directness, String provider) {
        return citations.computeIfAbsent(new Place(source, locator, directness, provider), this::made);
    }

    private CitationView made(Place place) {
        KnownSources.Known known = sources.getOrDefault(place.source(), UNKNOWN);
        lacksSources |= known == UNKNOWN;
        LocalDate retrievedOn = known.retrievedOn();
        String quoted = place.directness() == Directness.QUOTED ? place.provider() : null;
        return new CitationView(known.source(), place.locator(), quoted, place.directness(), retrievedOn);
    }
}
