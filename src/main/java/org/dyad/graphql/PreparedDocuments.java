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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dyad.graphql.ApiException.Overloaded;

/**
 * Parses and validates documents, and keeps the valid ones that were asked for last, up to a million characters in all.
 *
 * <p>Validation takes up to half a second for a document as large as the limits allow, and cannot be interrupted. So
 * the large ones leave one processor to others, and who waits too long for a turn is refused.
 */
final class PreparedDocuments extends QueryCache {

    private static final long MOST_CHARACTERS = 1_000_000;
    private static final int MOST_ERRORS = 20;
    private static final long PATIENCE_MILLIS = 2000;

    /** Characters of a document that is validated in milliseconds. */
    private static final int SMALL = 4096;

    private final GraphQLSchema schema;
    private final Limits limits;
    private final ParserOptions parserOptions;
    private final Map<String, PreparsedDocumentEntry> kept = new LinkedHashMap<>(256, 0.75f, true);
    private final Semaphore turns =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
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
     * @throws Overloaded if others are being prepared and it would have to wait
     */
    PreparsedDocumentEntry prepare(String query) {
        synchronized (kept) {
            PreparsedDocumentEntry known = kept.get(query);
            if (known != null) {
                return known;
            }
        }
        if (query.length() <= SMALL) {
            return parsed(query);
        }
        if (!hasTurn()) {
            throw new Overloaded(Places.RETRY_AFTER_SECONDS);
        }
        try {
            return parsed(query);
        } finally {
            turns.release();
        }
    }

    private boolean hasTurn() {
        try {
            return turns.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private PreparsedDocumentEntry parsed(String query) {
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
