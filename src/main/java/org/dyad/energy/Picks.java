package org.dyad.energy;

/**
 * Which of competing rows a single field shows. One place, so that a list that is ordered by a field and the field
 * itself never differ.
 */
final class Picks {

    /**
     * Figures, the one that is shown first: no misprint; the more certain (NORMAL, PROVISIONAL, COMPUTED, ESTIMATED,
     * FORECAST); a figure before a range; the newest terms, by the date from which they hold; the newest source; the
     * source whose code comes first.
     *
     * <p>Of a row {@code f} of a table of figures, and its source {@code s}.
     */
    static final String FIGURES = """
            f.doubt is not null,
            case f.status when 'NORMAL' then 0 when 'PROVISIONAL' then 1 when 'COMPUTED' then 2 when 'ESTIMATED' then 3
              else 4 end,
            f.value is null, lower(f."on") desc nulls last, f.known_from desc, s.code
            """;

    /**
     * The state of a deal or an asset: the one that began last, of two on one day the one told last. Plans don't count.
     */
    static final String STATUS = """
            lower(x."on") desc, x.known_from desc, x.source
            """;

    /** What happened: the earliest, by its last day; of two that end on one day the more precise. */
    static final String EARLIEST = """
            upper(x."on"), lower(x."on") desc, x.known_from, x.source
            """;

    /** What is planned: what the newest source says. */
    static final String NEWEST = """
            x.known_from desc, upper(x."on"), x.source
            """;

    /** That a row {@code x} was public on the day {@code k.known}; null is today. */
    static final String KNOWN = "(k.known is null or x.known_from <= k.known)";

    private Picks() {}
}
