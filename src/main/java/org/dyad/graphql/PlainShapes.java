package org.dyad.graphql;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of one request: what of it is made of properties alone. Each is worked out once, however long its list.
 */
final class PlainShapes {

    private static final String TYPE_NAME = Introspection.TypeNameMetaFieldDef.getName();

    /** Of an object, as one place of the document selects it; the shape is null if it has more than properties. */
    private record Known(GraphQLObjectType type, @Nullable PlainShape shape) {}

    private final PlainFields fields;
    private final ExecutionContext context;
    private final PlainShape.Run run;
    private final FieldCollector collector = new FieldCollector();
    private final Map<Field, Known> objects = new IdentityHashMap<>();

    PlainShapes(PlainFields fields, ExecutionContext context) {
        this.fields = fields;
        this.context = context;
        this.run = new PlainShape.Run(
                context.getGraphQLContext(),
                context.getLocale(),
                context.getGraphQLContext().get(RunningRequest.class.getName()));
    }

    PlainShape.Run run() {
        return run;
    }

    /** How a value of the type is written where the document has the field; null if that takes more than properties. */
    @Nullable
    PlainShape of(MergedField field, GraphQLType type) {
        if (type instanceof GraphQLNonNull required) {
            PlainShape shape = of(field, required.getWrappedType());
            return shape == null ? null : new PlainShape.Required(shape);
        }
        if (type instanceof GraphQLList list) {
            PlainShape element = of(field, list.getWrappedType());
            return element == null ? null : new PlainShape.Listed(element);
        }
        if (type instanceof GraphQLScalarType scalar) {
            return new PlainShape.Scalar(scalar.getCoercing());
        }
        if (type instanceof GraphQLEnumType names) {
            return new PlainShape.Name(names);
        }
        return type instanceof GraphQLObjectType object ? object(field, object) : null;
    }

    private @Nullable PlainShape object(MergedField field, GraphQLObjectType type) {
        if (field.getFields().size() > 1) {
            return made(field, type);
        }
        Known known = objects.get(field.getSingleField());
        if (known == null || known.type() != type) {
            known = new Known(type, made(field, type));
            objects.put(field.getSingleField(), known);
        }
        return known.shape();
    }

    private @Nullable PlainShape made(MergedField field, GraphQLObjectType type) {
        FieldCollectorParameters parameters = FieldCollectorParameters.newParameters()
                .schema(context.getGraphQLSchema())
                .objectType(type)
                .fragments(context.getFragmentsByName())
                .variables(context.getCoercedVariables().toMap())
                .graphQLContext(context.getGraphQLContext())
                .build();
        List<PlainShape.Part> parts = new ArrayList<>();
        for (MergedField selected : collector.collectFields(parameters, field).getSubFieldsList()) {
            PlainShape.Part part = part(selected, type);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return new PlainShape.Fields(type.getName(), parts);
    }

    private PlainShape.@Nullable Part part(MergedField selected, GraphQLObjectType type) {
        GraphQLFieldDefinition definition =
                Introspection.getFieldDefinition(context.getGraphQLSchema(), type, selected.getName());
        PlainShape shape = of(selected, definition.getType());
        if (shape == null) {
            return null;
        }
        if (selected.getName().equals(TYPE_NAME)) {
            return new PlainShape.Part(selected.getResultKey(), null, shape);
        }
        PlainField field = fields.of(type, definition);
        return field == null ? null : new PlainShape.Part(selected.getResultKey(), field, shape);
    }
}
