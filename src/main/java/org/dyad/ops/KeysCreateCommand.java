package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dyad.ops.admin.ApiKeys;
import org.dyad.ops.admin.AuditLog;
import org.dyad.ops.admin.AuditedAction;
import org.dyad.ops.admin.AuditedOutcome;
import org.dyad.ops.admin.Scope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a key. */
@Command(
        name = "create",
        header = "Make a key; it is printed now and never again.",
        description = {
            "",
            "The key alone goes to standard output:",
            "",
            "  KEY=$(dyad keys create nightly --scope import --expires 2027-12-31)"
        })
@RegisterForReflection
final class KeysCreateCommand implements Callable<Integer> {

    private final Program program;
    private final PrintWriter out;

    @Parameters(paramLabel = "NAME", description = "Who will use it: a-z, 0-9 and -, at most 40; never given twice.")
    private String name = "";

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            required = true,
            split = ",",
            type = Scope.class, // generics are not asked for it in a native executable
            description = "What it is good for: import (files), confirm (what would be held back), reload (the curated"
                    + " facts), audit (read who did what). Several with commas between.")
    private List<Scope> scopes = new ArrayList<>();

    @Option(
            names = "--expires",
            paramLabel = "DATE",
            description = "First day on which it is of no use any more, in UTC; default: never.")
    private @Nullable LocalDate expires;

    KeysCreateCommand(Program program, PrintWriter out) {
        this.program = program;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (!ApiKeys.NAME.matcher(name).matches()) {
            Notices.say("NAME: expected a-z, 0-9 and -, at most 40 characters, was \"%s\"".formatted(name));
            return Commands.NOT_UNDERSTOOD;
        }
        return program.with(ApiKeys.class, keys -> create(keys, WorkRunner.bean(AuditLog.class)));
    }

    private int create(ApiKeys keys, AuditLog audit) throws SQLException {
        @Nullable
        Instant end =
                expires == null ? null : expires.atStartOfDay(ZoneOffset.UTC).toInstant();
        String given = scopes.stream().map(Scope::code).collect(Collectors.joining(", "));
        long number =
                audit.begin(KeysCommand.actor(), null, AuditedAction.CREATE_KEY, "%s (%s)".formatted(name, given));
        @Nullable String key = keys.create(name, EnumSet.copyOf(scopes), end);
        audit.end(number, key == null ? AuditedOutcome.REFUSED : AuditedOutcome.DONE, null, null);
        if (key == null) {
            Notices.say("there is or was a key of the name " + name + "; choose another name");
            return Program.FAILED;
        }
        out.println(key);
        out.flush();
        Notices.say("keep the key: it is not shown again");
        return Program.DONE;
    }
}
