package org.dyad.graphql;

import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;

/**
 * Says of which type the things behind an interface or a union are.
 *
 * <p>SmallRye's resolvers answer with the types of the schema that it built. In a schema made from that one, a type
 * with a changed field is another object, and a fragment on it would match nothing: so the answer is looked up by its
 * name.
 */
final class TypeResolvers {

    private TypeResolvers() {}

    /** The same schema, whose interfaces and unions answer with its own types. */
    static GraphQLSchema byName(GraphQLSchema schema) {
        GraphQLCodeRegistry original = schema.getCodeRegistry();
        GraphQLCodeRegistry byName = original.transform(changed -> {
            for (GraphQLNamedType type : schema.getAllTypesAsList()) {
                if (type instanceof GraphQLInterfaceType node) {
                    changed.typeResolver(node, byName(original.getTypeResolver(node)));
                } else if (type instanceof GraphQLUnionType union) {
                    changed.typeResolver(union, byName(original.getTypeResolver(union)));
                }
            }
        });
        return schema.transformWithoutTypes(changed -> changed.codeRegistry(byName));
    }

    private static TypeResolver byName(TypeResolver original) {
        return environment -> {
            GraphQLObjectType type = original.getType(environment);
            return environment.getSchema().getObjectType(type.getName());
        };
    }
}
