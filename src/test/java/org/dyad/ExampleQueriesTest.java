package org.dyad;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents that GraphiQL, the README and the benchmark use. */
class ExampleQueriesTest {

    private static final Path QUERIES = Path.of("schema/queries");

    @Test
    void everyDocumentIsInTheIndexOnce() throws IOException {
        try (Stream<Path> files = Files.list(QUERIES)) {
            List<String> documents = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .map(name -> name.substring(0, name.length() - ".graphql".length()))
                    .toList();
            assertThat(index()).containsExactlyInAnyOrderElementsOf(documents);
        }
    }

    @Test
    void everyDocumentIsValidBySchemaGraphql() throws IOException {
        GraphQLSchema schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser()
                .parse(Path.of("schema/graphql/schema.graphql").toFile()));

        for (String name : index()) {
            String document = Files.readString(QUERIES.resolve(name + ".graphql"));
            ParseAndValidateResult result = ParseAndValidate.parseAndValidate(
                    schema, ExecutionInput.newExecutionInput(document).build());
            assertThat(result.getErrors()).as(name).isEmpty();
        }
    }

    private static List<String> index() throws IOException {
        try (Reader file = Files.newBufferedReader(QUERIES.resolve("index.json"));
                JsonReader reader = Json.createReader(file)) {
            return reader.readArray().getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .toList();
        }
    }
}
