package org.dyad.ingest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one file of an import changed.
 *
 * @param vintage latest day on which a row of the file became known, or null where its rows carry no such day
 * @param read rows of the file, those that were left out included
 * @param added rows that were not there
 * @param revised rows that were there with other content
 * @param withdrawn rows of an earlier version of the dataset that the file no longer has
 * @param refused rows that were left out
 * @param issues what was wrong with these, {@value RowIssues#MOST} at most, then what looks wrong with others
 * @param seconds from the first byte to the last row
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
        long refused,
        List<RowIssue> issues,
        double seconds) {

    public LoadReport {
        issues = List.copyOf(issues);
    }
}
