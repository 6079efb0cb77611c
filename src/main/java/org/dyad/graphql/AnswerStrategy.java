package org.dyad.graphql;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;

/**
 * The library's way to an answer, with a short one for what is made of properties alone: columns, and objects whose
 * fields need neither arguments nor another look into the database. These are written at once, while the library makes
 * half a dozen objects for each value: its path, its type, its parameters, its future.
 *
 * <p>The short way knows no errors. Whatever is not as it should be, a value that is absent where it must not be, a
 * property that throws, a deadline that is over, is left to the library's way, which begins anew and tells it.
 */
final class AnswerStrategy extends AsyncExecutionStrategy {

    private final PlainFields fields;

    AnswerStrategy(DataFetcherExceptionHandler errors, PlainFields fields) {
        super(errors);
        this.fields = fields;
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
        FieldValueInfo written = written(context, parameters);
        return written == null ? super.completeValue(context, parameters) : written;
    }

    private @Nullable FieldValueInfo written(ExecutionContext context, ExecutionStrategyParameters parameters) {
        Object value = parameters.getSource();
        GraphQLType type = parameters.getExecutionStepInfo().getUnwrappedNonNullType();
        if (value == null || !(type instanceof GraphQLList || type instanceof GraphQLObjectType)) {
            return null;
        }
        PlainShapes shapes = context.getGraphQLContext()
                .computeIfAbsent(PlainShapes.class, first -> new PlainShapes(fields, context));
        PlainShape shape = shapes.of(parameters.getField(), type);
        if (shape == null) {
            return null;
        }
        try {
            // a finished value: there is nothing below it to wait for
            return new FieldValueInfo(CompleteValueType.SCALAR, shape.write(value, shapes.run()));
        } catch (NotPlainException | CoercingSerializeException e) {
            return null;
        }
    }
}
