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
import io.smallrye.graphql.api.OneOf;
import io.smallrye.graphql.bootstrap.Bootstrap;
import io.smallrye.graphql.schema.SchemaBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
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
        try (Stream<Path> files = Files.walk(Path.of(location(SchemaDocument.class)))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    indexer.index(bytes);
                }
            }
        }
        // the directives that its annotations stand for
        try (JarFile api = new JarFile(new File(location(OneOf.class)))) {
            for (JarEntry entry : Collections.list(api.entries())) {
                if (entry.getName().endsWith(".class")) {
                    indexer.index(api.getInputStream(entry));
                }
            }
        }
        schema = Bootstrap.bootstrap(SchemaBuilder.build(indexer.complete()), true);
    }

    private static URI location(Class<?> type) throws URISyntaxException {
        return type.getProtectionDomain().getCodeSource().getLocation().toURI();
    }

    @Test
    void theServiceAnswersBySchemaGraphql() throws IOException {
        String served = SchemaDocument.print(schema);
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
