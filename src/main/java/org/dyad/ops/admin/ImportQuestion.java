package org.dyad.ops.admin;

import io.vertx.core.MultiMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is said beside an uploaded file, in the request's parameters: the options of {@code dyad import}.
 *
 * @param file its name, by which some formats tell what is in it
 * @param mapping JSON as {@code --mapping} has it in a file
 */
record ImportQuestion(
        String file,
        @Nullable String format,
        @Nullable LocalDate released,
        @Nullable String dataset,
        @Nullable String mapping,
        boolean confirmed,
        boolean complete) {

    private static final String FILE = "file";
    private static final String CONFIRM = "confirm";

    private static final List<String> PARAMETERS =
            List.of(FILE, "format", "released", "dataset", "mapping", CONFIRM, "complete");

    /** Letters, digits and what no file system minds; no folder, nothing hidden. */
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_. ()+,=-]{0,199}");

    private static final Pattern DATASET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** @throws AdminProblem naming the parameter that cannot be used */
    static ImportQuestion of(MultiMap parameters) {
        for (String name : parameters.names()) {
            if (!PARAMETERS.contains(name)) {
                throw AdminProblem.parameter(name, "one of " + String.join(", ", PARAMETERS), name);
            }
            if (parameters.getAll(name).size() > 1) {
                throw AdminProblem.parameter(name, "one value", "several");
            }
        }
        @Nullable String file = parameters.get(FILE);
        if (file == null || !FILE_NAME.matcher(file).matches()) {
            throw AdminProblem.parameter(
                    FILE,
                    "the file's name, of letters, digits, spaces and _.()+,=-",
                    file == null ? "missing" : "\"%s\"".formatted(file));
        }
        return new ImportQuestion(
                file,
                parameters.get("format"),
                date(parameters.get("released")),
                dataset(parameters.get("dataset")),
                parameters.get("mapping"),
                flag(parameters, CONFIRM),
                flag(parameters, "complete"));
    }

    /** Whether more is asked for than to import: what would be held back. */
    static boolean confirms(MultiMap parameters) {
        return parameters.contains(CONFIRM) && !"false".equals(parameters.get(CONFIRM));
    }

    private static @Nullable String dataset(@Nullable String name) {
        if (name != null && !DATASET.matcher(name).matches()) {
            throw AdminProblem.parameter(
                    "dataset", "a name of up to 100 letters, digits and ._-", "\"%s\"".formatted(name));
        }
        return name;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw AdminProblem.parameter("released", "a day such as 2023-01-03", "\"%s\"".formatted(text));
        }
    }

    private static boolean flag(MultiMap parameters, String name) {
        @Nullable String value = parameters.get(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (!value.equals("true")) {
            throw AdminProblem.parameter(name, "true or false", "\"%s\"".formatted(value));
        }
        return true;
    }
}
