package org.dyad.compare.timeline;

import java.time.LocalDate;
import java.util.Optional;
import org.dyad.provenance.CitationView;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one kind: where they are found and what is said about them. The timeline takes in every bean of this.
 *
 * <p>A part's select runs as one arm of a union that is filtered by day, ordered and cut to a page, so what is dear to
 * compute stands in the list of columns and not in the condition: it is computed for the rows of the page alone. Areas
 * that are asked for must be found by an index.
 */
interface TimelinePart {

    TimelineKind kind();

    /**
     * The GraphQL type of the things that the entries are about, where each thing has one entry with its own key behind
     * the colon: then the thing's id stands for its entry.
     */
    default Optional<String> nodeType() {
        return Optional.empty();
    }

    /**
     * A select without order. Columns, by name:
     *
     * <ul>
     *   <li>{@code id} text: the kind, a colon, and what tells the entry from all others of its kind, for good
     *   <li>{@code happened} daterange: as precise as the source
     *   <li>{@code day} date: its last day
     *   <li>{@code known_from} date: the first day on which it was public
     *   <li>{@code areas} text[]: codes of whom it is about, the one from whose side it is told first
     *   <li>{@code source} integer, {@code locator} text: where it was read
     *   <li>{@code note} text: what must be known to read it
     *   <li>{@code details} jsonb: what the title is made of
     * </ul>
     *
     * <p>What may have been told anew later reads only what was public by {@code :knownBy}, which is infinity without a
     * limit; the condition on {@code known_from} itself is added outside.
     */
    String select(TimelineReach reach);

    /**
     * One line that says what happened.
     *
     * @param asOf the day behind which nothing may be told; null for none
     */
    String title(TimelineRow row, @Nullable LocalDate asOf);

    CitationView citation(TimelineRow row);
}
