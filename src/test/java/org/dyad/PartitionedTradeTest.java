package org.dyad;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dyad.graphql.Ask;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.ImportProgress;
import org.dyad.ops.PartitionedDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Queries and imports where the trade flows are cut into partitions. */
@QuarkusTest
@TestProfile(PartitionedDatabase.Profile.class)
class PartitionedTradeTest {

    private static final String HEADER =
            "freqCode,period,refMonth,reporterCode,flowCode,partnerCode,customsCode,motCode,"
                    + "partner2Code,classificationCode,isOriginalClassification,cmdCode,isReported,isAggregate,"
                    + "legacyEstimationFlag,primaryValue\n";

    /** The name says that the file has all of Andorra's goods in 1990, so that a later one ends what it lacks. */
    private static final String BULK = "COMTRADE-FINAL-CA0201990H0[%s].csv";

    private static final String SERIES =
            "{ series(series: {trade: {reporter: \"AND\", partner: \"%s\", flow: EXPORT}}, from: \"1990\", to: \"1990\")"
                    + " { values statuses } }";

    @Inject
    FileImports imports;

    @TempDir
    Path folder;

    @BeforeAll
    static void cut() throws IOException, SQLException {
        PartitionedDatabase.cut();
    }

    @ParameterizedTest
    @MethodSource("org.dyad.ExampleAnswersTest#documents")
    void everyDocumentAnswersWhatItsSourcesSay(String document) throws IOException {
        JsonPath answer = Ask.of(Files.readString(Path.of("schema/queries", document + ".graphql")));

        assertThat(answer.getList("errors")).isNull();
        Objects.requireNonNull(ExampleAnswersTest.CHECKS.get(document), document)
                .accept(answer);
    }

    @Test
    void releasesAddReviseRepeatAndWithdraw() throws IOException, SQLException {
        LoadReport first = load("2024-01-31", total("251", 1), total("724", 2), total("620", 3));
        LoadReport second = load("2024-02-29", total("251", 1), total("620", 4));
        LoadReport again = load("2024-02-29", total("251", 1), total("620", 4));

        assertThat(List.of(first.added(), first.withdrawn())).containsExactly(3L, 0L);
        // France is repeated, Portugal revised, Spain is lacking
        assertThat(List.of(second.added(), second.withdrawn())).containsExactly(2L, 1L);
        assertThat(List.of(again.added(), again.revised(), again.withdrawn())).containsOnly(0L);
        assertThat(Ask.of(SERIES.formatted("PRT")).getList("data.series.values", Double.class))
                .containsExactly(4.0);
        assertThat(Ask.of(SERIES.formatted("ESP")).getList("data.series.values"))
                .containsOnlyNulls();
    }

    private LoadReport load(String released, String... rows) throws IOException, SQLException {
        Path path =
                Files.writeString(folder.resolve(BULK.formatted(released)), HEADER + String.join("\n", rows) + "\n");
        List<LoadReport> reports = new ArrayList<>();
        imports.run(
                path.toString(),
                null,
                new ImportOptions(LocalDate.parse(released), "zz-partitions", LocalDate.of(2026, 1, 31)),
                ImportProgress.NONE,
                reports::addAll);
        return reports.get(0);
    }

    private static String total(String partner, int value) {
        return "A,1990,52,20,X," + partner + ",C00,0,0,H0,true,TOTAL,true,true,0," + value;
    }
}
