package org.dyad.graphql;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import java.util.Set;

/** The schema as clients read it: the service's own scalars, everything in alphabetical order. */
public final class SchemaDocument {

    private static final Set<String> SHOWN_DIRECTIVES = Set.of("deprecated", "oneOf", "specifiedBy");

    private SchemaDocument() {}

    /** The schema definition language of what SmallRye made of the resolvers. */
    public static String of(GraphQLSchema original) {
        return print(strict(original));
    }

    /** The schema that requests are held to, for what SmallRye made of the resolvers. */
    public static GraphQLSchema strict(GraphQLSchema original) {
        return CoreTerms.describe(Scalars.strict(original));
    }

    static String print(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeDirectives(SHOWN_DIRECTIVES::contains)
                        .includeDirectiveDefinitions(false))
                .print(schema);
    }
}
