package org.dyad.web;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a file of a GraphQL answer, or a refusal that speaks of the download's parameters. */
final class DownloadAnswers {

    private static final Pattern WRONG_TYPE = Pattern.compile("is not a valid (\\w+)");

    private static final Pattern REQUIRED = Pattern.compile("field (\\w+) is required");

    /** Of a wrong word within an input object GraphQL's library names the type alone. */
    private static final Map<String, String> OF_TYPE =
            Map.of("Flow", "flow", "BreakdownDimension", "by", "GroupMode", "groups");

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

    private DownloadAnswers() {}

    /**
     * The file.
     *
     * @throws DownloadRefused if the service refused, or there is nothing of that name
     */
    static SheetStream stream(DownloadQuery query, DownloadForm form, ExecutionResult result) throws IOException {
        return new SheetStream(sheet(query, form, result), form, query.hasBom());
    }

    static Sheet sheet(DownloadQuery query, DownloadForm form, ExecutionResult result) {
        if (!result.getErrors().isEmpty()) {
            throw refused(query, result.getErrors().get(0));
        }
        Answer data = Answer.of(result.getData());
        if (!data.has(query.table().name().toLowerCase(Locale.ROOT))) {
            throw new DownloadRefused(
                    404, "there is no such table", query.table().first(), List.of());
        }
        requireKnownSeries(query, data);
        boolean tidy = form != DownloadForm.CSV;
        Sheet plain = Sheets.of(tidy && query.table() == DownloadTable.COMPARE ? query.inLongLayout() : query, data);
        return form == DownloadForm.SDMX_CSV ? SdmxSheets.of(query, plain) : plain;
    }

    /** In a query one bad series is that one's problem; a file of it would be a column of nothing. */
    private static void requireKnownSeries(DownloadQuery query, Answer data) {
        if (query.table() == DownloadTable.COMPARE) {
            for (Answer series : data.object("compare").objects("series")) {
                List<Answer> problems = series.objects("problems");
                if (series.text("key").isEmpty() && !problems.isEmpty()) {
                    throw DownloadRefused.parameter(
                            "series",
                            INDEX.matcher(problems.get(0).text("message")).replaceAll(""),
                            List.of());
                }
            }
        }
    }

    private static DownloadRefused refused(DownloadQuery query, GraphQLError error) {
        Map<String, Object> extensions = Objects.requireNonNullElse(error.getExtensions(), Map.of());
        int status = status(extensions.get("code"));
        List<String> accepted = extensions.get("accepted") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        String message = words(Objects.requireNonNullElse(error.getMessage(), "the service cannot answer"));
        String parameter = parameter(query, extensions.get("argument"), message);
        String named = parameter == null ? message : message.replaceFirst("^input is", parameter + " is");
        return new DownloadRefused(status, named, parameter, accepted);
    }

    /** The query's words, which know variables and an input object, for somebody who gave parameters. */
    private static String words(String message) {
        return message.replaceFirst("^variable ", "").replaceFirst("^input\\.", "");
    }

    /** Which parameter an argument of the query was made of. */
    private static @Nullable String parameter(DownloadQuery query, @Nullable Object argument, String message) {
        if (argument == null) {
            return null;
        }
        Matcher type = WRONG_TYPE.matcher(message);
        if (type.find() && query.parameters().containsKey(OF_TYPE.getOrDefault(type.group(1), ""))) {
            return OF_TYPE.get(type.group(1));
        }
        Matcher absent = REQUIRED.matcher(message);
        if (absent.find() && query.table().parameters().contains(absent.group(1))) {
            return absent.group(1);
        }
        String path = argument.toString();
        if (path.startsWith("series") || path.startsWith("input.series")) {
            return query.parameters().containsKey(DownloadTable.INPUT)
                    ? DownloadTable.INPUT
                    : query.table().first();
        }
        String last = INDEX.matcher(path.substring(path.lastIndexOf('.') + 1)).replaceAll("");
        return query.table().parameters().contains(last) ? last : DownloadTable.INPUT;
    }

    private static int status(@Nullable Object code) {
        return switch (String.valueOf(code)) {
            case "INTERNAL" -> 500;
            case "OVERLOADED", "UNAVAILABLE" -> 503;
            case "DEADLINE_EXCEEDED" -> 504;
            case "NOT_FOUND" -> 404;
            case "RATE_LIMITED" -> 429;
            default -> 400;
        };
    }
}
