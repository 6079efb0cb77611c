package org.dyad.sanctions;

import java.time.LocalDate;
import org.dyad.provenance.CitationView;
import org.jspecify.annotations.Nullable;

/** Goods that a measure restricts: a code of the Harmonized System, a range of chapters, TOTAL or a list. */
record Scope(String commodity, @Nullable String note, LocalDate knownFrom, CitationView citation) implements Known {}
