package org.dyad.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts strict scalars in the place of SmallRye's: a value that is not exactly of the scalar is refused when it comes
 * in, once, with a sentence that says what would be accepted.
 */
final class Scalars {

    private static final Map<String, GraphQLScalarType> STRICT = Map.of(
            "Int",
            graphql.Scalars.GraphQLInt,
            "Float",
            graphql.Scalars.GraphQLFloat.transform(
                    changed -> changed.coercing(new FiniteCoercing(graphql.Scalars.GraphQLFloat.getCoercing()))),
            "Date",
            text("Date", "A day, as ISO 8601 writes it: 2022-02-24.", Scalars::date),
            "DateTime",
            text(
                    "DateTime",
                    "A moment, as ISO 8601 writes it, with its offset: 2022-02-24T03:00:00Z.",
                    Scalars::moment),
            "Period",
            text("Period", "A calendar year 2022, quarter 2022-Q3 or month 2022-09.", PeriodScalar::new),
            "PartialDate",
            text(
                    "PartialDate",
                    "A date as precise as its source gives it: a year 2014, a month 2014-03 or a day 2014-03-18.",
                    PartialDateScalar::new));

    private Scalars() {}

    /** The strict scalar of that name; null where the library's own will do. */
    static @Nullable GraphQLScalarType named(String name) {
        return STRICT.get(name);
    }

    private static GraphQLScalarType text(String name, String description, Function<String, Object> parse) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .description(description)
                .coercing(new TextCoercing(parse))
                .build();
    }

    private static Object date(String text) {
        try {
            if (text.length() == "2022-02-24".length()) {
                return LocalDate.parse(text).toString();
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("date must be a day 2022-02-24, was \"%s\"".formatted(text), e);
        }
        throw new IllegalArgumentException("date must be a day 2022-02-24, was \"%s\"".formatted(text));
    }

    private static Object moment(String text) {
        try {
            return OffsetDateTime.parse(text).toString();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "moment must be like 2022-02-24T03:00:00Z, was \"%s\"".formatted(text), e);
        }
    }

    /**
     * @param parse what a resolver's argument is made of; throws IllegalArgumentException with a sentence for the
     *     client
     */
    private record TextCoercing(Function<String, Object> parse) implements Coercing<Object, String> {

        @Override
        public String serialize(Object result, GraphQLContext context, Locale locale) {
            if (result == null) {
                throw new CoercingSerializeException("null is no value");
            }
            return result.toString();
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            if (!(input instanceof String text)) {
                throw new CoercingParseValueException("a value that is not a string");
            }
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                throw new CoercingParseValueException(e.getMessage(), e);
            }
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (!(input instanceof StringValue text)) {
                throw new CoercingParseLiteralException("expected a string");
            }
            try {
                return parse.apply(text.getValue());
            } catch (IllegalArgumentException e) {
                throw new CoercingParseLiteralException(e.getMessage(), e);
            }
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(input.toString());
        }
    }

    /** A double that is a number: 1e999 would be infinite. */
    private record FiniteCoercing(Coercing<?, ?> doubles) implements Coercing<Object, Object> {

        @Override
        public @Nullable Object serialize(Object result, GraphQLContext context, Locale locale) {
            return doubles.serialize(result, context, locale);
        }

        @Override
        public @Nullable Object parseValue(Object input, GraphQLContext context, Locale locale) {
            return doubles.parseValue(input, context, locale);
        }

        @Override
        public @Nullable Object parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            Object parsed = doubles.parseLiteral(input, variables, context, locale);
            if (parsed instanceof Double number && !Double.isFinite(number)) {
                throw new CoercingParseLiteralException("larger than any number that can be kept");
            }
            return parsed;
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return doubles.valueToLiteral(input, context, locale);
        }
    }
}
