package org.dyad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.ingest.comtrade.ComtradeFlows;
import org.dyad.ingest.files.FileImports;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What imports keep of trade added up over partners is what the rows come to, on every day. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PartnerSumsTest {

    private static final LocalDate JANUARY = LocalDate.of(1979, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(1979, 2, 28);
    private static final LocalDate MARCH = LocalDate.of(1979, 3, 31);

    /** Rows of each day added up here, against the sums that are stored; those that differ. */
    private static final String DIFFERENT = """
            with figure as (
              select t.*, case when t.commodity = 'TOTAL' or length(t.commodity) = 2 then 'HS' else t.classification end as edition
              from trade_flow t join area a on a.code = t.partner
              where t.provider in ('COMTRADE', 'ZZP') and t.period < '1980-01-01' and t.basis = 'PERIOD'
                and t.adjustment = 'NONE' and t.currency = 'USD' and t.value >= 0 and a.kind <> 'GROUP'
                and t.partner <> t.reporter and t.commodity ~ '^(TOTAL|[0-9]{2}|[0-9]{4}|[0-9]{6})$'
            ), day as (
              select distinct known_from as day from figure
              union select known_to from figure where known_to is not null
              union select known_from from partner_sum where period < '1980-01-01'
            ), standing as (
              select distinct on (day, reporter, provider, flow, frequency, period, edition, partner, commodity) d.day, f.*
              from day d join figure f on f.known_from <= d.day and (f.known_to is null or f.known_to > d.day)
              order by day, reporter, provider, flow, frequency, period, edition, partner, commodity, classification desc
            ), of_rows as (
              select day, reporter, provider, flow, frequency, period::text, edition, 'of ' || commodity as what,
                sum(value) as amount
              from standing group by 1, 2, 3, 4, 5, 6, 7, 8
              union all
              select day, reporter, provider, flow, frequency, period::text, edition,
                case commodity when 'TOTAL' then 0 else length(commodity) end || ' with ' || partner, sum(value)
              from standing group by 1, 2, 3, 4, 5, 6, 7, 8
              union all
              select day, reporter, provider, flow, frequency, period::text, edition,
                case commodity when 'TOTAL' then 0 else length(commodity) end || ' from source ' || source, 0
              from standing group by 1, 2, 3, 4, 5, 6, 7, 8
            ), sums as (
              select d.day, s.* from day d
              join partner_sum s on s.known_from <= d.day and (s.known_to is null or s.known_to > d.day)
              where s.provider in ('COMTRADE', 'ZZP') and s.period < '1980-01-01'
            ), of_sums as (
              select day, reporter, provider, flow, frequency, period::text, edition, 'of ' || c.commodity as what, c.amount
              from sums cross join lateral unnest(commodities, amounts) c(commodity, amount)
              union all
              select day, reporter, provider, flow, frequency, period::text, edition, level || ' with ' || p.partner, p.amount
              from sums cross join lateral unnest(partners, partner_amounts) p(partner, amount)
              union all
              select day, reporter, provider, flow, frequency, period::text, edition, level || ' from source ' || s.source, 0
              from sums cross join lateral unnest(sources) s(source)
            )
            select day, reporter, flow, period, edition, what, r.amount as rows, s.amount as sums
            from of_rows r full join of_sums s using (day, reporter, provider, flow, frequency, period, edition, what)
            where r.amount is distinct from s.amount
            order by 1, 2, 3, 4, 5, 6
            """;

    @Inject
    FileImports imports;

    @Inject
    Importer importer;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    private ComtradeFlows flows;
    private OwnData own;

    @BeforeEach
    void begin() throws IOException, SQLException {
        flows = new ComtradeFlows(imports, database, folder);
        own = new OwnData(database, importer, folder);
        flows.load(
                JANUARY,
                List.of(
                        "1974 DEU X FRA 87 H0 20",
                        "1974 DEU X ITA 87 H0 40",
                        "1974 DEU X ITA 85 H0 40",
                        "1974 DEU X WLD 87 H0 999",
                        "1974 DEU X FRA TOTAL H0 25",
                        "1974 DEU M FRA 870323 H0 7",
                        "1974 FRA X ITA 87 H0 20"));
    }

    @AfterEach
    void end() throws SQLException {
        flows.close();
        own.close();
    }

    @Test
    void anImportLeavesTheSumsOfItsRows() throws SQLException {
        assertSumsAreThoseOfTheRows();
        // 20 to France and 40 to Italy; what goes to the world is no partner's
        assertThat(exports("1979-01-31")).containsExactly("85 40", "87 60", "TOTAL 25");
        assertThat(exports("1979-01-30")).isEmpty();
    }

    @Test
    void aRevisionChangesTheSumFromItsDay() throws IOException, SQLException {
        flows.load(FEBRUARY, List.of("1974 DEU X FRA 87 H0 30"));

        assertSumsAreThoseOfTheRows();
        assertThat(exports("1979-02-27")).containsExactly("85 40", "87 60", "TOTAL 25");
        assertThat(exports("1979-02-28")).containsExactly("85 40", "87 70", "TOTAL 25");
    }

    @Test
    void aWithdrawalTakesItsFigureOut() throws IOException, SQLException {
        flows.loadAll(FEBRUARY, List.of("1974 DEU X FRA 87 H0 20", "1974 DEU X FRA TOTAL H0 25"));

        assertSumsAreThoseOfTheRows();
        assertThat(exports("1979-02-28")).containsExactly("87 20", "TOTAL 25");
    }

    @Test
    void theSameFileAgainWritesNoSum() throws IOException, SQLException {
        List<String> before = written();

        flows.load(
                JANUARY,
                List.of(
                        "1974 DEU X FRA 87 H0 20",
                        "1974 DEU X ITA 87 H0 40",
                        "1974 DEU X ITA 85 H0 40",
                        "1974 DEU X WLD 87 H0 999",
                        "1974 DEU X FRA TOTAL H0 25",
                        "1974 DEU M FRA 870323 H0 7",
                        "1974 FRA X ITA 87 H0 20"));

        assertThat(written()).isEqualTo(before);
    }

    @Test
    void aSecondFileOfOneReleaseAddsToItsSums() throws IOException, SQLException {
        flows.load(JANUARY, List.of("1974 DEU X GBR 87 H0 5", "1974 DEU X GBR 9701 H0 3", "1973 DEU X GBR 87 H0 5"));

        assertSumsAreThoseOfTheRows();
        assertThat(exports("1979-01-31")).containsExactly("85 40", "87 65", "9701 3", "TOTAL 25");
    }

    @Test
    void theOrderOfLoadingDoesNotMatter() throws IOException, SQLException {
        flows.load(MARCH, List.of("1974 DEU X FRA 87 H0 50", "1974 DEU X ITA 87 H0 40"));
        flows.load(FEBRUARY, List.of("1974 DEU X FRA 87 H0 30", "1974 DEU X GBR 87 H0 1"));

        assertSumsAreThoseOfTheRows();
        assertThat(exports("1979-02-28")).containsExactly("85 40", "87 71", "TOTAL 25");
        assertThat(exports("1979-03-31")).containsExactly("85 40", "87 91", "TOTAL 25");
    }

    @Test
    void ofAChapterInTwoEditionsTheNewestIsAdded() throws IOException, SQLException {
        flows.load(
                FEBRUARY,
                List.of("1974 DEU X FRA 87 H1 21", "1974 DEU X FRA 870323 H1 8", "1974 DEU X FRA 870323 H0 9"));

        assertSumsAreThoseOfTheRows();
        assertThat(exports("1979-02-28")).containsExactly("85 40", "87 61", "870323 9", "870323 8", "TOTAL 25");
    }

    @Test
    void aDatasetThatComesAgainWithoutARowTakesItOutOfTheSum() throws IOException, SQLException {
        load("1.5", "2.5");
        assertSumsAreThoseOfTheRows();
        assertThat(ofDataset()).containsExactly("4.0");

        load("1.5");

        assertSumsAreThoseOfTheRows();
        assertThat(ofDataset()).containsExactly("1.5");
    }

    @Test
    void aReleaseThatSaysTheSameAgainBeginsNoSum() throws IOException, SQLException {
        List<String> before = written();

        // another release, of another day, with one figure of those that stand
        flows.load(MARCH, List.of("1974 DEU X ITA 85 H0 40"));

        assertSumsAreThoseOfTheRows();
        assertThat(written()).hasSameSizeAs(before);
    }

    /** Which way is taken depends on the size of the table; both must come to the same. */
    @Test
    void figuresThatAreLookedUpOneByOneComeToTheSameSums() throws IOException, SQLException {
        flows.load(MARCH, List.of("1974 DEU X FRA 87 H0 31", "1974 DEU X FRA 870323 H1 8"));
        flows.load(FEBRUARY, List.of("1974 DEU X FRA 87 H0 30"));
        String sums = "select to_jsonb(s) from partner_sum s where reporter = 'DEU' order by 1";
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            List<String> expected = asked(connection, sums);
            asked(connection, """
                    create temporary table touched_sum on commit drop as
                    select row_number() over ()::integer as id, t.*, '-infinity'::date as since
                    from (select distinct reporter, provider, flow, frequency, period from partner_sum) t
                    where reporter = 'DEU'
                    """);
            asked(connection, "delete from partner_sum where reporter = 'DEU'");

            PartnerSums.add(
                    connection,
                    "DEU",
                    connection.createArrayOf(
                            "text",
                            asked(connection, "select code from area where kind <> 'GROUP'")
                                    .toArray()));

            assertThat(asked(connection, sums)).isEqualTo(expected).isNotEmpty();
            connection.rollback();
        }
    }

    private static List<String> asked(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            if (statement.execute(sql)) {
                ResultSet row = statement.getResultSet();
                while (row.next()) {
                    rows.add(row.getString(1));
                }
            }
            return rows;
        }
    }

    @Test
    void anAreaThatBecomesAGroupIsNoPartnerAnyMore() throws IOException, SQLException {
        load("1.5", "2.5");

        own.dataset("zz-reference")
                .with("area", Rows.row("area", "code", "ZZA"), Rows.row("area", "code", "ZZB", "kind", "GROUP"))
                .load();

        assertSumsAreThoseOfTheRows();
        assertThat(ofDataset()).containsExactly("2.5");
    }

    /** Exports of the test's own office to ZZB and then to France, in 1974. */
    private void load(String... values) throws IOException, SQLException {
        List<String> partners = List.of("ZZB", "FRA");
        String[] rows = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            rows[i] = Rows.row(
                    "trade_flow",
                    "reporter",
                    "ZZA",
                    "partner",
                    partners.get(i),
                    "flow",
                    "EXPORT",
                    "classification",
                    "HS",
                    "commodity",
                    "TOTAL",
                    "frequency",
                    "A",
                    "period",
                    "1974",
                    "provider",
                    "ZZP",
                    "currency",
                    "USD",
                    "value",
                    values[i],
                    "source",
                    "zz-a");
        }
        own.dataset("zz-data")
                .with("source", Rows.row("source", "code", "zz-a"))
                .with("trade_flow", rows)
                .load();
    }

    private List<String> ofDataset() throws SQLException {
        return own.ask("select s.amounts[1] from partner_sum s where s.reporter = 'ZZA' and s.known_to is null");
    }

    private List<String> exports(String day) throws SQLException {
        return own.ask("""
                select c.commodity, c.amount from partner_sum s cross join lateral unnest(s.commodities, s.amounts)
                  c(commodity, amount)
                where s.reporter = 'DEU' and s.provider = 'COMTRADE' and s.flow = 'EXPORT' and s.period = '1974-01-01'
                  and s.known_from <= ?::date and (s.known_to is null or s.known_to > ?::date)
                order by c.commodity, s.edition
                """, day, day);
    }

    /** With the transaction that wrote each row. */
    private List<String> written() throws SQLException {
        return own.ask("select s.xmin, s::text from partner_sum s where s.period < '1980-01-01' order by 2");
    }

    private void assertSumsAreThoseOfTheRows() throws SQLException {
        assertThat(own.ask(DIFFERENT)).isEmpty();
    }
}
