package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The command line: {@code dyad COMMAND}, without a command {@code serve}.
 *
 * <p>To add a command, write a class beside this one ({@code @Command}, {@code @RegisterForReflection}, a {@code call}
 * that returns the exit code) and add it in {@link #line}. Results go to {@code out}, everything else to standard
 * error. A command that needs the database works through {@link Program#with}; only {@code serve} opens a port.
 *
 * <p>A native executable reads fields and annotations only of classes that are registered: the commands themselves, and
 * picocli's own class behind {@code --help} and {@code --version}.
 */
@Command(
        name = "dyad",
        header = "Economic statecraft between two countries, as a GraphQL service.",
        description = {
            "",
            "Without a command it serves. Settings come from the environment: DYAD_DATA names the data directory,"
                    + " QUARKUS_DATASOURCE_JDBC_URL an external database, QUARKUS_HTTP_PORT the port."
        },
        synopsisSubcommandLabel = "[COMMAND]")
@RegisterForReflection(targets = Commands.class, classNames = "picocli.CommandLine$AutoHelpMixin")
final class Commands implements Callable<Integer> {

    /** Exit code of a command line that does not say what to do. */
    static final int NOT_UNDERSTOOD = 2;

    private static final int WIDTH = 100;

    private final Program program;

    private Commands(Program program) {
        this.program = program;
    }

    /**
     * All commands, ready to be executed.
     *
     * @param out where results go
     */
    static CommandLine line(Program program, PrintWriter out) {
        CommandLine line = new CommandLine(new Commands(program));
        List.of(
                        new ServeCommand(program),
                        new HealthCommand(out),
                        new SchemaCommand(out),
                        new DatasetsCommand(program, out),
                        new ImportCommand(program, out),
                        FetchCommand.line(program, out),
                        new ExportCommand(program, out),
                        KeysCommand.line(program, out),
                        new AuditCommand(program, out))
                .forEach(line::addSubcommand);
        configure(line);
        line.setOut(out);
        // picocli's own calls the method by reflection
        line.registerConverter(LocalDate.class, LocalDate::parse);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof StartException told) {
                Notices.say(String.valueOf(told.getMessage()));
                return Program.FAILED;
            }
            throw failure;
        });
        return line;
    }

    private static void configure(CommandLine line) {
        line.getSubcommands().values().forEach(Commands::configure);
        line.getCommandSpec().mixinStandardHelpOptions(true).version(Version.lines());
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.width(WIDTH).exitCodeListHeading("%nExit codes:%n").exitCodeList(exitCodes(usage.exitCodeList()));
        if (usage.description().length > 0 && !line.getCommandSpec().options().isEmpty()) {
            usage.optionListHeading("%nOptions:%n");
        }
        usage.commandListHeading("%nCommands:%n");
    }

    /** The same for every command but for what it says about them itself. */
    private static Map<String, String> exitCodes(Map<String, String> own) {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put(" 0", "done");
        codes.put(" 1", "failed; the last line on standard error says why");
        codes.put(" 2", "the command line is not understood");
        codes.put("130, 143", "ended by Ctrl-C, by SIGTERM");
        codes.putAll(own);
        return codes;
    }

    @Override
    public Integer call() {
        return program.serve();
    }
}
