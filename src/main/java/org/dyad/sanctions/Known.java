package org.dyad.sanctions;

import java.time.LocalDate;
import java.util.List;
import org.dyad.provenance.CitationView;
import org.jspecify.annotations.Nullable;

/** Something that a source tells from a day on. */
interface Known {

    LocalDate knownFrom();

    CitationView citation();

    /** Those that were public by the end of the day; all of them without one. */
    static <T extends Known> List<T> by(@Nullable LocalDate asOf, List<T> rows) {
        return asOf == null
                ? rows
                : rows.stream().filter(row -> !row.knownFrom().isAfter(asOf)).toList();
    }
}
