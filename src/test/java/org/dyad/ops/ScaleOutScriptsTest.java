package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The scripts of {@code schema/sql/scale-out} on a schema of the tests' database that has all migrations. Citus is
 * stood in for by functions that refuse what it refuses of a table, and note what they were asked for; what it makes of
 * statements is not tried here.
 */
class ScaleOutScriptsTest {

    private static final Path SCRIPTS = Path.of("schema/sql");

    private static final String SCHEMA = "scale_out";

    /**
     * Its manual: keys contain the distribution column, there are no triggers, references lead to tables made before.
     */
    private static final String CITUS = """
            create schema scale_out_citus;
            create table scale_out_citus.pg_dist_node (groupid integer);
            create table scale_out_citus.spread (name text primary key, kind text not null, distribution text);

            create function citus_set_coordinator_host(host text, port integer) returns void language sql
            as $$ insert into pg_dist_node values (0) $$;

            create function require_plain(made regclass) returns void language plpgsql as $$
            begin
                if exists (select 1 from pg_trigger where tgrelid = made and not tgisinternal) then
                    raise exception '% has triggers', made;
                end if;
                if exists (select 1 from pg_constraint where contype = 'f' and made in (conrelid, confrelid)) then
                    raise exception '% has references while it is converted', made;
                end if;
            end $$;

            create function create_reference_table(made regclass) returns void language plpgsql as $$
            begin
                perform require_plain(made);
                insert into spread values (made::text, 'REFERENCE', null);
            end $$;

            create function create_distributed_table(made regclass, distribution text, colocate_with text default 'default')
            returns void language plpgsql as $$
            begin
                perform require_plain(made);
                if exists (select 1 from pg_index i where i.indrelid = made and (i.indisunique or i.indisexclusion)
                    and (select attnum from pg_attribute where attrelid = made and attname = distribution)
                      <> all (i.indkey::smallint[])) then
                    raise exception '% has a key without %', made, distribution;
                end if;
                if exists (select 1 from pg_attribute where attrelid = made and attidentity <> '') then
                    raise exception '% numbers its rows', made;
                end if;
                insert into spread values (made::text, 'DISTRIBUTED', distribution);
            end $$;
            """;

    private Connection database;

    @BeforeEach
    void begin() throws IOException, SQLException {
        database = TestDatabase.credentials().connect();
        drop();
        run("create schema " + SCHEMA);
        run("create extension if not exists pg_trgm schema public");
        run("set search_path to " + SCHEMA + ", public, scale_out_citus");
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path migration : files.filter(
                            file -> file.getFileName().toString().startsWith("V"))
                    .sorted(Comparator.comparing(Path::getFileName))
                    .toList()) {
                run(Files.readString(migration));
            }
        }
        run("""
                insert into area (code, name, kind) select 'A' || n, 'Area ' || n, 'COUNTRY' from generate_series(1, 40) n;
                insert into unit (code, name, kind) values ('USD', 'dollars', 'MONEY');
                insert into provider (code, name, kind, rank, fiscal_year_start) values ('P', 'Office', 'OFFICE', 1, 1);
                insert into source (id, code, title, kind) values (1, 'source', 'Source', 'DATA_FILE');
                insert into trade_flow (reporter, partner, flow, classification, commodity, frequency, basis, adjustment,
                  period, provider, currency, known_from, value, precision, valuation, status, source, directness, dataset,
                  load)
                select 'A' || r, 'A' || p, 'EXPORT', 'HS', 'TOTAL', 'A', 'PERIOD', 'NONE', date '2020-01-01', 'P', 'USD',
                  date '2021-01-01', r * p, 'EXACT', 'FOB', 'OBSERVED', 1, 'PRIMARY', 'd', 1
                from generate_series(1, 40) r, generate_series(1, 40) p
                """);
    }

    @AfterEach
    void end() throws SQLException {
        run("rollback");
        drop();
        database.close();
    }

    private void drop() throws SQLException {
        run("drop schema if exists " + SCHEMA + ", scale_out_citus cascade");
    }

    @Test
    void partitionsHaveTheRowsTheKeysAndTheReferencesOfTheTable() throws Exception {
        String indexes = "select indexname from pg_indexes where schemaname = 'scale_out' and tablename = 'trade_flow'"
                + " order by 1";
        String constraints = "select conname || ' ' || pg_get_constraintdef(oid) from pg_constraint"
                + " where conrelid = 'trade_flow'::regclass and contype <> 'n' order by 1";
        List<String> indexesBefore = rows(indexes);
        List<String> constraintsBefore = rows(constraints);

        String rights = "select grantee || ' ' || privilege_type from information_schema.role_table_grants"
                + " where table_name = 'trade_flow' and table_schema = 'scale_out' order by 1";
        run("grant select on trade_flow to public");
        List<String> rightsBefore = rows(rights);

        run(script("partitions.sql"));

        assertThat(rows(rights)).isEqualTo(rightsBefore).contains("PUBLIC SELECT");
        assertThat(rows(indexes)).isEqualTo(indexesBefore);
        assertThat(rows(constraints)).isEqualTo(constraintsBefore);
        // 40 by 40 areas; the sum of all products is (1 + … + 40) squared: 820 · 820
        assertThat(rows("select count(*) || ' ' || sum(value) from trade_flow")).containsExactly("1600 672400");
        assertThat(rows("select count(*) from pg_inherits where inhparent = 'trade_flow'::regclass"))
                .containsExactly("16");
        assertThatThrownBy(() -> run(script("partitions.sql"))).hasMessageContaining("partitions already");
    }

    @Test
    void aQueryThatNamesItsReporterReadsOnePartition() throws Exception {
        run(script("partitions.sql"));

        List<String> plan = rows("explain (costs off) select * from trade_flow t where t.reporter = any('{A7}')"
                + " and t.partner = 'A9' and t.known_to is null");

        assertThat(plan.stream().filter(line -> line.contains(" on trade_flow_")))
                .hasSize(1);
    }

    @Test
    void everyTableHasItsPlaceOnCitus() throws Exception {
        run(CITUS);

        run(script("citus.sql"));

        assertThat(rows("select name || ' ' || distribution from spread where kind = 'DISTRIBUTED' order by 1"))
                .containsExactly("coverage reporter", "trade_flow reporter");
        assertThat(rows("select name from spread where kind = 'REFERENCE'"))
                .contains("area", "commodity", "provider", "source", "unit");
        assertThat(rows("select groupid from pg_dist_node")).containsExactly("0");
    }

    @Test
    void aTableIsConvertedAsItsPlaceSays() throws Exception {
        run(CITUS);
        String script = script("citus.sql").replaceFirst("\\) on commit drop;", ");");

        run(script);

        assertThat(rows("select name || ' ' || kind from place where kind <> 'LOCAL' order by 1"))
                .isEqualTo(rows("select name || ' ' || kind from spread order by 1"));
    }

    @Test
    void aTableWithoutAPlaceStopsTheScript() throws Exception {
        run(CITUS);
        run("create table stray (code text primary key)");

        assertThatThrownBy(() -> run(script("citus.sql"))).hasMessageContaining("no place for stray");
    }

    @Test
    void withoutCitusTheScriptSaysSo() throws Exception {
        assertThatThrownBy(() -> run(script("citus.sql"))).hasMessageContaining("this database has no Citus");
    }

    @Test
    void referencesLeadToCopiedTablesOrStayWithinTheCoordinator() throws Exception {
        run(CITUS);
        String from = "select f.relname || ' ' || t.relname from pg_constraint c join pg_class f on f.oid = c.conrelid"
                + " join pg_class t on t.oid = c.confrelid where c.contype = 'f'"
                + " and c.connamespace = 'scale_out'::regnamespace";
        List<String> before = rows(from + " and f.relname = 'trade_flow' order by 1");

        run(script("citus.sql"));

        assertThat(rows(from + " and f.relname = 'trade_flow' order by 1"))
                .isEqualTo(before)
                .isNotEmpty();
        assertThat(
                        rows(
                                from + " and not ("
                                        + "t.relname in (select name from spread where kind = 'REFERENCE')"
                                        + "   and f.relname in (select name from spread)"
                                        + " or t.relname not in (select name from spread) and f.relname not in (select name from spread))"))
                .isEmpty();
    }

    private static String script(String name) throws IOException {
        return Files.readString(SCRIPTS.resolve("scale-out").resolve(name));
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
