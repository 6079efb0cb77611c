package org.dyad.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An error as clients see it.
 *
 * @param message what was expected and what was found
 * @param extensions its code, and what else the code promises
 * @param path the field of the answer that it stands at; null if it concerns the whole request
 * @param locations where in the document; null if nowhere
 */
record ApiError(
        String message,
        Map<String, Object> extensions,
        @Nullable List<Object> path,
        @Nullable List<SourceLocation> locations)
        implements GraphQLError {

    /** Characters of a message: some quote what the client sent. */
    private static final int LONGEST = 500;

    static ApiError of(
            String code,
            String message,
            Map<String, Object> details,
            @Nullable List<Object> path,
            @Nullable List<SourceLocation> locations) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code);
        extensions.putAll(new TreeMap<>(details));
        return new ApiError(
                message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…",
                extensions,
                path,
                locations == null || locations.isEmpty() ? null : locations);
    }

    @Override
    public String getMessage() {
        return message;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return extensions;
    }

    @Override
    public @Nullable List<Object> getPath() {
        return path;
    }

    @Override
    public @Nullable List<SourceLocation> getLocations() {
        return locations;
    }

    /** None: the code says it. */
    @Override
    public @Nullable ErrorClassification getErrorType() {
        return null;
    }
}
