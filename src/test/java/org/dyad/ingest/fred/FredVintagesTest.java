package org.dyad.ingest.fred;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.graphql.Ask;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.ImportProgress;
import org.dyad.ingest.indicators.IndicatorImport;
import org.dyad.ingest.indicators.OwnIndicators;
import org.dyad.ops.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gross domestic product of the United States as it was published, in billions of dollars at annual rates, as the
 * readme of mortada/fredapi quotes ALFRED: 2014Q1 was 17149.6 on 2014-04-30, 17101.3 on 05-29, 17016.0 on 06-25 and
 * 17044.0 from 07-30; 2013Q4 was 17102.5 on 2014-01-30, 17080.7 on 02-28, 17089.6 on 03-27 and 17078.3 from 07-30.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FredVintagesTest {

    private static final String GDP = "FRED.GDP";

    @Inject
    FileImports imports;

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    private OwnIndicators own;

    @BeforeEach
    @AfterEach
    void forget() throws SQLException {
        own = new OwnIndicators(database);
        own.forget();
    }

    @Test
    void whatWasKnownOnADayIsOneFigureForEachPeriod() throws IOException, SQLException {
        release("2014-06-25", "2013-10-01,17089.6", "2014-01-01,17016.0");
        release("2014-01-30", "2013-10-01,17102.5");
        release("2014-05-29", "2013-10-01,17089.6", "2014-01-01,17101.3");
        release("2014-02-28", "2013-10-01,17080.7");
        release("2014-07-30", "2013-10-01,17078.3", "2014-01-01,17044.0");
        release("2014-04-30", "2013-10-01,17089.6", "2014-01-01,17149.6");
        release("2014-03-27", "2013-10-01,17089.6");

        assertThat(own.asOf(GDP, "2014-06-01")).containsExactly("2013-10-01 17089.6", "2014-01-01 17101.3");
        assertThat(own.asOf(GDP, "2014-03-01")).containsExactly("2013-10-01 17080.7");
        assertThat(own.asOf(GDP, "2014-08-01")).containsExactly("2013-10-01 17078.3", "2014-01-01 17044.0");
        assertThat(IndicatorImport.values(GDP, "USA", "from: \"2013-Q4\", to: \"2014-Q1\", asOf: \"2014-06-01\""))
                .containsExactly(17089.6, 17101.3);
        JsonPath answer = Ask.of("""
                { series(series: {indicator: {code: "FRED.GDP", area: "USA"}}, from: "2014-Q1", to: "2014-Q1") {
                    observations { value vintages { value knownFrom kind } } } }
                """);
        assertThat(answer.getDouble("data.series.observations[0].value")).isEqualTo(17044.0);
        assertThat(answer.getList("data.series.observations[0].vintages.value", Double.class))
                .containsExactly(17149.6, 17101.3, 17016.0, 17044.0);
        assertThat(answer.getList("data.series.observations[0].vintages.knownFrom", String.class))
                .containsExactly("2014-04-30", "2014-05-29", "2014-06-25", "2014-07-30");
    }

    @Test
    void aTableOfVintagesIsReadColumnByColumn() throws IOException, SQLException {
        Path table = Files.writeString(folder.resolve("alfred.csv"), """
                observation_date,GDP_20140430,GDP_20140529,GDP_20140625,GDP_20140730
                2013-10-01,17089.6,17089.6,17089.6,17078.3
                2014-01-01,17149.6,17101.3,17016.0,17044.0
                2014-04-01,.,.,.,17294.7
                """);

        LoadReport first = run(table, null);
        LoadReport second = run(table, null);

        assertThat(first.added()).isEqualTo(9);
        assertThat(second.added() + second.revised() + second.withdrawn()).isZero();
        assertThat(own.asOf(GDP, "2014-06-01")).containsExactly("2013-10-01 17089.6", "2014-01-01 17101.3");
    }

    @Test
    void aFigureThatALaterReleaseLacksIsClosed() throws IOException, SQLException {
        String[] later = {"2013-07-01,16890.8", "2014-01-01,17101.3"};
        release("2014-05-29", later);
        release("2014-04-30", "2013-07-01,16890.8", "2013-10-01,17089.6", "2014-01-01,17149.6");

        assertThat(own.asOf(GDP, "2014-05-01")).hasSize(3);
        assertThat(own.asOf(GDP, "2014-05-29")).containsExactly("2013-07-01 16890.8", "2014-01-01 17101.3");
        assertThat(own.stored("select count(*) from observation where dataset = 'zz-fred' and status = 'WITHDRAWN'"))
                .containsExactly("1");
        LoadReport again = release("2014-05-29", later);
        assertThat(again.added() + again.revised() + again.withdrawn()).isZero();
        assertThat(own.asOf(GDP, "2014-05-29")).hasSize(2);
    }

    @Test
    void aFigureAThousandTimesItsNeighboursIsStoredAndTold() throws IOException, SQLException {
        release("2014-04-30", "2013-07-01,16890.8", "2013-10-01,17089.6");

        LoadReport report = release("2014-07-30", "2013-07-01,16890.8", "2013-10-01,17078.3", "2014-01-01,17044000");

        assertThat(report.added()).isEqualTo(3);
        assertThat(report.refused()).isZero();
        assertThat(report.issues())
                .extracting(Object::toString)
                .containsExactly("GDP.csv line 4, value: stored, but look at its unit: 17044000 beside 17078.3,"
                        + " about a factor of 1000");
    }

    private LoadReport release(String day, String... rows) throws IOException, SQLException {
        return run(
                Files.writeString(folder.resolve("GDP.csv"), "DATE,GDP\n" + String.join("\n", rows) + "\n"),
                LocalDate.parse(day));
    }

    private LoadReport run(Path path, @Nullable LocalDate released) throws IOException, SQLException {
        List<LoadReport> reports = new ArrayList<>();
        imports.run(
                path.toString(),
                null,
                new ImportOptions(released, "zz-fred", LocalDate.of(2026, 1, 31)),
                ImportProgress.NONE,
                reports::addAll);
        return reports.get(0);
    }
}
