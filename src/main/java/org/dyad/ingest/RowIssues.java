package org.dyad.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is wrong with the rows of an import so far; stops it at a number of issues that nobody reads to the end.
 *
 * <p>Rows that are left out stop nothing: all are counted, and as many are kept as are told.
 */
final class RowIssues {

    static final int MOST = 1000;

    private final List<RowIssue> issues = new ArrayList<>();
    private final List<RowIssue> leftOut = new ArrayList<>();
    private long leftOutCount;

    /** @throws ImportRefusedException with all issues so far, if these are as many as are told */
    void add(RowIssue issue) {
        issues.add(issue);
        if (issues.size() >= MOST) {
            throw new ImportRefusedException(issues, true);
        }
    }

    void addLeftOut(RowIssue issue) {
        leftOutCount++;
        if (leftOut.size() < MOST) {
            leftOut.add(issue);
        }
    }

    /** What was left out after so many, as far as it is told: one import may read several files into one. */
    List<RowIssue> leftOut(long after, long upTo) {
        int end = (int) Math.min(upTo, leftOut.size());
        return List.copyOf(leftOut.subList((int) Math.min(after, end), end));
    }

    /** How many rows were left out so far, of all files. */
    long leftOutCount() {
        return leftOutCount;
    }

    /** @throws ImportRefusedException with the issues, file after file and in the order of their lines, if any */
    void refuseIfAny() {
        if (!issues.isEmpty()) {
            List<String> files = issues.stream().map(RowIssue::file).distinct().toList();
            issues.sort(Comparator.<RowIssue>comparingInt(issue -> files.indexOf(issue.file()))
                    .thenComparingLong(RowIssue::place));
            throw new ImportRefusedException(issues, false);
        }
    }
}
