package org.dyad.ingest.fred;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.Cells;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.WrittenNumber;
import org.dyad.ingest.WrittenPeriod;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.indicators.IndicatorRelease;
import org.dyad.ingest.indicators.IndicatorRow;
import org.dyad.ingest.indicators.IndicatorSink;
import org.dyad.series.Frequency;
import org.dyad.series.Period;

/** The CSV that FRED and ALFRED offer. */
@ApplicationScoped
class FredCsvFormat implements FileFormat {

    private static final Set<String> DATES = Set.of("observation_date", "DATE");
    private static final Pattern COLUMN = Pattern.compile("([A-Z][A-Z0-9]*?)(?:_((?:19|20)[0-9]{6}))?");
    private static final String AREA = "USA";

    @Override
    public String code() {
        return "fred-csv";
    }

    @Override
    public String title() {
        return "FRED and ALFRED, series of the United States with their vintages";
    }

    @Override
    public boolean recognises(FileHead head) {
        List<String> header = head.header(',');
        return header.size() > 1
                && DATES.contains(header.get(0))
                && header.stream()
                        .skip(1)
                        .allMatch(column -> COLUMN.matcher(column).matches());
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        IndicatorRelease drawn = vintage(options.knownFrom(null)).whole(options.complete());
        return new Release(
                options.dataset("fred"),
                List.of(drawn.file(file.name(), code(), file.sha256(), sink -> read(file, drawn, sink))));
    }

    private static IndicatorRelease vintage(LocalDate day) {
        return new IndicatorRelease(
                "fred-" + day,
                "FRED, series as of %s".formatted(day),
                "Federal Reserve Bank of St. Louis",
                "https://fred.stlouisfed.org",
                "FRED terms of use",
                day);
    }

    /** A column of the file, its values of one vintage. */
    private record Column(int place, String name, FredSeries series, IndicatorSink sink) {}

    private static void read(ImportFile file, IndicatorRelease drawn, IndicatorSink sink) throws IOException {
        try (CsvRows csv = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
            List<String> header = csv.header();
            if (header.isEmpty() || !DATES.contains(header.get(0))) {
                throw new FormatException(
                        "%s line 1: expected the column observation_date or DATE first".formatted(file.name()));
            }
            List<Column> columns = columns(header, drawn, sink);
            if (columns.isEmpty() || !csv.hasNext()) {
                throw new FormatException("%s: has no rows of a series that is known".formatted(file.name()));
            }
            csv.forEach((line, cells) -> {
                if (cells.size() != header.size()) {
                    sink.leftOut(line, null, "expected %d cells, were %d".formatted(header.size(), cells.size()));
                    return;
                }
                for (Column column : columns) {
                    add(line, cells.get(0), cells.get(column.place()).strip(), column);
                }
            });
        }
    }

    private static List<Column> columns(List<String> header, IndicatorRelease drawn, IndicatorSink sink) {
        List<Column> columns = new ArrayList<>();
        for (int i = 1; i < header.size(); i++) {
            Matcher name = COLUMN.matcher(header.get(i));
            Optional<FredSeries> series = name.matches() ? FredSeries.of(name.group(1)) : Optional.empty();
            if (series.isEmpty()) {
                sink.leftOut(1, header.get(i), "no series of FRED that is read here");
                continue;
            }
            IndicatorRelease of = name.group(2) == null
                    ? drawn
                    : vintage(day(header.get(i), name.group(2))).whole(drawn.complete());
            series.get().describe(sink);
            columns.add(new Column(i, header.get(i), series.get(), of.equals(drawn) ? sink : sink.of(of)));
        }
        return columns;
    }

    private static LocalDate day(String column, String digits) {
        try {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw new FormatException("the column %s names no day".formatted(column));
        }
    }

    private static void add(long line, String date, String value, Column column) {
        if (value.isEmpty() || value.equals(".")) {
            return;
        }
        FredSeries series = column.series();
        Optional<Period> period = WrittenPeriod.beginning(Frequency.ofLetter(series.frequency()), date);
        if (period.isEmpty()) {
            column.sink()
                    .leftOut(
                            line,
                            "observation_date",
                            "expected the first day of a period of frequency %s, was %s"
                                    .formatted(series.frequency(), Cells.shortened(date)));
            return;
        }
        try {
            column.sink()
                    .row(
                            line,
                            IndicatorRow.of(
                                    series.indicator(),
                                    AREA,
                                    series.frequency(),
                                    period.get().toString(),
                                    series.provider(),
                                    WrittenNumber.parse(value)));
        } catch (IllegalArgumentException e) {
            column.sink().leftOut(line, column.name(), String.valueOf(e.getMessage()));
        }
    }
}
