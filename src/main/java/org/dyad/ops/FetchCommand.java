package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Fetches figures from a statistical service and imports them. */
@Command(
        name = "fetch",
        header = "Fetch figures from a statistical service and import them: comtrade, imf, worldbank, oecd.",
        description = {
            "",
            "Asks the service call by call, within its limits, keeps every answer as it came, and imports them as one"
                    + " release, all or nothing. A fetch that was interrupted goes on when the same command is given"
                    + " again. dyad fetch SERVICE --help says what each takes."
        },
        synopsisSubcommandLabel = "SERVICE")
@RegisterForReflection
final class FetchCommand implements Callable<Integer> {

    private FetchCommand() {}

    /** The command with one below it for each service. */
    static CommandLine line(Program program, PrintWriter out) {
        CommandLine line = new CommandLine(new FetchCommand());
        FetchWork work = new FetchWork(program, out);
        List.of(
                        new FetchComtradeCommand(work),
                        new FetchImfCommand(work),
                        new FetchWorldBankCommand(work),
                        new FetchOecdCommand(work))
                .forEach(line::addSubcommand);
        return line;
    }

    @Override
    public Integer call() {
        Notices.say("name a service: comtrade, imf, worldbank or oecd; dyad fetch --help says more");
        return Commands.NOT_UNDERSTOOD;
    }
}
