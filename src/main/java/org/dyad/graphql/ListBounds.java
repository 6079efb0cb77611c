package org.dyad.graphql;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.InputValueWithState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long a field lets its list be, or the lists of what it answers: by an argument that bounds them, or by such a one
 * in an input object.
 */
final class ListBounds {

    private static final Set<String> NAMES = Set.of("first", "last", "top", "limit");

    private final ArgumentSizes arguments;
    private boolean canBeBounded;
    private int asked;
    private int preset;

    private ListBounds(ArgumentSizes arguments) {
        this.arguments = arguments;
    }

    /** The bound asked for, else the field's own default, else the default page size; 0 if there is none to ask for. */
    static int of(Field field, GraphQLFieldDefinition definition, ArgumentSizes arguments) {
        ListBounds bounds = new ListBounds(arguments);
        for (GraphQLArgument argument : definition.getArguments()) {
            Object given = given(field, argument.getName());
            bounds.look(argument.getName(), given, argument.getArgumentDefaultValue());
            if (GraphQLTypeUtil.unwrapNonNull(argument.getType()) instanceof GraphQLInputObjectType input) {
                for (GraphQLInputObjectField part : input.getFields()) {
                    bounds.look(
                            part.getName(), arguments.part(given, part.getName()), part.getInputFieldDefaultValue());
                }
            }
        }
        return bounds.found();
    }

    private void look(String name, @Nullable Object given, InputValueWithState byDefault) {
        if (NAMES.contains(name)) {
            canBeBounded = true;
            asked = Math.max(asked, arguments.number(given));
            preset = Math.max(preset, arguments.number(byDefault.getValue()));
        }
    }

    private int found() {
        if (asked > 0 || !canBeBounded) {
            return asked;
        }
        return preset > 0 ? preset : PageRequest.DEFAULT_SIZE;
    }

    private static @Nullable Object given(Field field, String name) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals(name))
                .findFirst()
                .<@Nullable Object>map(Argument::getValue)
                .orElse(null);
    }
}
