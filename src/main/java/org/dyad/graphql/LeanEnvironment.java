package org.dyad.graphql;

import graphql.Scalars;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.DataFetchingFieldSelectionSetImpl;
import graphql.schema.DelegatingDataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of a field, spared of two things that SmallRye would do: it would write down as JSON what is
 * selected below the field, twice, for every single value, and no resolver asks; and input objects by way of JSON,
 * which are records here already.
 */
final class LeanEnvironment extends DelegatingDataFetchingEnvironment {

    private final InputRecords inputs;

    private LeanEnvironment(DataFetchingEnvironment whole, InputRecords inputs) {
        super(whole);
        this.inputs = inputs;
    }

    static DataFetcher<?> fetching(DataFetcher<?> fetcher, InputRecords inputs) {
        return environment -> fetcher.get(new LeanEnvironment(environment, inputs));
    }

    /** Of something that has no fields. */
    @Override
    public DataFetchingFieldSelectionSet getSelectionSet() {
        return DataFetchingFieldSelectionSetImpl.newCollector(getGraphQLSchema(), Scalars.GraphQLInt, () -> null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T getArgument(String name) {
        Object value = super.getArgument(name);
        GraphQLArgument argument = getFieldDefinition().getArgument(name);
        return (T)
                (value != null
                                && argument != null
                                && GraphQLTypeUtil.unwrapAll(argument.getType()) instanceof GraphQLInputObjectType type
                        ? inputs.of(type.getName(), value)
                        : value);
    }
}
