package org.dyad.graphql;

import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.execution.InputMapDefinesTooManyFieldsException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.language.SourceLocation;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import io.smallrye.graphql.validation.BeanValidationError;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says every error in the service's own words and codes, whoever raised it.
 *
 * <p>What a client may read is an {@link ApiException}'s message or a sentence about its own document. Everything else
 * is logged under a reference, and the client is told the reference alone.
 */
final class ErrorTranslator {

    private static final Logger LOG = Logger.getLogger(ErrorTranslator.class);

    private final DocumentErrors documentErrors;

    ErrorTranslator(GraphQLSchema schema) {
        this.documentErrors = new DocumentErrors(schema);
    }

    /** What a resolver threw, at its field. */
    GraphQLError atField(Throwable thrown, List<Object> path, List<SourceLocation> locations) {
        return isInputObject(thrown)
                ? documentErrors.inputObject(thrown, path, locations)
                : of(thrown, path, locations);
    }

    /** What a request failed with. */
    static GraphQLError of(Throwable thrown, @Nullable List<Object> path, @Nullable List<SourceLocation> locations) {
        ApiException known = known(thrown);
        if (known == null) {
            return internal(thrown, path, locations);
        }
        return ApiError.of(
                known.code(),
                Objects.requireNonNullElse(known.getMessage(), known.code()),
                known.details(),
                path,
                locations);
    }

    /** An error of one of the libraries, in our words. */
    GraphQLError translate(GraphQLError error) {
        if (error instanceof ApiError) {
            return error;
        }
        if (isInputObject(error)) {
            return documentErrors.inputObject((Throwable) error, error.getPath(), error.getLocations());
        }
        if (error instanceof ExceptionWhileDataFetching fetching) {
            return of(fetching.getException(), error.getPath(), error.getLocations());
        }
        if (error instanceof BeanValidationError) {
            return ApiError.of("BAD_USER_INPUT", error.getMessage(), Map.of(), error.getPath(), error.getLocations());
        }
        if (error instanceof BadFaithIntrospectionError) {
            String message = "introspection that goes round in types is refused: ask for each type once";
            return ApiError.of("QUERY_TOO_COMPLEX", message, Map.of(), null, error.getLocations());
        }
        if (error instanceof ValidationError
                || error instanceof CoercingParseValueException
                || error instanceof NonNullableValueCoercedAsNullException
                || error instanceof UnknownOperationException
                || error.getErrorType() == ErrorType.InvalidSyntax) {
            return documentErrors.translate(error);
        }
        return internal(new IllegalStateException(error.toString()), error.getPath(), error.getLocations());
    }

    private static boolean isInputObject(Object error) {
        return error instanceof OneOfTooManyKeysException
                || error instanceof OneOfNullValueException
                || error instanceof InputMapDefinesTooManyFieldsException;
    }

    private static @Nullable ApiException known(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiException known) {
                return known;
            }
            // the pool wraps what the driver said
            ApiException meant = cause instanceof SQLException sql ? DatabaseErrors.known(sql) : null;
            if (meant != null) {
                return meant;
            }
            if (cause.getCause() == cause) {
                break;
            }
        }
        return null;
    }

    private static GraphQLError internal(
            Throwable thrown, @Nullable List<Object> path, @Nullable List<SourceLocation> locations) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(thrown, "internal error %s at %s", reference, path == null ? "the request" : path);
        String message = "something went wrong on our side; the operators find it under reference " + reference;
        return ApiError.of("INTERNAL", message, Map.of("reference", reference), path, locations);
    }
}
