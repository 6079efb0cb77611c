package org.dyad.ingest.tables;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
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

/** The consumer price index of the United States by month. */
@ApplicationScoped
class UsConsumerPricesFormat implements FileFormat {

    private static final List<String> HEADER = List.of("Date", "Index", "Inflation");

    @Override
    public String code() {
        return "cpi-us-csv";
    }

    @Override
    public String title() {
        return "Consumer price index of the United States, monthly";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.header(',').equals(HEADER);
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        LocalDate day = options.knownFrom(null);
        IndicatorRelease release = new IndicatorRelease(
                        "bls-cpi-u-" + day,
                        "Consumer price index for all urban consumers as of %s".formatted(day),
                        "United States Bureau of Labor Statistics",
                        "https://www.bls.gov/cpi/",
                        "public domain",
                        day)
                .whole(options.complete());
        return new Release(
                options.dataset("bls-cpi-u"),
                List.of(release.file(file.name(), code(), file.sha256(), sink -> read(file, sink))));
    }

    private static void read(ImportFile file, IndicatorSink sink) throws IOException {
        try (CsvRows csv = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
            if (!csv.header().equals(HEADER) || !csv.hasNext()) {
                throw new FormatException(
                        "%s: expected the header %s and rows".formatted(file.name(), String.join(",", HEADER)));
            }
            csv.forEach((line, cells) -> add(line, cells, sink));
        }
    }

    private static void add(long line, List<String> cells, IndicatorSink sink) {
        if (cells.size() != HEADER.size()) {
            sink.leftOut(line, null, "expected %d cells, were %d".formatted(HEADER.size(), cells.size()));
            return;
        }
        Optional<Period> month = WrittenPeriod.beginning(Frequency.MONTHLY, cells.get(0));
        if (month.isEmpty()) {
            sink.leftOut(line, "Date", "expected the first day of a month, was " + Cells.shortened(cells.get(0)));
        } else if (!cells.get(1).isBlank()) {
            try {
                sink.row(
                        line,
                        IndicatorRow.of(
                                "CPI", "USA", "M", month.get().toString(), "BLS", WrittenNumber.parse(cells.get(1))));
            } catch (IllegalArgumentException e) {
                sink.leftOut(line, "Index", String.valueOf(e.getMessage()));
            }
        }
    }
}
