package org.dyad.ingest.baci;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.trade.TradeRelease;
import org.dyad.reference.Areas;
import org.jspecify.annotations.Nullable;

/** A year of BACI. */
@ApplicationScoped
class BaciFormat implements FileFormat {

    private static final List<String> HEADER = List.of("t", "i", "j", "k", "v", "q");
    private static final String DATASET = "baci";
    private static final String PUBLISHER = "CEPII";
    private static final String LICENCE = "Etalab 2.0";
    private static final Pattern NAME = Pattern.compile("BACI_HS(\\d{2})_Y\\d{4}_V((\\d{4})(\\d{2})[a-z]?)");

    /** Editions by the two digits that a file's name has for them. */
    private static final int CENTURY = 50;

    private final Areas areas;

    BaciFormat(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String code() {
        return "baci-csv";
    }

    @Override
    public String title() {
        return "CEPII BACI, one year of reconciled trade by six-digit commodity";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.header(',').equals(HEADER);
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        Matcher name = NAME.matcher(file.name());
        boolean named = name.find();
        LocalDate day = options.knownFrom(named ? lastDay(name) : null);
        String version = named ? name.group(2) : day.toString();
        TradeRelease part =
                new TradeRelease("baci-" + version, "BACI, release %s".formatted(version), PUBLISHER, LICENCE, day);
        TradeRelease release = named || options.complete() ? part.whole() : part;
        IncomingFile incoming = release.file(
                file.name(),
                code(),
                file.sha256(),
                sink -> read(file, new BaciRows(file.name(), release, edition(named ? name : null), areas, sink)));
        return new Release(options.dataset(DATASET), List.of(incoming));
    }

    /** A release's day is told to the month. */
    private static @Nullable LocalDate lastDay(Matcher name) {
        int month = Integer.parseInt(name.group(4));
        return month < 1 || month > 12
                ? null
                : YearMonth.of(Integer.parseInt(name.group(3)), month).atEndOfMonth();
    }

    private static String edition(@Nullable Matcher name) {
        if (name == null) {
            return "HS";
        }
        int year = Integer.parseInt(name.group(1));
        return "HS" + (year < CENTURY ? 2000 + year : 1900 + year);
    }

    private static void read(ImportFile file, BaciRows rows) throws IOException {
        try (CsvRows csv = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
            if (!csv.header().equals(HEADER) || !csv.hasNext()) {
                throw new FormatException(
                        "%s: expected the header %s and rows".formatted(file.name(), String.join(",", HEADER)));
            }
            csv.forEach(rows::add);
        }
    }
}
