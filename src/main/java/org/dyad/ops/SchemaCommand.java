package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Prints {@code schema/graphql/schema.graphql}, which the service carries and a test holds it to. */
@Command(
        name = "schema",
        header = "Print the GraphQL schema that the service answers by.",
        description = {"", "In the schema definition language, UTF-8. Needs neither a service nor a database."})
@RegisterForReflection
final class SchemaCommand implements Callable<Integer> {
    private static final String RESOURCE = "/graphql/schema.graphql";

    private final PrintWriter out;

    SchemaCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        try (InputStream schema = SchemaCommand.class.getResourceAsStream(RESOURCE)) {
            if (schema == null) {
                throw new IllegalStateException("the service was built without " + RESOURCE);
            }
            out.print(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            out.flush();
        }
        return Program.DONE;
    }
}
