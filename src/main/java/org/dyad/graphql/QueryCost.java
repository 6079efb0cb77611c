package org.dyad.graphql;

import graphql.introspection.Introspection;
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
 * <p>A field counts one; a column, which is a list of numbers or words, counts as a list of the assumed size. What
 * stands below a list counts once for each element: as many as the argument that bounds the list, or the connection or
 * table that it is in, says ({@code first}, {@code last}, {@code top}, {@code limit}; 50 without), else the assumed
 * size. A field with lists among its arguments counts once for each thing named in them, and lists right below it have
 * as many elements, each with as many matches as the bound says; lists of numbers don't count. A field that takes long
 * to work out counts as many. A fragment counts wherever it is spread. Introspection has no depth and short lists: what
 * goes round in it is refused when it runs.
 */
final class QueryCost {

    private static final Set<String> ROWS = Set.of("nodes", "edges", "rows", "matches");

    /** Fields whose answer takes long to work out, and how many plain ones each is worth. */
    private static final Map<String, Integer> WORK = Map.of(
            "eventStudy", 2000,
            "impactOn", 2000,
            "structuralBreaks", 2000,
            "decompose", 500,
            "regress", 500,
            "mirrorGaps", 2000,
            "tradeIndices", 500,
            "diversion", 100);

    private static final int INTROSPECTION_LIST_SIZE = 4;
    private static final long CEILING = Long.MAX_VALUE / 4;

    /**
     * What a document may come to.
     *
     * @param fields how many fields the answer may have
     * @param depth fields within one another
     * @param isIntrospection whether it asks for nothing but the schema
     */
    record Cost(long fields, int depth, int rootFields, boolean isIntrospection) {}

    /**
     * What the field above says about the lists right below it.
     *
     * @param rows elements of nodes, edges, rows and matches; 0 if it says nothing
     * @param named elements of any other list; 0 if it says nothing
     */
    private record Above(int rows, long named) {

        static final Above NOTHING = new Above(0, 0);

        /** A list of what was named hands the bound on to what is found for each; any other list ends it. */
        Above throughEach() {
            return named > 0 ? new Above(rows, 0) : NOTHING;
        }
    }

    private record Spread(String fragment, Above above) {}

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
        Cost cost = walk.of(operation.getSelectionSet(), walk.root(), Above.NOTHING);
        DocumentLimits.require("root fields", cost.rootFields(), limits.rootFields());
        if (cost.depth() > limits.depth()) {
            throw new QueryTooComplex("depth", cost.depth(), limits.depth());
        }
        if (cost.fields() > limits.cost() && !cost.isIntrospection()) {
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

    private Cost of(SelectionSet selections, GraphQLCompositeType parent, Above above) {
        long fields = 0;
        int depth = 0;
        int here = 0;
        boolean introspection = true;
        for (Selection<?> selection : selections.getSelections()) {
            Cost cost = of(selection, parent, above);
            fields = bounded(fields + cost.fields());
            depth = Math.max(depth, cost.depth());
            here = (int) Math.min(Integer.MAX_VALUE, (long) here + cost.rootFields());
            introspection &= cost.isIntrospection();
        }
        return new Cost(fields, depth, here, introspection);
    }

    private Cost of(Selection<?> selection, GraphQLCompositeType parent, Above above) {
        if (selection instanceof Field field) {
            return of(field, parent, above);
        }
        if (selection instanceof InlineFragment inline) {
            GraphQLCompositeType type = inline.getTypeCondition() == null
                    ? parent
                    : type(inline.getTypeCondition().getName());
            return of(inline.getSelectionSet(), type, above);
        }
        Spread spread = new Spread(((FragmentSpread) selection).getName(), above);
        Cost known = spreads.get(spread);
        if (known == null) {
            FragmentDefinition fragment = Objects.requireNonNull(fragments.get(spread.fragment()));
            known = of(
                    fragment.getSelectionSet(), type(fragment.getTypeCondition().getName()), above);
            spreads.put(spread, known);
        }
        return known;
    }

    private Cost of(Field field, GraphQLCompositeType parent, Above above) {
        GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, parent, field.getName());
        boolean introspection =
                field.getName().startsWith("__") || parent.getName().startsWith("__");
        boolean list = GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
        long named = arguments.named(field);
        if (field.getSelectionSet() == null) {
            long column = list && !introspection ? limits.assumedListSize() : 1;
            return new Cost(bounded(product(Math.max(1, named), column)), introspection ? 0 : 1, 1, introspection);
        }
        int bound = ListBounds.of(field, definition, arguments);
        Above here = list ? above.throughEach() : new Above(bound, named);
        GraphQLNamedOutputType type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(definition.getType());
        Cost below = of(field.getSelectionSet(), (GraphQLCompositeType) type, here);
        long times = list ? size(field, introspection, above, bound, named) : 1;
        long own = Math.max(1, named) * (introspection ? 1 : 1 + WORK.getOrDefault(field.getName(), 0));
        return new Cost(
                bounded(own + product(times, below.fields())), introspection ? 0 : below.depth() + 1, 1, introspection);
    }

    private long size(Field field, boolean introspection, Above above, int bound, long named) {
        if (introspection) {
            return INTROSPECTION_LIST_SIZE;
        }
        if (bound > 0) {
            return bound;
        }
        if (above.rows() > 0 && ROWS.contains(field.getName())) {
            return above.rows();
        }
        return above.named() > 0 ? above.named() : Math.max(named, limits.assumedListSize());
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
