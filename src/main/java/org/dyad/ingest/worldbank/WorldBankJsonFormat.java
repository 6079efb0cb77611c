package org.dyad.ingest.worldbank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.Cells;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.WrittenNumber;
import org.dyad.ingest.WrittenPeriod;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.JsonFile;
import org.dyad.ingest.indicators.IndicatorRelease;
import org.dyad.ingest.indicators.IndicatorSink;
import org.dyad.observations.Indicators;
import org.dyad.reference.Areas;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** What the World Bank's interface, version 2, answers as JSON. */
@ApplicationScoped
class WorldBankJsonFormat implements FileFormat {

    private static final Pattern UPDATED = Pattern.compile("\"lastupdated\"\\s*:\\s*\"([0-9-]{10})\"");
    private static final Pattern MESSAGE = Pattern.compile("\"value\"\\s*:\\s*\"([^\"]{1,300})\"");

    private final Areas areas;
    private final Indicators indicators;

    WorldBankJsonFormat(Areas areas, Indicators indicators) {
        this.areas = areas;
        this.indicators = indicators;
    }

    @Override
    public String code() {
        return "world-bank-json";
    }

    @Override
    public String title() {
        return "World Bank, answers of its interface, version 2, as JSON";
    }

    @Override
    public boolean recognises(FileHead head) {
        return isMessage(head)
                || (head.text().stripLeading().startsWith("[")
                        && head.text().contains("\"per_page\"")
                        && head.text().contains("\"lastupdated\""));
    }

    private static boolean isMessage(FileHead head) {
        return head.text().replaceAll("\\s", "").startsWith("[{\"message\":[{\"id\":");
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        FileHead head = file.head();
        if (isMessage(head)) {
            Matcher said = MESSAGE.matcher(head.text());
            throw new FormatException("%s: no data but a message of the World Bank's: %s"
                    .formatted(file.name(), said.find() ? said.group(1) : Cells.shortened(head.text())));
        }
        IndicatorRelease release =
                WdiCsvFormat.released(options.knownFrom(updated(head))).whole(options.complete());
        return new Release(
                options.dataset(WdiCsvFormat.DATASET),
                List.of(release.file(file.name(), code(), file.sha256(), sink -> read(file, sink))));
    }

    private static @Nullable LocalDate updated(FileHead head) {
        Matcher updated = UPDATED.matcher(head.text());
        return updated.find() ? WdiCsvFormat.day(updated.group(1)) : null;
    }

    private void read(ImportFile file, IndicatorSink sink) throws IOException {
        WorldBankRows rows = new WorldBankRows(areas, indicators, sink, Map.of());
        long[] count = new long[1];
        try (InputStream stream = file.open()) {
            JsonFile.second(file.name(), stream, (line, object) -> {
                count[0]++;
                row(line, object, rows, sink);
            });
        }
        if (count[0] == 0) {
            throw new FormatException("%s: has no observations".formatted(file.name()));
        }
    }

    private static void row(long line, JsonObject object, WorldBankRows rows, IndicatorSink sink) {
        String value = text(object, "value");
        if (value.isEmpty()) {
            return; // nothing is known of that period
        }
        Optional<Period> period = WrittenPeriod.of(text(object, "date"));
        if (period.isEmpty()) {
            sink.leftOut(
                    line,
                    "date",
                    "expected a period such as 2020, 2020Q1 or 2020M01, was " + Cells.shortened(text(object, "date")));
            return;
        }
        // "Not classified" has none, and its two letters are others' code for something else
        Optional<String> area = rows.area(line, text(object, "countryiso3code"), text(object, "country", "value"));
        Optional<String> indicator = rows.indicator(
                line,
                text(object, "indicator", "id"),
                text(object, "indicator", "value"),
                period.get().frequency().letter());
        if (area.isEmpty() || indicator.isEmpty()) {
            return;
        }
        try {
            rows.add(
                    line,
                    area.get(),
                    indicator.get(),
                    period.get(),
                    WrittenNumber.parse(value),
                    text(object, "obs_status"));
        } catch (IllegalArgumentException e) {
            sink.leftOut(line, "value", String.valueOf(e.getMessage()));
        }
    }

    private static String text(JsonObject object, String... path) {
        JsonValue value = object;
        for (String name : path) {
            value = value instanceof JsonObject inner ? inner.get(name) : null;
            if (value == null) {
                return "";
            }
        }
        return JsonFile.text(value);
    }
}
