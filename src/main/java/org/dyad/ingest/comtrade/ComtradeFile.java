package org.dyad.ingest.comtrade;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.trade.TradeRelease;
import org.jspecify.annotations.Nullable;

/** What the three forms of UN Comtrade's files have in common. */
final class ComtradeFile {

    private static final String DATASET = "comtrade";
    private static final String PUBLISHER = "United Nations Statistics Division";
    private static final String LICENCE = "UN Comtrade terms of use";

    /** Goods, annual or monthly, the reporter, the period, the edition: all that the service has of them. */
    private static final Pattern BULK = Pattern.compile("^COMTRADE-FINAL-C[AM][0-9]{3}(?:[0-9]{4}|[0-9]{6})H[0-9]\\[");

    private static final Pattern RELEASED = Pattern.compile("\\[([0-9]{4}-[0-9]{2}-[0-9]{2})]");

    private ComtradeFile() {}

    /** Reads the records of a file. */
    interface Records {
        void read(ImportFile file, ComtradeRows rows) throws IOException;
    }

    static FileFormat.Release release(
            ImportFile file,
            String format,
            ImportOptions options,
            Function<String, Optional<String>> areas,
            Records records)
            throws IOException {
        LocalDate day = options.knownFrom(released(file.name()));
        TradeRelease part = new TradeRelease(
                "comtrade-" + day, "UN Comtrade, figures as of %s".formatted(day), PUBLISHER, LICENCE, day);
        TradeRelease release = options.complete() || BULK.matcher(file.name()).find() ? part.whole() : part;
        IncomingFile incoming = release.file(
                file.name(),
                format,
                file.sha256(),
                sink -> records.read(file, new ComtradeRows(file.name(), release, areas, sink)));
        return new FileFormat.Release(options.dataset(DATASET), List.of(incoming));
    }

    private static @Nullable LocalDate released(String file) {
        Matcher day = RELEASED.matcher(file);
        try {
            return day.find() ? LocalDate.parse(day.group(1)) : null;
        } catch (DateTimeParseException e) {
            return null; // brackets around something else
        }
    }
}
