package org.dyad.graphql;

import graphql.Directives;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.execution.ExecutionId;
import graphql.execution.UnknownOperationException;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.execution.event.EventEmitter;
import io.smallrye.graphql.schema.model.Schema;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dyad.graphql.ApiException.BadUserInput;
import org.jspecify.annotations.Nullable;

/**
 * SmallRye's execution service with the limits, errors and deadlines of this service. It stands in for the original
 * everywhere.
 */
@Singleton
@Alternative
@Priority(1)
public class GraphQlExecution extends ExecutionService {

    /** Where SmallRye's resolvers look for the state of the request's CDI context. */
    static final String REQUEST_STATE = "state";

    /** Tells SmallRye's resolvers to run where they are called instead of queueing behind an event loop. */
    static final String RUN_BLOCKING = "runBlocking";

    /** As {@link SchemaRefinement} made it. */
    private final GraphQLSchema schema;

    private final Limits limits;
    private final GraphQL graphQl;
    private final PreparedDocuments documents;
    private final KnownDocuments known;
    private final SchemaAnswers schemaAnswers = new SchemaAnswers();
    private final ErrorTranslator errors;
    private final EventEmitter events = EventEmitter.getInstance();
    private final BatchLoaders batches;
    private volatile @Nullable String document;

    GraphQlExecution(GraphQLSchema original, Schema model, Limits limits, KnownDocuments known) {
        super(original, model);
        this.schema = original;
        this.limits = limits;
        this.documents = new PreparedDocuments(schema, limits);
        this.known = known;
        this.errors = new ErrorTranslator(schema);
        // an experiment of the library's, by which an answer would break the schema's promises
        Directives.setExperimentalDisableErrorPropagationEnabled(false);
        PlainFields fields = new PlainFields(schema, model);
        ResolverErrors thrown = new ResolverErrors(errors);
        this.graphQl = events.fireBeforeGraphQLBuild(GraphQL.newGraphQL(schema)
                        .preparsedDocumentProvider(documents)
                        .instrumentation(new CancellingInstrumentation(fields, new InputRecords(model)))
                        .queryExecutionStrategy(new AnswerStrategy(thrown, fields))
                        .defaultDataFetcherExceptionHandler(thrown))
                .build();
        this.batches = new BatchLoaders(model);
    }

    /** The schema that requests are held to, in the schema definition language; written when it is first asked for. */
    String schemaDocument() {
        String written = document;
        if (written == null) {
            written = SchemaDocument.print(schema);
            document = written;
        }
        return written;
    }

    /**
     * Runs one request on the calling thread.
     *
     * @param way how it came
     * @param running makes room for it
     * @param context what resolvers find in the GraphQL context
     */
    ExecutionResult execute(GraphQlRequest request, Way way, RunningRequest running, Map<String, Object> context) {
        try {
            String query = way == Way.INSIDE && request.query() != null ? request.query() : known.document(request);
            PreparsedDocumentEntry prepared = documents.prepare(query);
            if (prepared.hasErrors()) {
                return refusal(prepared.getErrors());
            }
            known.remember(request);
            OperationDefinition operation = operation(prepared, request);
            running.account().asks(query, operation);
            way.require(operation.getOperation());
            QueryCost.Cost cost =
                    QueryCost.check(schema, limits, prepared.getDocument(), operation, request.variables());
            if (cost.isIntrospection()) {
                return schemaAnswers.answer(query, request, () -> run(query, request, prepared, context, cost));
            }
            running.weigh(cost.fields());
            return run(query, request, prepared, context, cost);
        } catch (ApiException e) {
            return refusal(e);
        } catch (UnknownOperationException e) {
            return refusal(List.of(e));
        } finally {
            SmallRyeContextManager.clearCurrentSmallRyeContext();
        }
    }

    /**
     * The answer to a small question about the schema that was answered before, such as {@code {__typename}}; null for
     * any other. It takes no place and no thread, so it is told whatever else the service does.
     */
    @Nullable
    ExecutionResult kept(GraphQlRequest request, Way way) {
        String query = request.query();
        if (query == null || request.hash() != null || !known.areOpen()) {
            return null;
        }
        // elsewhere a document may be of a kind that does not come this way
        return way == Way.POST || query.startsWith("{") ? schemaAnswers.small(query, request) : null;
    }

    private ExecutionResult run(
            String query,
            GraphQlRequest request,
            PreparsedDocumentEntry prepared,
            Map<String, Object> context,
            QueryCost.Cost cost) {
        SmallRyeContextManager.clearCurrentSmallRyeContext();
        SmallRyeContextManager.fromInitialRequest(request.json());
        ExecutionInput input = ExecutionInput.newExecutionInput()
                .query(query)
                .operationName(request.operationName())
                .variables(request.variables())
                .dataLoaderRegistry(batches.registry())
                .locale(Locale.ENGLISH)
                .executionId(ExecutionId.from(UUID.randomUUID().toString()))
                .build();
        input.getGraphQLContext().putAll(context).put(PreparsedDocumentEntry.class, prepared);
        SmallRyeContext smallRye = SmallRyeContextManager.populateFromExecutionInput(input, documents);
        input.getGraphQLContext().put(SmallRyeContextManager.CONTEXT, smallRye);
        events.fireBeforeExecute(smallRye);
        ExecutionResult result = graphQl.execute(input);
        smallRye.setExecutionResult(result);
        events.fireAfterExecute(smallRye);
        return answer(result, cost);
    }

    private ExecutionResult answer(ExecutionResult result, QueryCost.Cost cost) {
        Map<String, Object> spent = new LinkedHashMap<>();
        spent.put("requested", cost.fields());
        spent.put("actual", AnswerSize.of(result.getData()));
        spent.put("budget", limits.cost());
        List<GraphQLError> told =
                result.getErrors().stream().map(errors::translate).toList();
        return result.transform(changed -> changed.data(Unanswered.is(result.getData(), told) ? null : result.getData())
                .errors(told)
                .extensions(Map.of("cost", spent)));
    }

    /**
     * The answer to a subscription, whose events tell their errors as other answers do.
     *
     * @param end gives back what was held for the events
     */
    ExecutionResult live(ExecutionResult subscribed, Runnable end) {
        return subscribed.transform(
                changed -> changed.data(new LiveStream(subscribed.getData(), this::translated, end)));
    }

    private ExecutionResult translated(ExecutionResult event) {
        return event.getErrors().isEmpty()
                ? event
                : event.transform(changed -> changed.errors(
                        event.getErrors().stream().map(errors::translate).toList()));
    }

    private ExecutionResult refusal(List<? extends GraphQLError> reasons) {
        return ExecutionResultImpl.newExecutionResult()
                .errors(reasons.stream()
                        .filter(reason -> !saidTwice(reason))
                        .map(errors::translate)
                        .distinct()
                        .toList())
                .build();
    }

    /** A null literal for a required argument is refused by two of the library's rules. */
    private static boolean saidTwice(GraphQLError reason) {
        return reason instanceof ValidationError error
                && error.getValidationErrorType() == ValidationErrorType.NullValueForNonNullArgument;
    }

    static ExecutionResult refusal(Throwable reason) {
        return ExecutionResultImpl.newExecutionResult()
                .addError(ErrorTranslator.of(reason, null, null))
                .build();
    }

    private static OperationDefinition operation(PreparsedDocumentEntry prepared, GraphQlRequest request) {
        List<OperationDefinition> operations = prepared.getDocument().getDefinitionsOfType(OperationDefinition.class);
        if (request.operationName() == null && operations.size() == 1) {
            return operations.get(0);
        }
        return operations.stream()
                .filter(operation -> request.operationName() != null
                        && request.operationName().equals(operation.getName()))
                .findFirst()
                .orElseThrow(() -> new BadUserInput(
                        "operationName",
                        "operationName must name one operation of the document",
                        operations.stream()
                                .map(operation -> String.valueOf(operation.getName()))
                                .toList()));
    }
}
