package org.dyad.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dyad.ingest.dataset.Dataset;
import org.dyad.ingest.dataset.DatasetTables;
import org.dyad.series.Period;

/**
 * Datasets of a test's own in the tests' database: areas ZZA and ZZB, the office ZZP, the unit ZZU, the commodity ZZ01
 * and the indicator ZZ.GDP, which nobody else reads. All of it goes when the test ends.
 */
final class OwnData implements AutoCloseable {

    static final int MONTHS = 20_000;

    private static final List<String> CLEANING = List.of(
            "delete from energy_flow where dataset like 'zz-%'",
            "delete from energy_deal_asset where dataset like 'zz-%'",
            "delete from energy_deal_figure where dataset like 'zz-%'",
            "delete from energy_deal_status where dataset like 'zz-%'",
            "delete from energy_deal_date where dataset like 'zz-%'",
            "delete from energy_deal_party where dataset like 'zz-%'",
            "delete from energy_deal where dataset like 'zz-%'",
            "delete from energy_asset_figure where dataset like 'zz-%'",
            "delete from energy_asset_status where dataset like 'zz-%'",
            "delete from energy_asset_owner where dataset like 'zz-%'",
            "delete from energy_asset_area where dataset like 'zz-%'",
            "delete from energy_asset where dataset like 'zz-%'",
            "delete from sanction_step where dataset like 'zz-%'",
            "delete from sanction_scope where dataset like 'zz-%'",
            "delete from sanction_role where dataset like 'zz-%'",
            "delete from sanction_measure where dataset like 'zz-%'",
            "delete from sanction_programme where dataset like 'zz-%'",
            "delete from trade_flow where dataset like 'zz-%'",
            "delete from partner_sum where provider like 'ZZ%'",
            "delete from observation where dataset like 'zz-%'",
            "delete from claim where dataset like 'zz-%'",
            "delete from group_membership where dataset like 'zz-%'",
            "delete from publication_note where dataset like 'zz-%'",
            "delete from commodity_list where dataset like 'zz-%'",
            "delete from series_catalog where provider like 'ZZ%'",
            "delete from indicator where code like 'ZZ%'",
            "delete from provider where code like 'ZZ%'",
            "delete from commodity where code like 'ZZ%'",
            "delete from source where code like 'zz-%'",
            "delete from unit where code like 'ZZ%'",
            "delete from area where code like 'ZZ%'",
            "delete from load where dataset like 'zz-%'");

    private final DataSource database;
    private final Importer importer;
    private final Path folder;

    OwnData(DataSource database, Importer importer, Path folder) throws IOException, SQLException {
        this.database = database;
        this.importer = importer;
        this.folder = folder;
        close(); // what a test that was killed may have left
        dataset("zz-reference")
                .with("area", Rows.row("area", "code", "ZZA"), Rows.row("area", "code", "ZZB", "name", "Otherland"))
                .with("unit", Rows.row("unit", "code", "ZZU"))
                .with("commodity", Rows.row("commodity", "code", "ZZ01"))
                .with("provider", Rows.row("provider", "code", "ZZP", "area", "ZZA"))
                .with("indicator", Rows.row("indicator"))
                .load();
    }

    /** A dataset of this name, which begins with {@code zz-}. */
    Draft dataset(String name) {
        return new Draft(name);
    }

    /** The files of one dataset, still to be written. */
    final class Draft {
        private final String name;
        private final Map<String, byte[]> files = new LinkedHashMap<>();

        private Draft(String name) {
            this.name = name;
        }

        Draft with(String table, String... lines) {
            return with(table + ".csv", Rows.file(table, List.of(lines)).getBytes(UTF_8));
        }

        Draft with(String file, byte[] content) {
            files.put(file, content);
            return this;
        }

        Dataset written() throws IOException {
            Path own = folder.resolve(name);
            if (Files.exists(own)) {
                try (Stream<Path> old = Files.list(own)) {
                    for (Path file : old.toList()) {
                        Files.delete(file);
                    }
                }
            }
            Files.createDirectories(own);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(own.resolve(file.getKey()), file.getValue());
            }
            return Dataset.in(own);
        }

        /** Imports the dataset and answers the report of the last of its tables. */
        LoadReport load() throws IOException, SQLException {
            Dataset dataset = written();
            List<LoadReport> reports = importer.run(dataset.name(), dataset.files());
            return reports.get(reports.size() - 1);
        }
    }

    /** The rows of an answer, the columns of each with a space between, null as a dash. */
    List<String> ask(String query, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = Sql.prepare(connection, query, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<String> answer = new ArrayList<>();
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    String cell = rows.getString(i);
                    cells.add(cell == null ? "-" : cell);
                }
                answer.add(String.join(" ", cells));
            }
            return answer;
        }
    }

    /** The dataset {@code zz-data} with 20,000 months, each with its number, from 0, and so much more as value. */
    Draft months(int more) {
        Period first = Period.parse("0001-01");
        String[] rows = IntStream.range(0, MONTHS)
                .mapToObj(i -> Rows.row(
                        "observation",
                        "frequency",
                        "M",
                        "period",
                        first.plus(i).toString(),
                        "value",
                        Integer.toString(i + more)))
                .toArray(String[]::new);
        return dataset("zz-data")
                .with("source", Rows.row("source", "code", "zz-a"))
                .with("observation", rows);
    }

    /** Deletes what datasets brought, the reference tables stay. */
    void forget() throws SQLException {
        execute(List.of(
                "delete from observation where dataset like 'zz-%'", "delete from source where code like 'zz-%'"));
    }

    /** Value, first day, day of its end and kind of each quotation of the test's indicator, in the order of days. */
    List<String> quotations() throws SQLException {
        return ask("""
                select o.value, o.known_from, o.known_to, o.vintage_kind from observation o join source s on s.id = o.source
                where o.indicator = 'ZZ.GDP' order by o.period, o.known_from, o.rounding desc nulls last, s.code, o.dataset
                """);
    }

    /** Every column of the test's observations but the load, with sources by their code. */
    List<String> observations() throws SQLException {
        return ask("""
                select (to_jsonb(o) - 'load' - 'source')::text, s.code from observation o join source s on s.id = o.source
                where o.indicator = 'ZZ.GDP' order by 2, 1
                """);
    }

    List<String> valuesAsOf(String day) throws SQLException {
        return ask("""
                select period, value from observation
                where indicator = 'ZZ.GDP' and known_from <= ?::date and (known_to is null or known_to > ?::date)
                order by period
                """, day, day);
    }

    /**
     * For each table the number of its rows and a sum over all of them, the transaction that last wrote each included:
     * two equal states mean that nothing was written.
     */
    Map<String, String> state() throws SQLException {
        Map<String, String> state = new TreeMap<>();
        List<String> tables = new ArrayList<>(List.of("load", "partner_sum", "series_catalog", "series_flow"));
        DatasetTables.ALL.forEach(table -> tables.add(table.name()));
        for (String table : tables) {
            state.put(
                    table,
                    ask("select count(*), md5(string_agg(t::text || t.xmin, '' order by t::text)) from %s t"
                                    .formatted(table))
                            .get(0));
        }
        return state;
    }

    @Override
    public void close() throws SQLException {
        execute(CLEANING);
    }

    private void execute(List<String> statements) throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (String statement : statements) {
                Sql.execute(connection, statement);
            }
        }
    }
}
