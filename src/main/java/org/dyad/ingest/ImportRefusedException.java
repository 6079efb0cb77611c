package org.dyad.ingest;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** An import in which some row is wrong: nothing of it was stored. */
public final class ImportRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private static final int SHOWN = 20;

    private final transient List<RowIssue> issues;

    /** @param stopped whether there may be more issues, which were not looked for */
    public ImportRefusedException(List<RowIssue> issues, boolean stopped) {
        super(message(issues, stopped));
        this.issues = List.copyOf(issues);
    }

    public List<RowIssue> issues() {
        return issues;
    }

    private static String message(List<RowIssue> issues, boolean stopped) {
        String shown = issues.stream().limit(SHOWN).map(RowIssue::toString).collect(Collectors.joining("\n  "));
        String more = issues.size() > SHOWN ? "\n  and %d more".formatted(issues.size() - SHOWN) : "";
        return "nothing was imported, there %s %d %s%s:\n  %s%s"
                .formatted(
                        issues.size() == 1 ? "is" : "are",
                        issues.size(),
                        issues.size() == 1 ? "issue" : "issues",
                        stopped ? ", at which the import stopped looking for more" : "",
                        shown,
                        more);
    }
}
