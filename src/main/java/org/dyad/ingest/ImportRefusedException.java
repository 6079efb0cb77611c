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
    private final boolean held;

    /** @param stopped whether there may be more issues, which were not looked for */
    public ImportRefusedException(List<RowIssue> issues, boolean stopped) {
        this(issues, stopped, false);
    }

    private ImportRefusedException(List<RowIssue> issues, boolean stopped, boolean held) {
        super(message(issues, stopped));
        this.issues = List.copyOf(issues);
        this.held = held;
    }

    /** An import that would be done if somebody confirmed that it is meant. */
    public static ImportRefusedException held(RowIssue why) {
        return new ImportRefusedException(List.of(why), false, true);
    }

    public List<RowIssue> issues() {
        return issues;
    }

    /** Whether the same import would be done if it were confirmed. */
    public boolean isHeld() {
        return held;
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
