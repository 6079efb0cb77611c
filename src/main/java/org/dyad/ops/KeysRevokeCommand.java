package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.concurrent.Callable;
import org.dyad.ops.admin.ApiKeys;
import org.dyad.ops.admin.AuditLog;
import org.dyad.ops.admin.AuditedAction;
import org.dyad.ops.admin.AuditedOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a key out of use. */
@Command(
        name = "revoke",
        header = "Take a key out of use, for good and at once.",
        description = {"", "Every service on the database refuses it from its next request on; what runs goes on."})
@RegisterForReflection
final class KeysRevokeCommand implements Callable<Integer> {

    private final Program program;

    @Parameters(paramLabel = "NAME", description = "The key's name.")
    private String name = "";

    KeysRevokeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.with(ApiKeys.class, keys -> {
            AuditLog audit = WorkRunner.bean(AuditLog.class);
            long number = audit.begin(KeysCommand.actor(), null, AuditedAction.REVOKE_KEY, name);
            boolean revoked = keys.revoke(name);
            audit.end(number, revoked ? AuditedOutcome.DONE : AuditedOutcome.REFUSED, null, null);
            if (!revoked) {
                Notices.say("there is no key of the name " + name + " that is in use");
            }
            return revoked ? Program.DONE : Program.FAILED;
        });
    }
}
