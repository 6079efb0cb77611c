package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Keys for administration over HTTP; what is done with them stands in commands below it. */
@Command(
        name = "keys",
        header = "Make, list and revoke keys for administration over HTTP.",
        description = {
            "",
            "A key lets a program administer a service at /admin. It is shown once, when it is made; the database keeps"
                    + " its SHA-256 alone."
        },
        synopsisSubcommandLabel = "COMMAND")
@RegisterForReflection
final class KeysCommand implements Callable<Integer> {

    private KeysCommand() {}

    static CommandLine line(Program program, PrintWriter out) {
        CommandLine line = new CommandLine(new KeysCommand());
        List.of(new KeysCreateCommand(program, out), new KeysListCommand(program, out), new KeysRevokeCommand(program))
                .forEach(line::addSubcommand);
        return line;
    }

    /** Who gives a command, as the audit has it. */
    static String actor() {
        return "command " + System.getProperty("user.name", "unknown");
    }

    @Override
    public Integer call() {
        Notices.say("say create, list or revoke; dyad keys --help says more");
        return Commands.NOT_UNDERSTOOD;
    }
}
