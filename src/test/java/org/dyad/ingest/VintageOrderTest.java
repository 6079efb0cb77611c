package org.dyad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gross domestic product of the United States at annual rates in billions of dollars, as its releases had it: the
 * README of fredapi (github.com/mortada/fredapi) prints them with the days of the releases.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class VintageOrderTest {

    /** Each its own dataset: the release, its day, the quarter's value and that of the quarter before. */
    private static final List<List<String>> RELEASES = List.of(
            List.of("zz-advance", "2014-04-30", "17149.6", "2014-01-30", "17102.5"),
            List.of("zz-second", "2014-05-29", "17101.3", "2014-02-28", "17080.7"),
            List.of("zz-third", "2014-06-25", "17016.0", "2014-03-27", "17089.6"),
            List.of("zz-annual", "2014-07-30", "17044.0", "2014-07-30", "17078.3"));

    @Inject
    DataSource database;

    @Inject
    Importer importer;

    private OwnData own;

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException, SQLException {
        own = new OwnData(database, importer, folder);
    }

    @AfterEach
    void end() throws SQLException {
        own.close();
    }

    @Test
    void releasesLoadedInAnyOrderGiveTheSameTable() throws IOException, SQLException {
        List<List<List<String>>> orders = orders(RELEASES);
        List<String> first = loaded(orders.get(0));

        assertThat(orders).hasSize(24);
        assertThat(first).hasSize(8);
        for (List<List<String>> order : orders.subList(1, 24)) {
            assertThat(loaded(order)).isEqualTo(first);
        }
        assertThat(own.quotations())
                .containsExactly(
                        "17102.5 2014-01-30 2014-02-28 FIRST",
                        "17080.7 2014-02-28 2014-03-27 REVISION",
                        "17089.6 2014-03-27 2014-07-30 REVISION",
                        "17078.3 2014-07-30 - REVISION",
                        "17149.6 2014-04-30 2014-05-29 FIRST",
                        "17101.3 2014-05-29 2014-06-25 REVISION",
                        "17016.0 2014-06-25 2014-07-30 REVISION",
                        "17044.0 2014-07-30 - REVISION");
    }

    @Test
    void asOfADayThereIsOneValueForEachQuarter() throws IOException, SQLException {
        loaded(RELEASES);

        // the second estimate of 29 May and the third of 27 March were the newest on 1 June
        assertThat(own.valuesAsOf("2014-06-01")).containsExactly("2013-10-01 17089.6", "2014-01-01 17101.3");
        // on the day of a release the new value stands already, on the day before it still the old one
        assertThat(own.valuesAsOf("2014-05-29")).contains("2014-01-01 17101.3");
        assertThat(own.valuesAsOf("2014-05-28")).contains("2014-01-01 17149.6");
        assertThat(own.valuesAsOf("2014-01-29")).isEmpty();
        assertThat(own.valuesAsOf("2026-01-01")).containsExactly("2013-10-01 17078.3", "2014-01-01 17044.0");
    }

    private List<String> loaded(List<List<String>> order) throws IOException, SQLException {
        own.forget();
        for (List<String> release : order) {
            String name = release.get(0);
            own.dataset(name)
                    .with(
                            "source",
                            Rows.row("source", "code", name, "published_on", release.get(1)),
                            Rows.row("source", "code", name + "-before", "published_on", release.get(3)))
                    .with(
                            "observation",
                            observation("2014-Q1", release.get(2), name),
                            observation("2013-Q4", release.get(4), name + "-before"))
                    .load();
        }
        return own.observations();
    }

    private static String observation(String quarter, String value, String source) {
        return Rows.row("observation", "period", quarter, "value", value, "rounding", "0.1", "source", source);
    }

    private static <T> List<List<T>> orders(List<T> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> orders = new ArrayList<>();
        for (T first : things) {
            List<T> others = new ArrayList<>(things);
            others.remove(first);
            for (List<T> order : orders(others)) {
                List<T> whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }
}
