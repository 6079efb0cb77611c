package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dyad.ops.admin.ApiKeys;
import org.dyad.ops.admin.Scope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Lists keys. */
@Command(
        name = "list",
        header = "List keys: name, what it is good for, since when, and until when.",
        description = {"", "One line a key, those included that are of no use any more. No key can be read from it."})
@RegisterForReflection
final class KeysListCommand implements Callable<Integer> {

    private final Program program;
    private final PrintWriter out;

    KeysListCommand(Program program, PrintWriter out) {
        this.program = program;
        this.out = out;
    }

    @Override
    public Integer call() {
        return program.with(ApiKeys.class, keys -> {
            Instant now = WorkRunner.bean(Clock.class).instant();
            for (ApiKeys.Known key : keys.all()) {
                out.println(line(key, now));
            }
            out.flush();
            return Program.DONE;
        });
    }

    static String line(ApiKeys.Known key, Instant now) {
        String scopes = key.scopes().stream().sorted().map(Scope::code).collect(Collectors.joining(","));
        String state;
        @Nullable Instant revoked = key.revokedAt();
        @Nullable Instant expires = key.expiresAt();
        if (revoked != null) {
            state = "revoked " + day(revoked);
        } else if (expires != null) {
            state = (key.isValid(now) ? "expires " : "expired ") + day(expires);
        } else {
            state = "valid";
        }
        return "%-40s  %-28s  since %s  %s".formatted(key.name(), scopes, day(key.createdAt()), state);
    }

    private static String day(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
