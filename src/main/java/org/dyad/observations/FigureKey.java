package org.dyad.observations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Names one published figure, of which there may be many quotations: the key of its vintages. */
public interface FigureKey {

    /** The day up to which vintages may be known; null for all. */
    @Nullable
    LocalDate asOf();
}
