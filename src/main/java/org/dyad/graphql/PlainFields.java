package org.dyad.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.LightDataFetcher;
import io.smallrye.graphql.execution.datafetcher.FieldDataFetcher;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which fields of the schema are properties of their sources. */
final class PlainFields {

    private final GraphQLSchema schema;
    private final Map<String, Map<String, PlainField>> byType = new HashMap<>();

    /** @param model what SmallRye made the schema of: which method stands behind a field */
    PlainFields(GraphQLSchema schema, Schema model) {
        this.schema = schema;
        model.getTypes().values().forEach(this::add);
    }

    private void add(Type type) {
        Map<String, PlainField> plain = new HashMap<>();
        type.getFields().forEach((name, field) -> {
            PlainField found = PlainField.of(field, type.getClassName());
            if (found != null) {
                plain.put(name, found);
            }
        });
        byType.put(type.getName(), plain);
    }

    /** The field, if SmallRye reads it as a property; null else. */
    @Nullable
    PlainField of(GraphQLObjectType type, GraphQLFieldDefinition field) {
        Map<String, PlainField> fields = byType.get(type.getName());
        PlainField found = fields == null ? null : fields.get(field.getName());
        return found != null
                        && field.getArguments().isEmpty()
                        && schema.getCodeRegistry().getDataFetcher(type, field) instanceof FieldDataFetcher
                ? found
                : null;
    }

    /** Reads a field without its surroundings; where that fails, as SmallRye does. */
    record Fetcher(PlainField field, DataFetcher<?> original) implements LightDataFetcher<Object> {

        @Override
        public @Nullable Object get(
                GraphQLFieldDefinition definition, Object source, Supplier<DataFetchingEnvironment> environment)
                throws Exception {
            try {
                return field.of(source);
            } catch (NotPlainException e) {
                return original.get(environment.get());
            }
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
            return original.get(environment);
        }
    }
}
