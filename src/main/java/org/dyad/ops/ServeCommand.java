package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Serves until somebody ends it. */
@Command(
        name = "serve",
        header = "Serve until ended by Ctrl-C or SIGTERM (what happens without a command, too).",
        description = {
            "",
            "GraphQL at /graphql, GraphiQL at /graphiql, health at /health; port 8080 or QUARKUS_HTTP_PORT."
                    + " Starts a PostgreSQL of its own in DYAD_DATA unless QUARKUS_DATASOURCE_JDBC_URL names one."
        })
@RegisterForReflection
final class ServeCommand implements Callable<Integer> {
    private final Program program;

    ServeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        return program.serve();
    }
}
