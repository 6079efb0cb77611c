package org.dyad.ingest.countrycodes;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.reference.Areas;

/** The table of country codes. */
@ApplicationScoped
class CountryCodesFormat implements FileFormat {

    private static final List<String> NEEDED =
            List.of(CountryRows.ALPHA3, CountryRows.ALPHA2, CountryRows.M49, CountryRows.NAME);

    private final Areas areas;

    CountryCodesFormat(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String code() {
        return "country-codes-csv";
    }

    @Override
    public String title() {
        return "Country codes of ISO 3166-1 and M49 with names in six languages";
    }

    @Override
    public boolean recognises(FileHead head) {
        return new HashSet<>(head.header(',')).containsAll(NEEDED);
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        IncomingFile incoming = new IncomingFile(
                file.name(),
                code(),
                file.sha256(),
                List.of(CountryRows.AREAS, CountryRows.ALIASES),
                CountryRows.ALIASES,
                sink -> read(file, sink));
        return new Release(options.dataset("country-codes"), List.of(incoming));
    }

    private void read(ImportFile file, IncomingFile.Sink sink) throws IOException {
        try (CsvRows csv = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
            List<String> header = csv.header();
            if (!new HashSet<>(header).containsAll(NEEDED) || !csv.hasNext()) {
                throw new FormatException(
                        "%s: expected the columns %s, and rows".formatted(file.name(), String.join(", ", NEEDED)));
            }
            csv.forEach(new CountryRows(file.name(), header, areas, sink)::add);
        }
    }
}
