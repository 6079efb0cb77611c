package org.dyad.ingest;

import java.io.Serial;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands rows on to the staging tables. */
final class StagingSink implements IncomingFile.Sink {

    private final Map<StagedTable, Staging> stagings;
    private final RowIssues issues;

    /** Of the last row: mostly that of the next. */
    private @Nullable StagedTable table;

    private @Nullable Staging staging;

    StagingSink(Map<StagedTable, Staging> stagings, RowIssues issues) {
        this.stagings = stagings;
        this.issues = issues;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // equal ones are found too, by a look at all their columns
    public void row(StagedTable of, long line, List<@Nullable String> values) {
        if (of != table || staging == null) {
            staging = stagings.get(of);
            table = of;
        }
        if (staging == null) {
            throw new IllegalArgumentException("the file has no table " + of.name());
        }
        try {
            staging.add(line, values);
        } catch (SQLException e) {
            throw new CopyFailedException(e);
        }
    }

    @Override
    public void issue(RowIssue issue) {
        issues.add(issue);
    }

    @Override
    public void leftOut(RowIssue issue) {
        issues.addLeftOut(issue);
    }

    /** Carries a database error through a parser, which knows of none. */
    static final class CopyFailedException extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        private final SQLException cause;

        CopyFailedException(SQLException cause) {
            super(cause);
            this.cause = cause;
        }

        SQLException cause() {
            return cause;
        }
    }
}
