package org.dyad.graphql;

import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what graphql-java says about a document or its variables without the names of its classes, with the argument and
 * what would be accepted.
 */
final class DocumentErrors {

    private static final Pattern PREFIX = Pattern.compile("^Validation [eE]rror ?\\([^)]*\\) ?: ?");
    private static final Pattern ARGUMENT = Pattern.compile(
            "^argument '([^']+)' with value '.*' (?:(is not a valid) '([^']+)'(?: - (.*))?"
                    + "|(must not be null|must be an object type|is missing required fields '.*'"
                    + "|contains a field not in '[^']+': '[^']+'))$",
            Pattern.DOTALL);
    private static final Pattern DEFAULT =
            Pattern.compile("^Bad default value '.*' for type '([^']+)'$", Pattern.DOTALL);
    private static final Pattern VARIABLE =
            Pattern.compile("^Variable '([^']+)' has an invalid value: (.*)$", Pattern.DOTALL);
    private static final Pattern NULL_VARIABLE =
            Pattern.compile("Variable '([^']+)' has coerced Null value for NonNull type '([^']+)'$");
    private static final Pattern REQUIRED =
            Pattern.compile("^(?:Missing field argument|Null value for non-null field argument) '([^']+)'$");
    private static final Pattern NULL_FIELD =
            Pattern.compile("^(?:Input field|Field) '([^']+)' has coerced Null value for NonNull type '([^']+)'$");
    private static final Pattern ENUM_VALUE = Pattern.compile(
            "^Invalid input for enum '([^']+)'\\. (?:No value found for name|Unknown value) '(.*)'$", Pattern.DOTALL);
    private static final Pattern LITERAL_VALUE =
            Pattern.compile("(?:Enum|String)Value\\{(?:name|value)='(.*?)'", Pattern.DOTALL);
    private static final Pattern CONVERTED =
            Pattern.compile("^Expected a value that can be converted to type '([^']+)'.*", Pattern.DOTALL);
    private static final Pattern RAW = Pattern.compile("^Expected an? (\\w+) input.*", Pattern.DOTALL);
    private static final Pattern UNKNOWN_FIELD = Pattern.compile("^Field '([^']+)' in type '([^']+)' is undefined$");
    private static final Pattern UNKNOWN_INPUT_FIELD = Pattern.compile(
            "^The variables input contains a field name '([^']+)' that is not defined for input object type '([^']+)' *$");
    private static final Pattern ONE_OF = Pattern.compile(
            "^(?:Exactly one key must be specified for OneOf type|OneOf type field) '([^'.]+)[^']*'.*$");
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern PARSED = Pattern.compile(
            "^Invalid syntax with (?:ANTLR error .*|offending token '(.*)') at line .*$", Pattern.DOTALL);
    private static final Pattern TOO_MUCH =
            Pattern.compile("^More than ([0-9,.]+) (.*?)(?:have been|rules).*", Pattern.DOTALL);

    private final GraphQLSchema schema;

    DocumentErrors(GraphQLSchema schema) {
        this.schema = schema;
    }

    GraphQLError translate(GraphQLError error) {
        String message = PREFIX.matcher(Objects.requireNonNullElse(error.getMessage(), ""))
                .replaceFirst("");
        if (error instanceof InvalidSyntaxError) {
            return syntax(error, message);
        }
        Matcher argument = ARGUMENT.matcher(message);
        if (argument.matches()) {
            return argument(error, argument);
        }
        Matcher absent = NULL_VARIABLE.matcher(message);
        if (absent.find()) {
            String sentence = "variable %s is required: its type is %s".formatted(absent.group(1), absent.group(2));
            return input(error, sentence, absent.group(1), null);
        }
        Matcher variable = VARIABLE.matcher(message);
        if (variable.matches()) {
            return variable(error, "variable " + variable.group(1), variable.group(1), variable.group(2));
        }
        Matcher required = REQUIRED.matcher(message);
        if (required.matches()) {
            return input(error, "argument %s is required".formatted(required.group(1)), required.group(1), null);
        }
        Matcher unknown = UNKNOWN_FIELD.matcher(message);
        Map<String, Object> details = unknown.matches() ? fields(unknown.group(1), unknown.group(2)) : Map.of();
        Matcher preset = DEFAULT.matcher(message);
        if (preset.matches()) {
            message = "default value is not a valid " + preset.group(1);
        }
        return ApiError.of("GRAPHQL_VALIDATION_FAILED", plain(message), details, null, error.getLocations());
    }

    private static GraphQLError syntax(GraphQLError error, String message) {
        Matcher tooMuch = TOO_MUCH.matcher(message);
        if (tooMuch.matches()) {
            long allowed = Long.parseLong(tooMuch.group(1).replaceAll("[,.]", ""));
            String what = tooMuch.group(2).contains("characters")
                    ? "characters"
                    : tooMuch.group(2).contains("deep") ? "nesting" : "tokens";
            String sentence = "the document has more than %d %s".formatted(allowed, what);
            Map<String, Object> details = Map.of("argument", what, "requested", allowed + 1, "allowed", allowed);
            return ApiError.of("LIMIT_EXCEEDED", sentence, details, null, error.getLocations());
        }
        Matcher parsed = PARSED.matcher(message);
        String token = parsed.matches() ? parsed.group(1) : null;
        String sentence = token == null || token.isEmpty()
                ? "the document is not GraphQL"
                : "the document is not GraphQL: did not expect " + (token.equals("<EOF>") ? "its end" : token);
        return ApiError.of("GRAPHQL_PARSE_FAILED", sentence, Map.of(), null, error.getLocations());
    }

    private GraphQLError argument(GraphQLError error, Matcher found) {
        String name = found.group(1);
        if (found.group(2) == null) {
            String sentence = "argument %s %s".formatted(name, plain(found.group(5)));
            return input(error, sentence, name, null);
        }
        String type = found.group(3);
        String said = found.group(4);
        if (schema.getType(type) instanceof GraphQLEnumType values) {
            Matcher given = LITERAL_VALUE.matcher(said == null ? "" : said);
            return enumValue(error, "argument " + name, name, values, given.find() ? given.group(1) : null);
        }
        boolean ours = said != null && !said.startsWith("Expected a");
        String sentence = "argument %s is not a valid %s".formatted(name, type) + (ours ? ": " + plain(said) : "");
        return input(error, sentence, name, null);
    }

    private GraphQLError variable(GraphQLError error, String what, String name, String said) {
        Matcher enumValue = ENUM_VALUE.matcher(said);
        if (enumValue.matches() && schema.getType(enumValue.group(1)) instanceof GraphQLEnumType values) {
            return enumValue(error, what, name, values, enumValue.group(2));
        }
        Matcher converted = CONVERTED.matcher(said);
        if (converted.matches()) {
            return input(error, what + " is not a valid " + converted.group(1), name, null);
        }
        Matcher raw = RAW.matcher(said);
        if (raw.matches()) {
            return input(error, "%s is not a valid %s".formatted(what, raw.group(1)), name, null);
        }
        Matcher absent = NULL_FIELD.matcher(said);
        if (absent.matches()) {
            String sentence =
                    "%s: field %s is required: its type is %s".formatted(what, absent.group(1), absent.group(2));
            return input(error, sentence, name, null);
        }
        if (said.startsWith("Expected type 'Map'") || said.contains("instance of type 'Map'")) {
            return input(error, what + " must be an object", name, null);
        }
        return input(error, what + ": " + plain(said), name, null);
    }

    /** An input object whose fields are wrong as a whole; the library says of which type, not where it stands. */
    GraphQLError inputObject(Throwable thrown, @Nullable List<Object> path, @Nullable List<SourceLocation> locations) {
        String message = Objects.requireNonNullElse(thrown.getMessage(), "");
        Matcher unknown = UNKNOWN_INPUT_FIELD.matcher(message);
        if (unknown.matches()) {
            String sentence = "%s has no field %s".formatted(unknown.group(2), unknown.group(1));
            return inputObject(sentence, unknown.group(2), path, locations);
        }
        Matcher oneOf = ONE_OF.matcher(message);
        String type = oneOf.matches() ? oneOf.group(1) : "input";
        return inputObject("expected exactly one field of " + type, type, path, locations);
    }

    private GraphQLError inputObject(
            String sentence, String type, @Nullable List<Object> path, @Nullable List<SourceLocation> locations) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("argument", type);
        if (schema.getType(type) instanceof GraphQLInputObjectType input) {
            details.put(
                    "accepted",
                    input.getFieldDefinitions().stream()
                            .map(field -> field.getName())
                            .sorted()
                            .toList());
        }
        return ApiError.of("BAD_USER_INPUT", sentence, details, path, locations);
    }

    private static GraphQLError enumValue(
            GraphQLError error, String what, String name, GraphQLEnumType type, @Nullable String given) {
        List<String> values = type.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .sorted()
                .toList();
        List<String> nearest = given == null ? List.of() : Suggestions.nearest(given, values);
        List<String> accepted = nearest.isEmpty() ? values : nearest;
        String sentence =
                "%s is not a valid %s: expected %s".formatted(what, type.getName(), String.join(", ", accepted));
        return input(error, sentence, name, accepted);
    }

    private static GraphQLError input(
            GraphQLError error, String sentence, String argument, @Nullable List<String> accepted) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("argument", argument);
        if (accepted != null) {
            details.put("accepted", accepted);
        }
        return ApiError.of("BAD_USER_INPUT", sentence, details, error.getPath(), error.getLocations());
    }

    private Map<String, Object> fields(String field, String type) {
        if (!(schema.getType(type) instanceof GraphQLFieldsContainer container)) {
            return Map.of();
        }
        List<String> names = container.getFieldDefinitions().stream()
                .map(GraphQLFieldDefinition::getName)
                .toList();
        return Map.of("accepted", Suggestions.nearest(field, names));
    }

    /** Lower case at the beginning, no full stop, no quotation marks around names. */
    private static String plain(String message) {
        String text = QUOTED.matcher(message.strip()).replaceAll("$1");
        text = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
