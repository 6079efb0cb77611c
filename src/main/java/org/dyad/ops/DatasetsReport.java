package org.dyad.ops;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dyad.provenance.DatasetView;
import org.jspecify.annotations.Nullable;

/** What is loaded, as text. */
final class DatasetsReport {
    private static final List<String> HEADER =
            List.of("DATASET", "ROWS", "FIRST PERIOD", "LAST PERIOD", "VINTAGE", "IMPORTED");
    private static final int ROWS = 1;

    private DatasetsReport() {}

    /** Columns with a header, numbers to the right, nothing where nothing is known. */
    static String table(List<DatasetView> datasets) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADER);
        for (DatasetView dataset : datasets) {
            lines.add(List.of(
                    dataset.code(),
                    String.valueOf(dataset.rows()),
                    text(dataset.firstPeriodStart()),
                    text(dataset.lastPeriodStart()),
                    text(dataset.vintage()),
                    text(dataset.lastImportedAt().truncatedTo(ChronoUnit.SECONDS))));
        }
        int[] widths = new int[HEADER.size()];
        for (List<String> line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], line.get(column).length());
            }
        }
        return lines.stream().map(line -> line(line, widths)).collect(Collectors.joining());
    }

    /** An array of objects with the fields of the GraphQL type {@code Dataset}, in one line. */
    static String json(List<DatasetView> datasets) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (DatasetView dataset : datasets) {
            JsonObjectBuilder one = Json.createObjectBuilder()
                    .add("code", dataset.code())
                    .add("title", dataset.title())
                    .add("rows", dataset.rows())
                    .add("lastImportedAt", dataset.lastImportedAt().toString())
                    .add("format", dataset.format());
            add(one, "description", dataset.description());
            add(one, "firstPeriodStart", dataset.firstPeriodStart());
            add(one, "lastPeriodStart", dataset.lastPeriodStart());
            add(one, "vintage", dataset.vintage());
            add(one, "licence", dataset.licence());
            all.add(one);
        }
        return all.build() + "\n";
    }

    private static void add(JsonObjectBuilder object, String name, @Nullable Object value) {
        if (value == null) {
            object.addNull(name);
        } else {
            object.add(name, value.toString());
        }
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String padding = " ".repeat(widths[column] - cell.length());
            line.append(column == 0 ? "" : "  ").append(column == ROWS ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
