package org.dyad.ingest.indicators;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.dyad.graphql.Ask;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.ImportProgress;
import org.jspecify.annotations.Nullable;

/** Imports files as the command does, on 31 January 2026, and asks what an analyst asks then. */
public final class IndicatorImport {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final FileImports imports;
    private final String dataset;

    /** @param dataset begins with zz- */
    public IndicatorImport(FileImports imports, String dataset) {
        this.imports = imports;
        this.dataset = dataset;
    }

    public LoadReport run(Path path, @Nullable LocalDate released) throws IOException, SQLException {
        List<LoadReport> reports = new ArrayList<>();
        imports.run(
                path.toString(),
                null,
                new ImportOptions(released, dataset, TODAY),
                ImportProgress.NONE,
                reports::addAll);
        return reports.get(0);
    }

    /** Values of a series, once the service knows the indicator: it asks about once a second what was loaded. */
    public static List<Double> values(String indicator, String area, String arguments) {
        String query = "{ series(series: {indicator: {code: \"%s\", area: \"%s\"}}, %s) { values } }"
                .formatted(indicator, area, arguments);
        Instant end = Instant.now().plus(LONGEST_WAIT);
        while (Ask.of(query).get("errors") != null && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return Ask.of(query).getList("data.series.values", Double.class);
    }
}
