package org.dyad.ingest.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.ingest.ImportRefusedException;
import org.dyad.ingest.Importer;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.RowIssue;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class IndicatorReleaseTest {

    private static final String INDICATOR = "ZZ.OUTPUT";
    private static final LocalDate MAY = LocalDate.of(2014, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2014, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2014, 7, 1);

    @Inject
    Importer importer;

    @Inject
    DataSource database;

    private OwnIndicators own;

    @BeforeEach
    @AfterEach
    void forget() throws SQLException {
        own = new OwnIndicators(database);
        own.forget();
    }

    @Test
    void aReleaseBringsWhatItsFiguresReferTo() throws IOException, SQLException {
        LoadReport report = load(MAY, "USD", row("2014", "5"), row("2014-Q1", "1.25"));

        assertThat(report.added()).isEqualTo(2);
        assertThat(report.vintage()).isEqualTo(MAY);
        assertThat(own.asOf(INDICATOR, "2014-05-01")).containsExactly("2014-01-01 5", "2014-01-01 1.25");
        assertThat(own.stored("select unit || nature from indicator where code = '" + INDICATOR + "'"))
                .containsExactly("USDFLOW");
        assertThat(own.stored("select label from series_catalog where key like 'INDICATOR.BEA.Q.USA%ZZ.OUTPUT'"))
                .containsExactly("United States, Output");
    }

    @Test
    void aLaterReleaseRevisesAndTheSameWritesNothing() throws IOException, SQLException {
        load(MAY, "USD", row("2013", "4"), row("2014", "5"));
        LoadReport revised = load(JUNE, "USD", row("2013", "4"), row("2014", "6"));
        LoadReport again = load(JUNE, "USD", row("2013", "4"), row("2014", "6"));

        assertThat(revised.added()).isEqualTo(2);
        assertThat(again.added() + again.revised() + again.withdrawn()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(own.asOf(INDICATOR, "2014-05-31")).containsExactly("2013-01-01 4", "2014-01-01 5");
        assertThat(own.asOf(INDICATOR, "2014-06-01")).containsExactly("2013-01-01 4", "2014-01-01 6");
    }

    @Test
    void aFigureThatALaterReleaseLacksBetweenItsOwnWasWithdrawn() throws IOException, SQLException {
        load(MAY, "USD", row("2012", "3"), row("2013", "4"), row("2014", "5"), row("2015", "6"));

        LoadReport later = load(JUNE, "USD", row("2013", "4"), row("2015", "6"));

        // 2012 may be before an extract's reach
        assertThat(later.withdrawn()).isEqualTo(1);
        assertThat(own.asOf(INDICATOR, "2014-06-01")).containsExactly("2012-01-01 3", "2013-01-01 4", "2015-01-01 6");
    }

    @Test
    void whatACompleteReleaseLacksWasWithdrawnAtItsEdgesToo() throws IOException, SQLException {
        load(MAY, "USD", row("2012", "3"), row("2013", "4"), row("2014", "5"), row("2014-Q1", "1"));

        LoadReport later = loadAll(JUNE, row("2013", "4"));

        // the quarter is another series, of which the file has nothing
        assertThat(later.withdrawn()).isEqualTo(2);
        assertThat(own.asOf(INDICATOR, "2014-06-01")).containsExactly("2013-01-01 4", "2014-01-01 1");
        assertThat(own.asOf(INDICATOR, "2014-05-31")).hasSize(4);
        assertThat(loadAll(JUNE, row("2013", "4")).withdrawn()).isZero();
    }

    @Test
    void theOrderInWhichCompleteReleasesComeInDoesNotMatter() throws IOException, SQLException {
        String quoted = "select known_from || ' ' || period || ' ' || coalesce(value::text, status) || ' ' ||"
                + " coalesce(known_to::text, '-') from observation where indicator = 'ZZ.OUTPUT' order by 1";
        load(MAY, "USD", row("2012", "3"), row("2013", "4"));
        loadAll(JUNE, row("2013", "4"));
        load(JULY, "USD", row("2012", "3"));
        List<String> inOrder = own.stored(quoted);
        own.forget();

        load(JULY, "USD", row("2012", "3"));
        loadAll(JUNE, row("2013", "4"));
        load(MAY, "USD", row("2012", "3"), row("2013", "4"));

        assertThat(inOrder).contains("2014-06-01 2012-01-01 WITHDRAWN 2014-07-01", "2014-07-01 2012-01-01 3 -");
        assertThat(own.stored(quoted)).isEqualTo(inOrder);
    }

    @Test
    void anotherUnitOfAKnownIndicatorIsRefused() throws IOException, SQLException {
        load(MAY, "USD", row("2013", "4"));

        ImportRefusedException refused =
                catchThrowableOfType(ImportRefusedException.class, () -> load(JUNE, "EUR", row("2014", "5")));

        assertThat(refused.issues())
                .extracting(RowIssue::toString)
                .containsExactly("output.csv line 2, unit: ZZ.OUTPUT is known in USD, not in EUR;"
                        + " values of another unit would not continue it");
        assertThat(own.asOf(INDICATOR, "2014-06-01")).containsExactly("2013-01-01 4");
    }

    @Test
    void aWrongRowIsLeftOutAndTold() throws IOException, SQLException {
        LoadReport report = load(MAY, "USD", row("2014-13", "1"), row("2014", "5"));

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.issues()).hasSize(1);
        assertThat(report.issues().get(0).toString()).startsWith("output.csv line 2, period: ");
    }

    @Test
    void oneObservationTwiceRefusesTheFile() {
        ImportRefusedException refused = catchThrowableOfType(
                ImportRefusedException.class, () -> load(MAY, "USD", row("2014", "1"), row("2014", "2")));

        assertThat(refused.issues().get(0).toString())
                .startsWith("output.csv line 3: the same row as on line 2; a key (indicator, area");
    }

    private static IndicatorRow row(String period, String value) {
        return IndicatorRow.of(
                INDICATOR, "USA", period.contains("Q") ? "Q" : "A", period, "BEA", new BigDecimal(value));
    }

    private LoadReport load(LocalDate day, String unit, IndicatorRow... rows) throws IOException, SQLException {
        return load(day, false, unit, rows);
    }

    private LoadReport loadAll(LocalDate day, IndicatorRow... rows) throws IOException, SQLException {
        return load(day, true, "USD", rows);
    }

    private LoadReport load(LocalDate day, boolean complete, String unit, IndicatorRow... rows)
            throws IOException, SQLException {
        IndicatorRelease release =
                new IndicatorRelease("zz-output-" + day, "Output", "Office", null, "public domain", day, complete);
        return importer.run("zz-output", List.of(release.file("output.csv", "zz", "00", sink -> {
                    sink.provider(2, "BEA", "Bureau of Economic Analysis", "USA", "STATISTICAL_OFFICE", 6);
                    long line = 2;
                    for (IndicatorRow row : rows) {
                        sink.indicator(line, INDICATOR, "Output", unit, "FLOW", "A", null);
                        sink.row(line, row);
                        line++;
                    }
                })))
                .get(0);
    }
}
