package org.dyad.graphql;

import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.schema.idl.SchemaPrinter;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The schema as clients are held to it and as they read it. */
public final class SchemaDocument {

    private static final Set<String> DIRECTIVES = Set.of("include", "skip", "deprecated", "specifiedBy", "oneOf");
    private static final Set<String> SHOWN_DIRECTIVES = Set.of("deprecated", "oneOf", "specifiedBy");

    /** SmallRye says no more of them than that they are roots. */
    private static final Map<String, String> ROOTS = Map.of(
            "Query",
            "Every question that can be asked. One that fails is null, with an error beside it; the others still answer.",
            "Subscription",
            "What can be followed, over a WebSocket of the protocol graphql-transport-ws.");

    private SchemaDocument() {}

    /**
     * What SmallRye made of the resolvers, with strict scalars, with descriptions of the roots and of the series core's
     * enums, and without directives that mean nothing here.
     */
    static GraphQLSchema refine(GraphQLSchema original) {
        return SchemaTransformer.transformSchema(
                original,
                new Refinement(),
                changed -> changed.clearDirectives().additionalDirectives(directives(original)));
    }

    /** A schema in the schema definition language, everything in alphabetical order. */
    public static String print(GraphQLSchema schema) {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions()
                        .includeScalarTypes(true)
                        .includeDirectives(SHOWN_DIRECTIVES::contains)
                        .includeDirectiveDefinitions(false))
                .print(schema);
    }

    /** Without those of SmallRye that nothing here uses; graphql-java adds its own again. */
    private static Set<GraphQLDirective> directives(GraphQLSchema schema) {
        return schema.getDirectives().stream()
                .filter(directive -> DIRECTIVES.contains(directive.getName()))
                .collect(Collectors.toSet());
    }

    private static final class Refinement extends GraphQLTypeVisitorStub {

        @Override
        public TraversalControl visitGraphQLScalarType(
                GraphQLScalarType scalar, TraverserContext<GraphQLSchemaElement> context) {
            GraphQLScalarType strict = Scalars.named(scalar.getName());
            return strict == null ? TraversalControl.CONTINUE : changeNode(context, strict);
        }

        @Override
        public TraversalControl visitGraphQLEnumType(
                GraphQLEnumType type, TraverserContext<GraphQLSchemaElement> context) {
            GraphQLEnumType described = CoreTerms.described(type);
            return described == null ? TraversalControl.CONTINUE : changeNode(context, described);
        }

        @Override
        public TraversalControl visitGraphQLObjectType(
                GraphQLObjectType type, TraverserContext<GraphQLSchemaElement> context) {
            String said = ROOTS.get(type.getName());
            return said == null
                    ? TraversalControl.CONTINUE
                    : changeNode(context, type.transform(root -> root.description(said)));
        }
    }
}
