package org.dyad.ingest.fetch;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.JsonFile;
import org.dyad.ingest.files.ShallowJson;
import org.dyad.ingest.files.TextEncoding;
import org.dyad.series.Period;

/**
 * The World Bank's {@code country/{areas}/indicator/{indicator}}, version 2, as JSON: an array of {@code {"page",
 * "pages", "per_page", "total", "lastupdated"}} and the page's records.
 *
 * <p>The first page tells how many there are; the others are asked for then. Of an address 1,500 characters at most may
 * stand between two slashes, and 4,000 in all; a page has 50 records unless {@code per_page} says otherwise. No rate is
 * documented; five calls a second are a courtesy. Refusals come with status 200, as {@code [{"message": […]}]}.
 *
 * <p>Source: <a href="https://datahelpdesk.worldbank.org/knowledgebase/articles/898581-api-basic-call-structure">Basic
 * API call structures</a>.
 */
final class WorldBankQuestions implements Questions {

    /** What one page has; an answer of that many is some 300 KB. */
    static final int RECORDS_A_PAGE = 1_000;

    /** Four characters each, within 1,500. */
    private static final int AREAS_A_CALL = 300;

    private static final int LARGEST = 16 << 20;
    private static final String PAGE = "page";

    private final Endpoint endpoint;
    private final Selection selection;

    /**
     * What is wanted.
     *
     * @param areas codes as the World Bank has them; none for all
     * @param first and last: periods of one frequency
     */
    record Selection(List<String> areas, List<String> indicators, Period first, Period last) {}

    WorldBankQuestions(Endpoint endpoint, Selection selection) {
        this.endpoint = endpoint;
        this.selection = selection;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public String name() {
        return name(selection.areas(), Call.summary(selection.indicators()));
    }

    private String name(List<String> areas, String indicator) {
        return "%s_%s_%s-%s"
                .formatted(
                        areas.isEmpty() ? "all" : Call.summary(areas), indicator, selection.first(), selection.last());
    }

    @Override
    public List<Call> calls() {
        List<List<String>> portions =
                selection.areas().isEmpty() ? List.of(List.of()) : Call.portions(selection.areas(), AREAS_A_CALL);
        return selection.indicators().stream()
                .flatMap(indicator -> portions.stream().map(areas -> call(areas, indicator)))
                .toList();
    }

    private Call call(List<String> areas, String indicator) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("format", "json");
        parameters.put("date", date(selection.first()) + ":" + date(selection.last()));
        parameters.put("per_page", String.valueOf(RECORDS_A_PAGE));
        parameters.put(PAGE, "1");
        String path =
                "/country/%s/indicator/%s".formatted(areas.isEmpty() ? "all" : String.join(";", areas), indicator);
        return new Call(name(areas, indicator) + "_p1", "json", path, parameters, "application/json");
    }

    /** 2015, 2015Q1 or 2015M01. */
    private static String date(Period period) {
        return switch (period.frequency()) {
            case ANNUAL -> period.toString();
            case QUARTERLY -> period.toString().replace("-", "");
            case MONTHLY -> period.toString().replace("-", "M");
        };
    }

    @Override
    public Answer read(Call call, ImportFile answer) throws IOException {
        JsonArray parts = array(answer);
        if (parts.isEmpty() || parts.get(0).getValueType() != JsonValue.ValueType.OBJECT) {
            throw broken(answer, "it has no page's header");
        }
        JsonObject header = parts.getJsonObject(0);
        if (header.containsKey("message")) {
            throw new FetchFailedException("the World Bank refuses: " + message(header.get("message")));
        }
        long total = number(answer, header, "total");
        if (total == 0) {
            return Answer.empty();
        }
        int pages = Math.toIntExact(number(answer, header, "pages"));
        long page = number(answer, header, PAGE);
        if (page != page(call)) {
            throw broken(answer, "it is page %d".formatted(page));
        }
        int records = parts.size() > 1 && parts.get(1) instanceof JsonArray array ? array.size() : 0;
        long expected = page < pages ? RECORDS_A_PAGE : total - (long) RECORDS_A_PAGE * (pages - 1);
        if (records != expected) {
            throw broken(
                    answer,
                    "page %d of %d should have %d records, and has %d".formatted(page, pages, expected, records));
        }
        String edition = JsonFile.text(header.getOrDefault("lastupdated", JsonValue.NULL));
        return new Answer(Answer.Kind.DATA, records, pages, total, edition);
    }

    private static JsonArray array(ImportFile answer) throws IOException {
        byte[] bytes;
        try (InputStream stream = answer.open()) {
            bytes = stream.readNBytes(LARGEST);
        }
        try (JsonReader json = Json.createReader(
                new ShallowJson(answer.name(), 1, TextEncoding.utf8(new ByteArrayInputStream(bytes))))) {
            return json.readArray();
        } catch (JsonException e) {
            throw broken(
                    answer, String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    /** Numbers of the header are now numbers, now texts. */
    private static long number(ImportFile answer, JsonObject header, String field) {
        String text = JsonFile.text(header.getOrDefault(field, JsonValue.NULL));
        if (!text.matches("[0-9]{1,9}")) {
            throw broken(answer, "its %s is no number".formatted(field));
        }
        return Long.parseLong(text);
    }

    private static String message(JsonValue message) {
        StringBuilder words = new StringBuilder();
        if (message instanceof JsonArray list) {
            for (JsonValue one : list) {
                if (one instanceof JsonObject said) {
                    words.append(JsonFile.text(said.getOrDefault("key", JsonValue.NULL)))
                            .append(": ")
                            .append(JsonFile.text(said.getOrDefault("value", JsonValue.NULL)))
                            .append(' ');
                }
            }
        }
        return words.isEmpty() ? message.toString() : words.toString().strip();
    }

    private static FormatException broken(ImportFile answer, String why) {
        return new FormatException("%s: no whole answer of the World Bank: %s".formatted(answer.name(), why));
    }

    private static int page(Call call) {
        return Integer.parseInt(call.parameters().getOrDefault(PAGE, "1"));
    }

    private static Call page(Call call, int page) {
        Map<String, String> parameters = new LinkedHashMap<>(call.parameters());
        parameters.put(PAGE, String.valueOf(page));
        String name = call.name().replaceAll("_p[0-9]+$", "_p" + page);
        return new Call(name, call.ending(), call.path(), parameters, call.accept());
    }

    @Override
    public List<Call> further(Call call, Answer answer) {
        if (answer.kind() == Answer.Kind.TOO_LARGE) {
            throw new FetchFailedException("the World Bank finds %s too large".formatted(call.name()));
        }
        return page(call) > 1
                ? List.of()
                : IntStream.rangeClosed(2, answer.pages())
                        .mapToObj(page -> page(call, page))
                        .toList();
    }

    /** Records move from page to page when the data change in between. */
    @Override
    public void requireConsistent(Map<Call, Answer> answers) {
        Map<Call, Answer> firsts = new HashMap<>();
        answers.forEach((call, answer) -> {
            Answer first = firsts.putIfAbsent(page(call, 1), answer);
            if (first != null
                    && (first.total() != answer.total()
                            || !String.valueOf(first.edition()).equals(String.valueOf(answer.edition())))) {
                throw new FetchFailedException(
                        "the World Bank changed its data while %s was fetched; fetch it anew with --restart"
                                .formatted(call.name()));
            }
        });
    }
}
