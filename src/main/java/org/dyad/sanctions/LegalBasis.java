package org.dyad.sanctions;

import java.time.LocalDate;
import org.dyad.provenance.CitationView;
import org.dyad.series.PartialDate;
import org.jspecify.annotations.Nullable;

/** A legal act behind a programme or a measure. */
record LegalBasis(
        String act,
        @Nullable String reference,
        @Nullable PartialDate adoptedOn,
        @Nullable PartialDate publishedOn,
        @Nullable String url,
        LocalDate knownFrom,
        CitationView citation)
        implements Known {}
