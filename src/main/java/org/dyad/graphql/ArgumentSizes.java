package org.dyad.graphql;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the arguments of a field say about the size of its answer, with variables looked up. */
final class ArgumentSizes {

    private final OperationDefinition operation;
    private final Map<String, Object> variables;

    ArgumentSizes(OperationDefinition operation, Map<String, Object> variables) {
        this.operation = operation;
        this.variables = variables;
    }

    /** A number that an argument gives, at least 0; 0 if it is none. */
    int number(@Nullable Object value) {
        if (value instanceof Number number) {
            return (int) Math.max(0, Math.min(Integer.MAX_VALUE, number.doubleValue()));
        }
        if (value instanceof IntValue literal) {
            return literal.getValue().bitLength() < Integer.SIZE
                    ? literal.getValue().intValue()
                    : Integer.MAX_VALUE;
        }
        if (value instanceof VariableReference reference) {
            Object given = variables.get(reference.getName());
            return number(given == null ? preset(reference) : given);
        }
        return 0;
    }

    /** What an input object that an argument gives has under a name; null if nothing. */
    @Nullable
    Object part(@Nullable Object value, String name) {
        if (value instanceof VariableReference reference) {
            Object given = variables.get(reference.getName());
            return part(given == null ? preset(reference) : given, name);
        }
        if (value instanceof Map<?, ?> given) {
            return given.get(name);
        }
        return value instanceof ObjectValue object
                ? object.getObjectFields().stream()
                        .filter(field -> field.getName().equals(name))
                        .findFirst()
                        .<@Nullable Object>map(ObjectField::getValue)
                        .orElse(null)
                : null;
    }

    private @Nullable Value<?> preset(VariableReference reference) {
        return variables.containsKey(reference.getName())
                ? null
                : operation.getVariableDefinitions().stream()
                        .filter(definition -> definition.getName().equals(reference.getName()))
                        .findFirst()
                        .<@Nullable Value<?>>map(definition -> definition.getDefaultValue())
                        .orElse(null);
    }

    /** How many things the lists among a field's arguments name. */
    long named(Field field) {
        long named = 0;
        for (Argument argument : field.getArguments()) {
            named += named(argument.getValue());
        }
        return named;
    }

    private long named(@Nullable Object value) {
        if (value instanceof VariableReference reference) {
            Object given = variables.get(reference.getName());
            return named(given == null ? preset(reference) : given);
        }
        if (value instanceof ArrayValue array) {
            return each(array.getValues());
        }
        if (value instanceof Collection<?> given) {
            return each(given);
        }
        if (value instanceof ObjectValue object) {
            return object.getObjectFields().stream()
                    .map(ObjectField::getValue)
                    .mapToLong(this::named)
                    .sum();
        }
        return value instanceof Map<?, ?> given
                ? given.values().stream().mapToLong(this::named).sum()
                : 0;
    }

    private long each(Collection<?> elements) {
        return elements.stream()
                .filter(ArgumentSizes::isNamed)
                .mapToLong(element -> Math.max(1, named(element)))
                .sum();
    }

    private static boolean isNamed(@Nullable Object element) {
        return element instanceof String
                || element instanceof StringValue
                || element instanceof Map
                || element instanceof Collection
                || element instanceof ObjectValue
                || element instanceof ArrayValue
                || element instanceof VariableReference;
    }
}
