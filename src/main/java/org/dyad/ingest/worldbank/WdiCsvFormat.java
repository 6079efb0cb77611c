package org.dyad.ingest.worldbank;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.WrittenNumber;
import org.dyad.ingest.WrittenPeriod;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.indicators.IndicatorRelease;
import org.dyad.ingest.indicators.IndicatorSink;
import org.dyad.observations.Indicators;
import org.dyad.reference.Areas;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** The World Bank's CSV with one column a year, and the files that describe it. */
@ApplicationScoped
class WdiCsvFormat implements FileFormat {

    static final String DATASET = "world-bank";

    private static final List<String> HEADER =
            List.of("Country Name", "Country Code", "Indicator Name", "Indicator Code");
    private static final String UPDATED = "Last Updated Date";

    /** Lines before the header, at most. */
    private static final int PREAMBLE = 6;

    /** A table of more columns than there are years since 1960 twice over is none of the Bank's. */
    private static final int MOST_COLUMNS = 200;

    private final Areas areas;
    private final Indicators indicators;

    WdiCsvFormat(Areas areas, Indicators indicators) {
        this.areas = areas;
        this.indicators = indicators;
    }

    @Override
    public String code() {
        return "world-bank-csv";
    }

    @Override
    public String title() {
        return "World Bank, World Development Indicators as CSV, with the files that describe them";
    }

    @Override
    public boolean recognises(FileHead head) {
        return WdiMetadata.is(head.header(',')) || isData(head);
    }

    private static boolean isData(FileHead head) {
        for (int line = 0; line < PREAMBLE; line++) {
            if (startsWithHeader(head.header(',', line))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithHeader(List<String> cells) {
        return cells.size() > HEADER.size()
                && cells.subList(0, HEADER.size()).equals(HEADER)
                && WrittenPeriod.of(cells.get(HEADER.size())).isPresent();
    }

    /** Each table with all descriptions beside it. */
    @Override
    public List<List<ImportFile>> releases(List<ImportFile> files) {
        List<ImportFile> tables = new ArrayList<>();
        List<ImportFile> beside = new ArrayList<>();
        for (ImportFile file : files) {
            (file.name().matches("(?i)(Metadata_.*|WDI(Country|Series|Footnote|Country-Series|Series-Time).*)\\.csv")
                            ? beside
                            : tables)
                    .add(file);
        }
        List<List<ImportFile>> releases = new ArrayList<>();
        for (ImportFile table : tables.isEmpty() ? beside.subList(0, 1) : tables) {
            List<ImportFile> together = new ArrayList<>(List.of(table));
            beside.stream().filter(file -> !file.equals(table)).forEach(together::add);
            releases.add(together);
        }
        return releases;
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        if (!isData(file.head())) {
            throw new FormatException(
                    "%s: describes a table of the World Bank; import it together with the table, in one folder or zip file"
                            .formatted(file.name()));
        }
        IndicatorRelease release =
                released(options.knownFrom(updated(file.head()))).whole(options.complete());
        Map<String, String> descriptions = WdiMetadata.descriptions(files.subList(1, files.size()));
        return new Release(
                options.dataset(DATASET),
                List.of(release.file(file.name(), code(), file.sha256(), sink -> read(file, sink, descriptions))));
    }

    static IndicatorRelease released(LocalDate day) {
        return new IndicatorRelease(
                "world-bank-" + day,
                "World Development Indicators as of %s".formatted(day),
                "World Bank",
                "https://datatopics.worldbank.org/world-development-indicators/",
                "CC BY 4.0",
                day);
    }

    private static @Nullable LocalDate updated(FileHead head) {
        for (int line = 0; line < PREAMBLE; line++) {
            List<String> cells = head.header(',', line);
            if (cells.size() > 1 && cells.get(0).equals(UPDATED)) {
                return day(cells.get(1));
            }
        }
        return null;
    }

    static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null; // then the day that is said beside the file counts, or that of the import
        }
    }

    private void read(ImportFile file, IndicatorSink sink, Map<String, String> descriptions) throws IOException {
        try (CsvRows csv = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
            List<String> header = header(file.name(), csv);
            if (!csv.hasNext()) {
                throw new FormatException("%s: has a header and no rows".formatted(file.name()));
            }
            Map<Integer, Period> years = years(file.name(), header);
            WorldBankRows rows = new WorldBankRows(areas, indicators, sink, descriptions);
            csv.forEach((line, cells) -> {
                if (!CsvRows.fits(cells, header)) {
                    sink.leftOut(line, null, "expected %d cells, were %d".formatted(header.size(), cells.size()));
                } else {
                    row(line, cells, years, rows, sink);
                }
            });
        }
    }

    private static List<String> header(String file, CsvRows csv) throws IOException {
        for (int line = 0; line < PREAMBLE && csv.hasNext(); line++) {
            List<String> cells = csv.header();
            if (startsWithHeader(cells)) {
                return cells;
            }
        }
        throw new FormatException("%s: expected the header %s".formatted(file, String.join(",", HEADER)));
    }

    private static Map<Integer, Period> years(String file, List<String> header) {
        if (header.size() > MOST_COLUMNS) {
            throw new FormatException("%s: expected a column a year, found %d columns".formatted(file, header.size()));
        }
        Map<Integer, Period> years = new HashMap<>();
        for (int i = HEADER.size(); i < header.size(); i++) {
            String name = header.get(i);
            Optional<Period> period = WrittenPeriod.of(name);
            if (period.isPresent()) {
                years.put(i, period.get());
            } else if (!name.isBlank()) {
                throw new FormatException("%s: expected a year as column %d, found %s".formatted(file, i + 1, name));
            }
        }
        return years;
    }

    private static void row(
            long line, List<String> cells, Map<Integer, Period> years, WorldBankRows rows, IndicatorSink sink) {
        Optional<String> area =
                rows.area(line, cells.get(1).strip(), cells.get(0).strip());
        Optional<String> indicator =
                rows.indicator(line, cells.get(3).strip(), cells.get(2).strip(), "A");
        if (area.isEmpty() || indicator.isEmpty()) {
            return;
        }
        for (int i = HEADER.size(); i < cells.size(); i++) {
            Period year = years.get(i);
            String cell = cells.get(i).strip();
            if (year == null || cell.isEmpty() || cell.equals("..")) {
                continue;
            }
            try {
                rows.add(line, area.get(), indicator.get(), year, WrittenNumber.parse(cell), "");
            } catch (IllegalArgumentException e) {
                sink.leftOut(line, year.toString(), String.valueOf(e.getMessage()));
            }
        }
    }
}
