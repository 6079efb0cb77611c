package org.dyad;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.ScalarInfo;
import io.smallrye.graphql.bootstrap.Bootstrap;
import io.smallrye.graphql.schema.SchemaBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dyad.graphql.SchemaDocument;
import org.jboss.jandex.Indexer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the service to the schema that frontends were promised. */
class SchemaTest {

    private static final Path PROMISED = Path.of("schema/graphql/schema.graphql");
    private static final String ACCEPT = "dyad.schema.accept";

    private static GraphQLSchema schema;

    @BeforeAll
    static void buildFromTheResolvers() throws IOException, URISyntaxException {
        // SmallRye reads its settings from system properties when nothing else brings them; Quarkus turns this one off
        System.setProperty("smallrye.graphql.federation.enabled", "false");
        Indexer indexer = new Indexer();
        Path classes = Path.of(SchemaDocument.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    indexer.index(bytes);
                }
            }
        }
        schema = SchemaDocument.strict(Bootstrap.bootstrap(SchemaBuilder.build(indexer.complete()), true));
    }

    @Test
    void theServiceAnswersBySchemaGraphql() throws IOException {
        String served = SchemaDocument.of(schema);
        if (Boolean.getBoolean(ACCEPT)) {
            Files.createDirectories(PROMISED.getParent());
            Files.writeString(PROMISED, served);
        }
        List<String> promised = Files.exists(PROMISED) ? Files.readAllLines(PROMISED) : List.of();

        assertThat(served.lines().toList())
                .as(
                        "%s and the resolvers differ. If clients may see the change, accept it with"
                                + " mvn test -Dtest=SchemaTest -D%s=true and commit the file",
                        PROMISED, ACCEPT)
                .isEqualTo(promised);
    }

    @Test
    void everythingInTheSchemaIsDescribed() {
        List<String> silent = new ArrayList<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (!Introspection.isIntrospectionTypes(type) && !ScalarInfo.isGraphqlSpecifiedScalar(type.getName())) {
                check(type, silent);
            }
        }

        assertThat(silent).as("add @Description to").isEmpty();
    }

    private static void check(GraphQLNamedType type, List<String> silent) {
        check(type.getName(), type.getDescription(), silent);
        if (type instanceof GraphQLFieldsContainer container) {
            container.getFieldDefinitions().forEach(field -> {
                String name = type.getName() + "." + field.getName();
                check(name, field.getDescription(), silent);
                for (GraphQLArgument argument : field.getArguments()) {
                    check(name + "(" + argument.getName() + ")", argument.getDescription(), silent);
                }
            });
        }
        if (type instanceof GraphQLInputObjectType input) {
            input.getFieldDefinitions()
                    .forEach(field -> check(type.getName() + "." + field.getName(), field.getDescription(), silent));
        }
        if (type instanceof GraphQLEnumType values) {
            values.getValues()
                    .forEach(value -> check(type.getName() + "." + value.getName(), value.getDescription(), silent));
        }
    }

    /** SmallRye describes a bare date by itself, which tells a newcomer nothing. */
    private static void check(String name, @Nullable String description, List<String> silent) {
        if (description == null || description.isBlank() || description.equals("ISO-8601")) {
            silent.add(name);
        }
    }
}
