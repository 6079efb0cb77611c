package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dyad.ops.admin.AuditEntry;
import org.dyad.ops.admin.AuditLog;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows who administered the service. */
@Command(
        name = "audit",
        header = "Show who administered the service over HTTP or made keys, and what came of it.",
        description = {"", "One line an entry, from the newest on. --before NUMBER goes on behind that entry."})
@RegisterForReflection
final class AuditCommand implements Callable<Integer> {

    /** The form of what is printed. */
    enum Report {
        /** A line an entry, for people. */
        TEXT,
        /** An object an entry, one line each, for programs. */
        JSON
    }

    private final Program program;
    private final PrintWriter out;

    @Option(names = "--first", paramLabel = "COUNT", description = "How many entries, 1 to 500; default: 50.")
    private int first = 50;

    @Option(names = "--before", paramLabel = "NUMBER", description = "Only entries of smaller numbers.")
    private @Nullable Long before;

    @Option(
            names = "--report",
            paramLabel = "FORM",
            description = "text (for people) or json (for programs, one object an entry); default: text.")
    private Report report = Report.TEXT;

    AuditCommand(Program program, PrintWriter out) {
        this.program = program;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (first < 1 || first > AuditLog.LARGEST_PAGE) {
            Notices.say("--first: expected 1 to %d, was %d".formatted(AuditLog.LARGEST_PAGE, first));
            return Commands.NOT_UNDERSTOOD;
        }
        return program.with(AuditLog.class, audit -> {
            for (AuditEntry entry : audit.page(first, before)) {
                out.println(
                        switch (report) {
                            case TEXT -> line(entry);
                            case JSON -> entry.json().toString();
                        });
            }
            out.flush();
            return Program.DONE;
        });
    }

    static String line(AuditEntry entry) {
        return "%6d  %s  %-9s  %s: %s%s%s"
                .formatted(
                        entry.number(),
                        entry.begunAt().truncatedTo(ChronoUnit.SECONDS),
                        entry.outcome(),
                        entry.actor(),
                        entry.action(),
                        entry.subject() == null ? "" : " " + entry.subject(),
                        entry.client() == null ? "" : ", from " + Objects.toString(entry.client()));
    }
}
