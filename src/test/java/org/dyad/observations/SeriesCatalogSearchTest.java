package org.dyad.observations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;
import org.dyad.ingest.comtrade.ComtradeFlows;
import org.dyad.ingest.files.FileImports;
import org.dyad.ops.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search by codes finds what a look into every label finds, in the order of the keys. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeriesCatalogSearchTest {

    private static final String EVERY_LABEL = """
            select key from series_catalog
            where not exists (select 1 from unnest(string_to_array(?, ' ')) word where label not ilike '%' || word || '%')
              and (?::text[] is null or areas @> ?::text[])
            order by key collate "C"
            """;

    @Inject
    DataSource database;

    @Inject
    FileImports imports;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "china russia",
                "RUSSIA exports",
                "china,",
                "russia, oils",
                "russia oils exports",
                "from",
                "total trade with",
                "chin russ",
                "re-exports",
                "petrol china russia",
                "gdp",
                "product china",
                "sanctions names",
                "gas pipeline",
                "live horses",
                "e",
                "a b c d e f g h",
                "no-such-word china",
                "80%",
                "china_russia"
            })
    void whatIsFoundIsWhatTheLabelsSay(String words) throws SQLException {
        List<String> expected = labels(words, null);

        assertThat(found("search: \"%s\", first: 500".formatted(words)))
                .containsExactlyElementsOf(expected.subList(0, Math.min(500, expected.size())));
        assertThat(found("search: \"%s\", last: 20".formatted(words)))
                .containsExactlyElementsOf(expected.subList(Math.max(0, expected.size() - 20), expected.size()));
        assertThat(Ask.of("{ seriesCatalog(search: \"%s\", first: 0) { totalCount } }".formatted(words))
                        .getInt("data.seriesCatalog.totalCount"))
                .isEqualTo(expected.size());
    }

    @Test
    void pageByPageNothingIsLeftOutOrTwice() throws SQLException {
        List<String> expected = labels("russia", "CHN");
        List<String> all = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 200; page++) {
            JsonPath answer = Ask.of(
                    "{ seriesCatalog(search: \"russia\", areas: [\"CHN\"], first: 7%s) { nodes { key }".formatted(after)
                            + " pageInfo { hasNextPage endCursor } } }");
            all.addAll(answer.getList("data.seriesCatalog.nodes.key", String.class));
            if (!answer.getBoolean("data.seriesCatalog.pageInfo.hasNextPage")) {
                break;
            }
            after = ", after: \"%s\"".formatted(answer.getString("data.seriesCatalog.pageInfo.endCursor"));
        }

        assertThat(all).isEqualTo(expected).hasSizeGreaterThan(14);
    }

    /** France and Italy, the total and a chapter whose name has France's neither in it. */
    @Test
    void aSearchFollowsAnImportAndItsEnd(@TempDir Path folder) throws Exception {
        String vehicles = "search: \"france italy vehicles re-exports\", kind: TRADE";
        assertThat(found(vehicles)).isEmpty();
        try (ComtradeFlows flows = new ComtradeFlows(imports, database, folder)) {
            flows.load(
                    LocalDate.of(1976, 5, 1),
                    List.of("1974 FRA RX ITA 87 HS 1", "1974 FRA RX ITA TOTAL HS 2", "1974 ITA X FRA 87 HS 3"));

            assertThat(found(vehicles)).containsExactly("TRADE.COMTRADE.A.FRA.ITA.RE_EXPORT.87.VALUE.USD");
            assertThat(found("search: \"france, re-exports italy\""))
                    .containsExactly(
                            "TRADE.COMTRADE.A.FRA.ITA.RE_EXPORT.87.VALUE.USD",
                            "TRADE.COMTRADE.A.FRA.ITA.RE_EXPORT.TOTAL.VALUE.USD");
            assertThat(found("search: \"italy vehicles\", commodity: \"87\"")).hasSize(2);
        }
    }

    private static List<String> found(String arguments) {
        JsonPath answer = Ask.of("{ seriesCatalog(" + arguments + ") { nodes { key } } }");
        assertThat(answer.getList("errors")).as(arguments).isNull();
        return answer.getList("data.seriesCatalog.nodes.key", String.class);
    }

    private List<String> labels(String words, @Nullable String area) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(EVERY_LABEL)) {
            statement.setString(1, words.replace("%", "\\%").replace("_", "\\_"));
            Object areas = area == null ? null : connection.createArrayOf("text", new String[] {area});
            statement.setObject(2, areas);
            statement.setObject(3, areas);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> keys = new ArrayList<>();
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
                return keys;
            }
        }
    }
}
