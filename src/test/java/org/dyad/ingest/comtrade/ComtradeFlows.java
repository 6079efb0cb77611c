package org.dyad.ingest.comtrade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.ImportProgress;

/**
 * Invented figures of UN Comtrade's, imported as a file of its is, for tests of what is made of such files; in years of
 * which nothing else is loaded. They go when the test ends.
 */
public final class ComtradeFlows implements AutoCloseable {

    private static final String DATASET = "zz-flows";

    private static final String HEADER = "freqCode,period,reporterCode,flowCode,partnerCode,customsCode,motCode,"
            + "partner2Code,cmdCode,classificationCode,primaryValue";

    private final FileImports imports;
    private final DataSource database;
    private final Path folder;

    public ComtradeFlows(FileImports imports, DataSource database, Path folder) throws SQLException {
        this.imports = imports;
        this.database = database;
        this.folder = folder;
        close(); // what a test that was killed may have left
    }

    /**
     * Imports figures.
     *
     * @param lines {@code year reporter flow partner commodity edition dollars} with spaces between, such as
     *     {@code 1974 DEU X WLD 87 H5 60}
     */
    public void load(LocalDate released, List<String> lines) throws IOException, SQLException {
        load(released, lines, false);
    }

    /** Imports figures that are all of their reporters' flows in these years, as {@link #load} does. */
    public void loadAll(LocalDate released, List<String> lines) throws IOException, SQLException {
        load(released, lines, true);
    }

    private void load(LocalDate released, List<String> lines, boolean complete) throws IOException, SQLException {
        String rows = lines.stream()
                .map(line -> line.strip().split(" +"))
                .map(cell -> Stream.of(
                                "A", cell[0], cell[1], cell[2], cell[3], "C00", "0", "0", cell[4], cell[5], cell[6])
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(folder.resolve("flows.csv"), HEADER + "\n" + rows + "\n");
        imports.run(
                file.toString(),
                null,
                new ImportOptions(released, DATASET, LocalDate.of(2026, 1, 31), false, null, complete),
                ImportProgress.NONE,
                reports -> {});
    }

    @Override
    public void close() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from trade_flow where dataset = '" + DATASET + "'");
            statement.execute("delete from partner_sum s where s.provider = 'COMTRADE' and not exists (select 1 from"
                    + " trade_flow t where t.reporter = s.reporter and t.provider = s.provider and t.flow = s.flow"
                    + " and t.period = s.period)");
            statement.execute("delete from coverage where dataset = '" + DATASET + "'");
            statement.execute("delete from load where dataset = '" + DATASET + "'");
            statement.execute(
                    "delete from source where code like 'comtrade-%' and not exists (select 1 from trade_flow t"
                            + " where t.source = source.id)");
            // codes that only these figures have come in under their own names
            statement.execute("delete from commodity where name = code and level = 6");
            statement.execute("delete from series_catalog c where c.provider = 'COMTRADE' and not exists (select 1 from"
                    + " trade_flow t where t.provider = 'COMTRADE' and t.reporter = c.areas[1]"
                    + " and t.partner = c.areas[2] and t.commodity = c.commodity"
                    + " and t.flow = split_part(c.key, '.', 6))");
        }
    }
}
