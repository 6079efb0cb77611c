package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dyad.provenance.DatasetApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what is loaded, as the query {@code datasets} does. */
@Command(
        name = "datasets",
        header = "List what is loaded.",
        description = {
            "",
            "One line a table: dataset and table, rows of its newest import, first and last period, vintage, end of the"
                    + " import. Works while a service runs on the same database; a new database gets the curated facts first."
        })
@RegisterForReflection
final class DatasetsCommand implements Callable<Integer> {

    /** The form of what is printed. */
    enum Report {
        /** Columns, for people. */
        TABLE,
        /** An array of objects with the fields of the GraphQL type {@code Dataset}. */
        JSON
    }

    private final Program program;
    private final PrintWriter out;

    @Option(
            names = "--report",
            paramLabel = "FORM",
            description = "table (for people) or json (for programs); default: table.")
    private Report report = Report.TABLE;

    DatasetsCommand(Program program, PrintWriter out) {
        this.program = program;
        this.out = out;
    }

    @Override
    public Integer call() {
        return program.with(DatasetApi.class, api -> {
            out.print(
                    switch (report) {
                        case TABLE -> DatasetsReport.table(api.datasets());
                        case JSON -> DatasetsReport.json(api.datasets());
                    });
            out.flush();
            return Program.DONE;
        });
    }
}
