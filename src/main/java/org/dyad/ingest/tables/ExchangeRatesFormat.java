package org.dyad.ingest.tables;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

/** Exchange rates of the United States dollar as the Federal Reserve publishes them, by month or by year. */
@ApplicationScoped
class ExchangeRatesFormat implements FileFormat {

    private static final List<String> MONTHLY = List.of("Date", "Country", "Exchange rate");
    private static final List<String> YEARLY = List.of("Date", "Country", "Value");
    private static final String PROVIDER = "FED";

    @Override
    public String code() {
        return "exchange-rates-csv";
    }

    @Override
    public String title() {
        return "Exchange rates of the Federal Reserve's H.10 and G.5A, monthly or yearly";
    }

    @Override
    public boolean recognises(FileHead head) {
        return isRates(head);
    }

    /** The yearly table has the columns of any table: its countries, written as H.10 writes them, tell it. */
    static boolean isRates(FileHead head) {
        List<String> header = head.header(',');
        return header.equals(MONTHLY)
                || (header.equals(YEARLY)
                        && head.text()
                                .lines()
                                .skip(1)
                                .limit(200)
                                .map(line -> line.split(",", -1))
                                .allMatch(cells -> cells.length == 3
                                        && cells[0].endsWith("-01-01")
                                        && H10Country.of(cells[1]).isPresent()));
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        LocalDate day = options.knownFrom(null);
        IndicatorRelease release = new IndicatorRelease(
                        "fed-exchange-rates-" + day,
                        "Exchange rates of the Federal Reserve as of %s".formatted(day),
                        "Board of Governors of the Federal Reserve System",
                        "https://www.federalreserve.gov/releases/h10/",
                        "public domain",
                        day)
                .whole(options.complete());
        return new Release(
                options.dataset("fed-exchange-rates"),
                List.of(release.file(file.name(), code(), file.sha256(), sink -> read(file, sink))));
    }

    private static void read(ImportFile file, IndicatorSink sink) throws IOException {
        try (CsvRows csv = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
            List<String> header = csv.header();
            if (!(header.equals(MONTHLY) || header.equals(YEARLY)) || !csv.hasNext()) {
                throw new FormatException("%s: expected the header %s or %s, and rows"
                        .formatted(file.name(), String.join(",", MONTHLY), String.join(",", YEARLY)));
            }
            String frequency = header.equals(MONTHLY) ? "M" : "A";
            csv.forEach((line, cells) -> add(line, cells, frequency, sink));
        }
    }

    private static void add(long line, List<String> cells, String frequency, IndicatorSink sink) {
        if (cells.size() != MONTHLY.size()) {
            sink.leftOut(line, null, "expected 3 cells, were " + cells.size());
            return;
        }
        String name = cells.get(1).strip();
        Optional<H10Country> country = H10Country.of(name);
        if (country.isEmpty()) {
            sink.leftOut(
                    line,
                    "Country",
                    name.equals(H10Country.WITHOUT_CURRENCY)
                            ? "the table does not say which bolívar this is"
                            : "expected a country of the release H.10, was " + Cells.shortened(name));
            return;
        }
        Optional<Period> period = WrittenPeriod.beginning(Frequency.ofLetter(frequency), cells.get(0));
        if (period.isEmpty()) {
            sink.leftOut(line, "Date", "expected the first day of a period, was " + Cells.shortened(cells.get(0)));
            return;
        }
        if (cells.get(2).isBlank()) {
            return;
        }
        try {
            describe(line, country.get(), sink);
            sink.row(
                    line,
                    IndicatorRow.of(
                            country.get().indicator(),
                            country.get().area(),
                            frequency,
                            period.get().toString(),
                            PROVIDER,
                            WrittenNumber.parse(cells.get(2))));
        } catch (IllegalArgumentException e) {
            sink.leftOut(line, "Exchange rate", String.valueOf(e.getMessage()));
        }
    }

    private static void describe(long line, H10Country country, IndicatorSink sink) {
        String currency = Currency.getInstance(country.currency()).getDisplayName(Locale.ENGLISH);
        sink.unit(line, country.unit(), currency + " per United States dollar", "EXCHANGE_RATE");
        sink.indicator(
                line,
                country.indicator(),
                currency + " per dollar",
                country.unit(),
                "RATE",
                "M",
                "Average exchange rate of the period: %s for one United States dollar.".formatted(currency));
    }
}
