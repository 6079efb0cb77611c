package org.dyad.graphql;

import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dyad.graphql.ApiException.QueryTooComplex;

/**
 * Works out, before a valid document runs, how many fields its answer may have and how deep it is.
 *
 * <p>A field counts one. What stands below a list counts once for each element: the {@code first} or {@code last} of
 * the list or of the connection that it is in (50 without), else the assumed size. A field with lists among its
 * arguments counts as many times as things are named in them, unless it has a {@code limit}: then the {@code results}
 * below it do, and their {@code matches} up to the limit; lists of numbers don't count. A fragment counts wherever
 * it is spread. Introspection has no depth and short lists: what goes round in it is refused when it runs.
 */
final class QueryCost {

    private static final Set<String> ROWS = Set.of("nodes", "edges", "matches");
    private static final String LIMIT = "limit";
    private static final int DEFAULT_LIMIT = 5;
    private static final Set<String> SIZES = Set.of("first", "last", LIMIT);

    /** One for each thing named in the arguments of the field around it. */
    private static final String ANSWERS = "results";

    private static final int INTROSPECTION_LIST_SIZE = 4;
    private static final long CEILING = Long.MAX_VALUE / 4;

    /**
     * What a document may come to.
     *
     * @param fields how many fields the answer may have
     * @param depth fields within one another
     */
    record Cost(long fields, int depth, int rootFields) {}

    /**
     * What the field around a selection asks for.
     *
     * @param pageSize 0 if it asks for no size
     * @param named how many things its lists name whose answers stand in a list of their own
     */
    private record Around(int pageSize, long named) {
        static final Around NOTHING = new Around(0, 1);
    }

    private record Spread(String fragment, Around around) {}

    private final GraphQLSchema schema;
    private final Limits limits;
    private final OperationDefinition operation;
    private final ArgumentSizes arguments;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private final Map<Spread, Cost> spreads = new HashMap<>();

    private QueryCost(
            GraphQLSchema schema,
            Limits limits,
            Document document,
            OperationDefinition operation,
            Map<String, Object> variables) {
        this.schema = schema;
        this.limits = limits;
        this.operation = operation;
        this.arguments = new ArgumentSizes(operation, variables);
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            fragments.put(fragment.getName(), fragment);
        }
    }

    /**
     * Measures one operation of a valid document.
     *
     * @throws QueryTooComplex if it is too deep or costs too much
     * @throws ApiException.LimitExceeded if it has too many root fields
     */
    static Cost check(
            GraphQLSchema schema,
            Limits limits,
            Document document,
            OperationDefinition operation,
            Map<String, Object> variables) {
        QueryCost walk = new QueryCost(schema, limits, document, operation, variables);
        Cost cost = walk.of(operation.getSelectionSet(), walk.root(), Around.NOTHING);
        DocumentLimits.require("root fields", cost.rootFields(), limits.rootFields());
        if (cost.depth() > limits.depth()) {
            throw new QueryTooComplex("depth", cost.depth(), limits.depth());
        }
        if (cost.fields() > limits.cost()) {
            throw new QueryTooComplex("cost", cost.fields(), limits.cost());
        }
        return cost;
    }

    private GraphQLCompositeType root() {
        return switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    }

    private Cost of(SelectionSet selections, GraphQLCompositeType parent, Around around) {
        long fields = 0;
        int depth = 0;
        int here = 0;
        for (Selection<?> selection : selections.getSelections()) {
            Cost cost = of(selection, parent, around);
            fields = bounded(fields + cost.fields());
            depth = Math.max(depth, cost.depth());
            here = (int) Math.min(Integer.MAX_VALUE, (long) here + cost.rootFields());
        }
        return new Cost(fields, depth, here);
    }

    private Cost of(Selection<?> selection, GraphQLCompositeType parent, Around around) {
        if (selection instanceof Field field) {
            return of(field, parent, around);
        }
        if (selection instanceof InlineFragment inline) {
            GraphQLCompositeType type = inline.getTypeCondition() == null
                    ? parent
                    : type(inline.getTypeCondition().getName());
            return of(inline.getSelectionSet(), type, around);
        }
        Spread spread = new Spread(((FragmentSpread) selection).getName(), around);
        Cost known = spreads.get(spread);
        if (known == null) {
            FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.fragment()));
            known = of(
                    fragment.getSelectionSet(), type(fragment.getTypeCondition().getName()), around);
            spreads.put(spread, known);
        }
        return known;
    }

    private Cost of(Field field, GraphQLCompositeType parent, Around around) {
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, parent, field.getName());
        boolean introspection =
                field.getName().startsWith("__") || parent.getName().startsWith("__");
        long named = Math.max(1, arguments.named(field));
        // answers by name stand in a list below, so that what is said once of all of them counts once
        boolean listed = definition.getArgument(LIMIT) != null;
        long times = listed ? 1 : named;
        if (field.getSelectionSet() == null) {
            return new Cost(times, introspection ? 0 : 1, 1);
        }
        GraphQLNamedOutputType type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(definition.getType());
        boolean list = GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
        int asked = asked(field, definition);
        boolean answers = list && field.getName().equals(ANSWERS);
        Around within = answers ? new Around(around.pageSize(), 1) : new Around(list ? 0 : asked, listed ? named : 1);
        Cost below = of(field.getSelectionSet(), (GraphQLCompositeType) type, within);
        if (answers) {
            times = bounded(times * around.named());
        } else if (list) {
            times = bounded(times * size(field, introspection, around.pageSize(), asked));
        }
        return new Cost(bounded(1 + product(times, below.fields())), introspection ? 0 : below.depth() + 1, 1);
    }

    private int size(Field field, boolean introspection, int pageSize, int asked) {
        if (introspection) {
            return INTROSPECTION_LIST_SIZE;
        }
        if (asked > 0) {
            return asked;
        }
        return pageSize > 0 && ROWS.contains(field.getName()) ? pageSize : limits.assumedListSize();
    }

    /** The page size that a field asks for or gets by default; 0 if it has none. */
    private int asked(Field field, GraphQLFieldDefinition definition) {
        if (SIZES.stream().allMatch(size -> definition.getArgument(size) == null)) {
            return 0;
        }
        int asked = 0;
        for (Argument argument : field.getArguments()) {
            if (SIZES.contains(argument.getName())) {
                asked = Math.max(asked, arguments.number(argument.getValue()));
            }
        }
        if (asked > 0) {
            return asked;
        }
        return definition.getArgument(LIMIT) == null ? PageRequest.DEFAULT_SIZE : DEFAULT_LIMIT;
    }

    private GraphQLCompositeType type(String name) {
        return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(name));
    }

    private static long product(long times, long fields) {
        return fields > 0 && times > CEILING / fields ? CEILING : times * fields;
    }

    private static long bounded(long cost) {
        return cost < 0 ? CEILING : Math.min(cost, CEILING);
    }
}
