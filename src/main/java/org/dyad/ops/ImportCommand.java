package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.ImportRefusedException;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports files, also while a service runs on the same database. */
@Command(
        name = "import",
        header = "Import official files: a file, a gzip or zip file, a folder, or an address of one.",
        description = {
            "",
            "Tells the format by what is in a file; dyad import --formats lists those that are known. Each release comes"
                    + " in whole or not at all; a service that runs meanwhile answers from the old figures until then. The same"
                    + " file again changes nothing."
        },
        exitCodeList = {
            " 0:everything was imported; rows that were left out are in the report",
            " 1:a file was refused, or the database failed; standard error says where and why"
        })
@RegisterForReflection
final class ImportCommand implements Callable<Integer> {

    /** The form of what is printed. */
    enum Report {
        /** A few lines a file, for people. */
        TEXT,
        /** One object a file, one line each, for programs. */
        JSON
    }

    private final Program program;
    private final PrintWriter out;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "A file, a folder, or an http or https address.")
    private @Nullable String file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "A format's code; default: told by what is in the file.")
    private @Nullable String format;

    @Option(
            names = "--released",
            paramLabel = "DATE",
            description = "Day on which the publisher released the file, such as 2023-01-03; its figures count as known"
                    + " from then on. Default: what the file says of itself, else today.")
    private @Nullable LocalDate released;

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "Name under which the rows are to be known; default: the format's own.")
    private @Nullable String dataset;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "JSON file that says which dimension of an SDMX data set is reporter, partner, indicator and so"
                            + " on; default: what is known of its dataflow.")
    private @Nullable Path mapping;

    @Option(
            names = "--report",
            paramLabel = "FORM",
            description = "text (for people) or json (for programs, one object a file); default: text.")
    private Report report = Report.TEXT;

    @Option(
            names = "--confirm",
            description = "Import what would be held back: a list of names that has lost much since its last version.")
    private boolean confirmed;

    @Option(
            names = "--complete",
            description =
                    "The file has all that its publisher had for each reporter, period, flow and edition, or of each"
                            + " series, in it: a figure of an earlier release that it lacks counts as withdrawn. BACI and UN"
                            + " Comtrade's bulk files are known to be so.")
    private boolean complete;

    @Option(names = "--formats", description = "List the formats that are known, and end.")
    private boolean formats;

    ImportCommand(Program program, PrintWriter out) {
        this.program = program;
        this.out = out;
    }

    @Override
    public Integer call() {
        String what = file;
        if (!formats && what == null) {
            Notices.say("name a file, a folder or an address to import; dyad import --help says more");
            return Commands.NOT_UNDERSTOOD;
        }
        if (what != null && !FileImports.isThere(what)) { // told before a database is started for it
            Notices.say(what + ": there is no such file");
            return Program.FAILED;
        }
        return program.with(FileImports.class, imports -> {
            if (formats || what == null) {
                imports.formats().forEach(known -> out.printf("%-22s %s%n", known.code(), known.title()));
                out.flush();
                return Program.DONE;
            }
            return run(imports, what);
        });
    }

    private int run(FileImports imports, String what) throws IOException, SQLException {
        try (ImportProgressLines progress = ImportProgressLines.toStandardError()) {
            ImportOptions options = new ImportOptions(released, dataset, imports.today(), confirmed, mapping, complete);
            imports.run(what, format, options, progress, new ImportReportPrinter(out, report));
            return Program.DONE;
        } catch (FormatException | ImportRefusedException e) {
            Notices.say(String.valueOf(e.getMessage()));
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            Notices.say("stopped; nothing of the release in hand was imported");
        } catch (ConnectException e) {
            Notices.say(what + ": no connection");
        } catch (NoSuchFileException e) {
            Notices.say(e.getMessage() + ": there is no such file");
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            Notices.say("%s cannot be read: %s".formatted(what, reason));
        }
        return Program.FAILED;
    }
}
