package org.dyad.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dyad.compare.ComparisonLink;
import org.jspecify.annotations.Nullable;

/**
 * A download as the GraphQL request that answers it: the same input objects, so that nothing is checked or worked out
 * twice and the same limits hold.
 *
 * @param parameters by name, each with its values in order
 */
record DownloadQuery(DownloadTable table, Map<String, List<String>> parameters) {

    private static final String SERIES = """
            query Series($series: SeriesInput!, $from: Period, $to: Period, $frequency: Frequency,
                $aggregation: Aggregation, $transform: Transform, $indexBase: Period, $rollingWindow: Int, $asOf: Date) {
              series(series: $series, from: $from, to: $to, frequency: $frequency, aggregation: $aggregation,
                  transform: $transform, indexBase: $indexBase, rollingWindow: $rollingWindow, asOf: $asOf) {
                key label frequency unit { code } provider { code } periods values statuses knownFrom citationIndex
                citations { source { title url } }
              }
            }
            """;

    private static final String COMPARE = """
            query Compare($input: CompareInput!) {
              compare(input: $input) {
                periods
                series {
                  key label unit { code } provider { code } values levels statuses knownFrom citationIndex
                  citations { source { title url } }
                  problems { message }
                }
              }
            }
            """;

    private static final String BREAKDOWN = """
            query Breakdown($input: BreakdownInput!) {
              breakdown(input: $input) {
                provider { code } unit { code } classification
                total { period value status knownFrom citations { source { title url } } }
                totalBefore { value }
                rows { ...row }
                other { ...row }
              }
            }
            fragment row on BreakdownRow {
              code label value status share valueBefore change contributionToGrowth knownFrom
              citations { source { title url } }
            }
            """;

    /**
     * Checks the names of the parameters and which belong together; their values are GraphQL's to check.
     *
     * @throws DownloadRefused naming the parameter
     */
    static DownloadQuery of(DownloadTable table, Map<String, List<String>> parameters) {
        for (Map.Entry<String, List<String>> given : parameters.entrySet()) {
            String name = given.getKey();
            if (!table.parameters().contains(name)) {
                throw DownloadRefused.parameter(
                        name, "there is no parameter \"%s\"".formatted(name), table.parameters());
            }
            if (given.getValue().size() > 1 && !(table == DownloadTable.COMPARE && name.equals("series"))) {
                throw DownloadRefused.parameter(name, "%s: expected one value".formatted(name), List.of());
            }
        }
        DownloadQuery query = new DownloadQuery(table, Map.copyOf(parameters));
        query.requireWhatIsAsked();
        return query;
    }

    private void requireWhatIsAsked() {
        boolean named = parameters.containsKey(table.first());
        boolean whole = parameters.containsKey(DownloadTable.INPUT);
        if (!named && !whole) {
            throw DownloadRefused.parameter(
                    table.first(), "%s is missing: it says what to download".formatted(table.first()), List.of());
        }
        if (named && whole) {
            throw DownloadRefused.parameter(
                    DownloadTable.INPUT, "input stands in place of %s".formatted(table.first()), List.of());
        }
        flag(DownloadTable.BOM);
        isLong();
    }

    /** Whether it begins with a byte order mark, by which some spreadsheets tell UTF-8. */
    boolean hasBom() {
        return flag(DownloadTable.BOM);
    }

    private boolean flag(String name) {
        String given = text(name);
        if (given != null && !Set.of("true", "false").contains(given)) {
            throw DownloadRefused.parameter(
                    name, "%s must be true or false, was \"%s\"".formatted(name, given), List.of("true", "false"));
        }
        return "true".equals(given);
    }

    /** Whether each series of a comparison has rows of its own. */
    boolean isLong() {
        String given = text(DownloadTable.LAYOUT);
        if (given != null && !Set.of("wide", "long").contains(given)) {
            throw DownloadRefused.parameter(
                    DownloadTable.LAYOUT,
                    "layout must be wide or long, was \"%s\"".formatted(given),
                    List.of("wide", "long"));
        }
        return "long".equals(given);
    }

    /** The same with rows for each series, as forms other than CSV always have them. */
    DownloadQuery inLongLayout() {
        Map<String, List<String>> changed = new HashMap<>(parameters);
        changed.put(DownloadTable.LAYOUT, List.of("long"));
        return new DownloadQuery(table, Map.copyOf(changed));
    }

    @Nullable
    String text(String name) {
        List<String> given = parameters.get(name);
        return given == null || given.isEmpty() ? null : given.get(0);
    }

    /** The request, as it would come by POST. */
    JsonObject request() {
        return Json.createObjectBuilder()
                .add(
                        "query",
                        switch (table) {
                            case SERIES -> SERIES;
                            case COMPARE -> COMPARE;
                            case BREAKDOWN -> BREAKDOWN;
                        })
                .add(
                        "variables",
                        switch (table) {
                            case SERIES -> series();
                            case COMPARE -> Json.createObjectBuilder().add("input", compare());
                            case BREAKDOWN -> Json.createObjectBuilder().add("input", named(Set.of()));
                        })
                .build();
    }

    private JsonObjectBuilder series() {
        String key = text("key");
        JsonObjectBuilder variables = named(Set.of("key", DownloadTable.INPUT));
        return key == null
                ? variables.add("series", input())
                : variables.add("series", Json.createObjectBuilder().add("key", key));
    }

    private JsonObjectBuilder compare() {
        List<String> keys = parameters.get("series");
        JsonObjectBuilder input = keys == null ? Json.createObjectBuilder(input()) : Json.createObjectBuilder();
        if (keys != null) {
            JsonArrayBuilder series = Json.createArrayBuilder();
            keys.forEach(key -> series.add(Json.createObjectBuilder().add("key", key)));
            input.add("series", series);
        }
        return input.addAll(named(Set.of("series", DownloadTable.INPUT, DownloadTable.LAYOUT)));
    }

    /** The parameters as they are, numbers as numbers. */
    private JsonObjectBuilder named(Set<String> without) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        parameters.keySet().stream()
                .filter(name -> !without.contains(name) && !name.equals(DownloadTable.BOM))
                .sorted()
                .forEach(name -> {
                    String text = String.valueOf(text(name));
                    if (table.isNumber(name)) {
                        object.add(name, number(name, text));
                    } else {
                        object.add(name, text);
                    }
                });
        return object;
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw DownloadRefused.parameter(
                    name, "%s must be a whole number, was \"%s\"".formatted(name, text), List.of());
        }
    }

    /** An input object as {@code csvUrl} writes it. */
    private JsonObject input() {
        String encoded = String.valueOf(text(DownloadTable.INPUT));
        if (encoded.length() <= ComparisonLink.LONGEST) {
            try (JsonReader reader = Json.createReader(
                    new StringReader(new String(Base64.getUrlDecoder().decode(encoded), UTF_8)))) {
                return reader.readObject();
            } catch (IllegalArgumentException | JsonException e) {
                throw notAnInput();
            }
        }
        throw notAnInput();
    }

    private DownloadRefused notAnInput() {
        return DownloadRefused.parameter(
                DownloadTable.INPUT,
                "input must be the JSON of a %s in base64url, as csvUrl answers it"
                        .formatted(table == DownloadTable.SERIES ? "SeriesInput" : "CompareInput"),
                List.of());
    }
}
