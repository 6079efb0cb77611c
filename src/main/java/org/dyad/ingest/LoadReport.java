package org.dyad.ingest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one file of an import changed.
 *
 * @param vintage latest day on which a row of the file became known, or null where its rows carry no such day
 * @param added rows that were not there
 * @param revised rows that were there with other content
 * @param withdrawn rows of an earlier version of the dataset that the file no longer has
 */
public record LoadReport(
        String file,
        String format,
        String dataset,
        @Nullable LocalDate vintage,
        long read,
        long added,
        long revised,
        long unchanged,
        long withdrawn,
        double seconds) {}
