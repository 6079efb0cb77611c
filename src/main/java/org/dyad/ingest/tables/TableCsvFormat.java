package org.dyad.ingest.tables;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.indicators.IndicatorRelease;
import org.dyad.ingest.indicators.IndicatorSink;
import org.dyad.observations.Indicators;
import org.dyad.provenance.Providers;
import org.dyad.reference.Areas;
import org.dyad.reference.Units;

/** A plain table: an area, a period and a value a line. */
@ApplicationScoped
class TableCsvFormat implements FileFormat {

    private static final List<String> WORLD_BANK_COPY = List.of("Country Name", "Country Code", "Year", "Value");

    private final TableRows.Known known;

    TableCsvFormat(Areas areas, Indicators indicators, Providers providers, Units units) {
        this.known = new TableRows.Known(areas, indicators, providers, units);
    }

    @Override
    public String code() {
        return "table-csv";
    }

    @Override
    public String title() {
        return "A plain table of an indicator: area, period, value";
    }

    @Override
    public boolean recognises(FileHead head) {
        return TableHeader.of(head.header(',')).isPresent() && !ExchangeRatesFormat.isRates(head);
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        boolean isBanks = file.head().header(',').equals(WORLD_BANK_COPY);
        String stem = file.name().replaceFirst("(?i)\\.csv$", "");
        LocalDate day = options.knownFrom(null);
        String code = stem.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        IndicatorRelease release = new IndicatorRelease(
                        "table-%s-%s".formatted(code, day),
                        "%s, a table as of %s".formatted(file.name(), day),
                        isBanks ? "World Bank" : "not stated",
                        null,
                        isBanks ? "CC BY 4.0" : null,
                        day)
                .whole(options.complete());
        return new Release(
                options.dataset("table-" + code),
                List.of(release.file(file.name(), code(), file.sha256(), sink -> read(file, sink, stem, isBanks))));
    }

    private void read(ImportFile file, IndicatorSink sink, String stem, boolean isBanks) throws IOException {
        try (CsvRows csv = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
            TableHeader header = TableHeader.of(csv.header())
                    .orElseThrow(() -> new FormatException(
                            "%s line 1: expected columns such as area, period, value".formatted(file.name())));
            if (!csv.hasNext()) {
                throw new FormatException("%s: has a header and no rows".formatted(file.name()));
            }
            TableRows rows = new TableRows(known, sink, header, stem, isBanks ? "WORLD_BANK" : null);
            csv.forEach(rows::add);
        }
    }
}
