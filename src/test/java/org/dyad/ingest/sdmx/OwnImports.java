package org.dyad.ingest.sdmx;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.ImportProgress;
import org.jspecify.annotations.Nullable;

/** Files that tests of SDMX's formats import into a dataset of their own, and take away again. */
public record OwnImports(FileImports imports, DataSource database) {

    private static final String DATASET = "zz-sdmx";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final List<String> CLEANING = List.of(
            "delete from observation where dataset = 'zz-sdmx'",
            "delete from trade_flow where dataset = 'zz-sdmx'",
            "delete from load where dataset = 'zz-sdmx'",
            "delete from series_catalog c where kind = 'INDICATOR' and not exists"
                    + " (select 1 from observation o where o.provider = c.provider and o.area = c.areas[1])",
            "delete from series_catalog c where kind = 'INDICATOR' and key ~ '[.](ESTAT|ECB|WEO|PCPS|TARIFF|ZZ)[.]'",
            "delete from series_catalog c where kind = 'TRADE' and not exists (select 1 from trade_flow t"
                    + " where t.provider = c.provider and t.reporter = c.areas[1] and t.partner = c.areas[2]"
                    + " and t.frequency = c.frequency and t.currency = c.unit)",
            "delete from indicator where code ~ '^(ESTAT|ECB|WEO|PCPS|TARIFF|ZZ)[.]'",
            "delete from source s where kind = 'DATA_FILE' and code ~ '^(estat|ecb|imf|wits|zz)-'"
                    + " and not exists (select 1 from trade_flow t where t.source = s.id)",
            "delete from provider where code in ('ECB', 'IMF_WEO', 'IMF_PCPS', 'TRAINS', 'ZZ_OFFICE')",
            "delete from unit where code in ('XDC', 'USD_PER_EUR', 'USD_PER_T', 'CHF')",
            "delete from commodity where code in ('06-15', '25-26')");

    /** Imports a file that says itself when it was made. */
    public LoadReport run(Path path) throws IOException, SQLException {
        return run(path, null, null);
    }

    /** Imports a file as one of a day, by a mapping where one is given. */
    public LoadReport run(Path path, @Nullable LocalDate released, @Nullable Path mapping)
            throws IOException, SQLException {
        List<LoadReport> reports = new ArrayList<>();
        ImportOptions options = new ImportOptions(released, DATASET, LocalDate.of(2026, 1, 31), false, mapping, false);
        imports.run(path.toString(), null, options, ImportProgress.NONE, reports::addAll);
        return reports.get(0);
    }

    /** The answer to a query, once the service knows what was loaded: it asks about once a second. */
    public static JsonPath ask(String query) {
        Instant end = Instant.now().plus(LONGEST_WAIT);
        while (Ask.of(query).get("errors") != null && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return Ask.of(query);
    }

    /** First column of what a query answers. */
    public List<String> stored(String query) throws SQLException {
        List<String> answer = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
        }
        return answer;
    }

    public void forget() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : CLEANING) {
                statement.execute(sql);
            }
        }
    }
}
