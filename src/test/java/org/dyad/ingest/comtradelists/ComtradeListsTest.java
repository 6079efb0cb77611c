package org.dyad.ingest.comtradelists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.RowIssue;
import org.dyad.ingest.Samples;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.indicators.IndicatorImport;
import org.dyad.ingest.indicators.OwnIndicators;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ComtradeListsTest {

    private static final List<String> KEEP = List.of("area", "area_alias", "commodity");

    @Inject
    FileImports imports;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    private OwnIndicators own;
    private IndicatorImport importing;

    @BeforeEach
    void remember() throws SQLException {
        own = new OwnIndicators(database);
        own.forget();
        importing = new IndicatorImport(imports, "zz-lists");
        for (String table : KEEP) {
            execute("create table zz_%1$s as select * from %1$s".formatted(table));
        }
    }

    @AfterEach
    void forget() throws SQLException {
        execute("delete from area_alias t where not exists (select 1 from zz_area_alias z where z.scheme = t.scheme and"
                + " z.alias = t.alias)");
        execute("delete from area t where not exists (select 1 from zz_area z where z.code = t.code)");
        execute("delete from commodity t where not exists (select 1 from zz_commodity z where z.code = t.code and"
                + " z.classification = t.classification)");
        for (String table : KEEP) {
            execute("drop table zz_" + table);
        }
        own.forget();
    }

    @Test
    void allGoodsOfTheListAreThereAndWhatIsCuratedStays() throws IOException, SQLException {
        Path list = Samples.path("comtrade/ref/HS.json");

        LoadReport report = importing.run(list, null);

        // 8,262 entries, 248 of which are curated: 8,014 are new, as a count of the two files' codes gives
        assertThat(report.read()).isEqualTo(8_262);
        assertThat(report.added()).isEqualTo(8_014);
        assertThat(report.revised()).isZero();
        assertThat(importing.run(list, null).added()).isZero();
        assertThat(own.stored("select name || '|' || parent from commodity where classification = 'HS'"
                        + " and code in ('2709', '851713', '010110') order by code"))
                .containsExactly(
                        "Pure-bred breeding animals|0101",
                        "Crude oil|27",
                        "Telephone sets; smartphones for cellular or other wireless networks|8517");
        assertThat(own.stored("select count(*) from zz_commodity z join commodity t using (classification, code)"
                        + " where (z.name, z.parent, z.note) is distinct from (t.name, t.parent, t.note)"))
                .containsExactly("0");
        awaitName("851713", "Telephone sets; smartphones for cellular or other wireless networks");
    }

    @Test
    void aClassThatCameUnderItsCodeGetsItsName() throws IOException, SQLException {
        execute("insert into commodity (classification, code, parent, level, name) values ('HS', '854239', '8542', 6,"
                + " '854239') on conflict (classification, code) do nothing");
        execute("insert into commodity (classification, code, parent, level, name)"
                + " values ('HS', '010221', '0102', 6, '010221')");

        LoadReport report = importing.run(Samples.path("hs/harmonized-system.csv"), null);

        assertThat(report.revised()).isEqualTo(1);
        assertThat(own.stored("select name from commodity where classification = 'HS' and code = '010221'"))
                .containsExactly("Cattle; live, pure-bred breeding animals");
    }

    @Test
    void theLegacyListBringsTheSameHierarchy() throws IOException, SQLException {
        LoadReport report = importing.run(Samples.path("comtrade/ref/classificationHS_legacy.json"), null);

        // 7,656 entries, of which ALL, AG2, AG4 and AG6 are no goods
        assertThat(report.read()).isEqualTo(7_652);
        assertThat(report.refused()).isZero();
    }

    @Test
    void anEditionIsKeptApart() throws IOException, SQLException {
        Path list = Files.writeString(folder.resolve("H5.json"), """
                {"more": false, "classCode": "H5", "className": "HS2017", "results": [
                  {"id": "TOTAL", "text": "Total", "parent": "#"},
                  {"id": "85", "text": "85 - Electrical machinery", "parent": "TOTAL"},
                  {"id": "8517", "text": "8517 - Telephone sets", "parent": "85"},
                  {"id": "851712", "text": "851712 - - Telephones for cellular networks", "parent": "8517"},
                  {"id": "851712", "text": "again", "parent": "8517"},
                  {"id": "8A", "text": "none", "parent": "TOTAL"},
                  {"id": "8601", "text": "8601 - Rail locomotives", "parent": "85"}]}
                """);

        LoadReport report = importing.run(list, null);

        assertThat(own.stored("select code || ' ' || coalesce(parent, '') || ' ' || level || ' ' || name from commodity"
                        + " where classification = 'HS2017' order by level"))
                .containsExactly(
                        "TOTAL  0 Total",
                        "85 TOTAL 2 Electrical machinery",
                        "8517 85 4 Telephone sets",
                        "851712 8517 6 Telephones for cellular networks");
        assertThat(report.issues())
                .extracting(RowIssue::toString)
                .containsExactly(
                        "H5.json line 6, id: 851712 stands on an earlier line too",
                        "H5.json line 7, id: expected two, four or six digits, was 8A",
                        "H5.json line 8, parent: 8601 does not lie within 85");
    }

    @Test
    void areasThatAreKnownGetTheListsNames() throws IOException, SQLException {
        for (String file :
                List.of("Reporters.json", "cipf_reporter.csv", "cipf_partner.csv", "partnerAreas_legacy.json")) {
            LoadReport report = importing.run(Samples.path("comtrade/ref/" + file), null);

            assertThat(report.format()).isEqualTo("comtrade-areas");
            assertThat(report.revised()).isZero();
        }
        // every number of the lists is known
        assertThat(own.stored(
                        "select code from area t where not exists (select 1 from zz_area z where z.code = t.code)"))
                .isEmpty();
        assertThat(own.stored("select area from area_alias where scheme = 'NAME'"
                        + " and alias in ('Sudan (...2011)', 'Fed. Rep. of Germany (...1990)') order by 1"))
                .containsExactly("DEU_1990", "SDN_2011");
        assertThat(importing
                        .run(Samples.path("comtrade/ref/Reporters.json"), null)
                        .added())
                .isZero();
    }

    @Test
    void anAreaThatNobodyKnowsComesInWithItsValidity() throws IOException, SQLException {
        Path list = Files.writeString(folder.resolve("Reporters.json"), """
                {"results": [
                  {"id": 9801, "text": "Erewhon (...2003)", "reporterCode": 9801, "reporterCodeIsoAlpha2": "ZY",
                   "reporterCodeIsoAlpha3": "ZZY", "entryEffectiveDate": "1994-03-01T00:00:00",
                   "entryExpiredDate": "2003-12-31T00:00:00", "isGroup": false},
                  {"id": 9802, "text": "Nusquama", "reporterCodeIsoAlpha3": "CHN", "isGroup": false},
                  {"id": 156, "text": "Russian Federation", "reporterCodeIsoAlpha3": "CHN", "isGroup": false},
                  {"id": 643, "text": "Muscovy", "reporterCodeIsoAlpha3": "CHN", "isGroup": false}]}
                """);

        LoadReport report = importing.run(list, null);

        assertThat(own.stored("select comtrade || kind || exists_from || exists_until from area where code = 'ZZY'"))
                .containsExactly("9801HISTORICAL[1994-03-01,1994-03-02)[2004-01-01,2004-01-02)");
        assertThat(report.issues())
                .extracting(RowIssue::toString)
                .containsExactly(
                        "Reporters.json line 5, id: no area has the number 9802, and the list has no letters for it that"
                                + " are free",
                        "Reporters.json line 6, text: Russian Federation is a name of RUS already, and of CHN in the"
                                + " list",
                        "Reporters.json line 7, id: 643 is RUS (Russia) here, and CHN in the list");
    }

    @Test
    void listsOfOtherThingsAreNotTakenForAreas() {
        assertThatThrownBy(() -> importing.run(Samples.path("comtrade/ref/ModeOfTransportCodes.json"), null))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("JSON of an unknown shape");
    }

    private static void awaitName(String code, String name) {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        String query = "{ commodities(search: \"%s\") { nodes { name } } }".formatted(code);
        while (!name.equals(Ask.of(query).getString("data.commodities.nodes[0].name"))
                && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        assertThat(Ask.of(query).getString("data.commodities.nodes[0].name")).isEqualTo(name);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
