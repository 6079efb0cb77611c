package org.dyad.graphql;

import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import io.smallrye.graphql.execution.QueryCache;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Parses and validates documents, and keeps the valid ones that were asked for last, up to a million characters in all.
 */
final class PreparedDocuments extends QueryCache {

    private static final long MOST_CHARACTERS = 1_000_000;
    private static final int MOST_ERRORS = 20;

    private final GraphQLSchema schema;
    private final Limits limits;
    private final ParserOptions parserOptions;
    private final Map<String, PreparsedDocumentEntry> kept = new LinkedHashMap<>(256, 0.75f, true);
    private long characters;

    PreparedDocuments(GraphQLSchema schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
        this.parserOptions = DocumentLimits.parserOptions(limits);
    }

    /**
     * The document of a query, or the errors in it.
     *
     * @throws ApiException.LimitExceeded if it has too many aliases or directives
     */
    PreparsedDocumentEntry prepare(String query) {
        synchronized (kept) {
            PreparsedDocumentEntry known = kept.get(query);
            if (known != null) {
                return known;
            }
        }
        DocumentLimits.requireShortNumbers(query);
        Document document;
        try {
            document = Parser.parse(ParserEnvironment.newParserEnvironment()
                    .document(query)
                    .parserOptions(parserOptions)
                    .locale(Locale.ENGLISH)
                    .build());
        } catch (InvalidSyntaxException e) {
            return new PreparsedDocumentEntry(e.toInvalidSyntaxError());
        }
        DocumentLimits.check(document, limits);
        List<ValidationError> errors = ParseAndValidate.validate(schema, document, rule -> true, Locale.ENGLISH);
        if (!errors.isEmpty()) {
            List<GraphQLError> first = List.copyOf(errors.subList(0, Math.min(MOST_ERRORS, errors.size())));
            return new PreparsedDocumentEntry(first);
        }
        PreparsedDocumentEntry entry = new PreparsedDocumentEntry(document);
        keep(query, entry);
        return entry;
    }

    private void keep(String query, PreparsedDocumentEntry entry) {
        synchronized (kept) {
            if (kept.put(query, entry) == null) {
                characters += query.length();
            }
            var oldest = kept.entrySet().iterator();
            while (characters > MOST_CHARACTERS && oldest.hasNext()) {
                characters -= oldest.next().getKey().length();
                oldest.remove();
            }
        }
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        PreparsedDocumentEntry prepared = input.getGraphQLContext().get(PreparsedDocumentEntry.class);
        return CompletableFuture.completedFuture(Objects.requireNonNull(prepared));
    }
}
