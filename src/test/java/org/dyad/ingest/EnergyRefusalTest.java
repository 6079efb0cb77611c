package org.dyad.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.dyad.ops.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said against deals and assets of energy, and that nothing of a refused dataset stays. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EnergyRefusalTest {

    private static final String DEAL =
            Rows.row("energy_deal", "code", "zz-deal", "name", "Gas", "kind", "COAL", "source", "zz-a");
    private static final String PARTY = party("Test Gas", "");
    private static final String ASSET =
            Rows.row("energy_asset", "code", "zz-asset", "name", "Pipe", "kind", "PIPELINE", "source", "zz-a");

    @Inject
    DataSource database;

    @Inject
    Importer importer;

    private OwnData own;

    /** What must be so after every refusal, too. */
    private Map<String, String> before;

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException, SQLException {
        own = new OwnData(database, importer, folder);
        own.dataset("zz-data")
                .with("source", Rows.row("source", "code", "zz-a"))
                .with("energy_asset", ASSET)
                .with("energy_deal", DEAL)
                .with("energy_deal_party", PARTY)
                .load();
        before = own.state();
    }

    @AfterEach
    void end() throws SQLException {
        Map<String, String> after = own.state();
        own.close();
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aDealWithoutPartiesIsRefused() {
        String other = DEAL.replace("zz-deal", "zz-other");

        assertThat(told(own.dataset("zz-data").with("energy_deal", DEAL, other).with("energy_deal_party", PARTY)))
                .containsExactly("energy_deal.csv line 3, code: zz-other has no party in energy_deal_party");
        assertThat(told(own.dataset("zz-data").with("energy_deal", DEAL, other)))
                .containsExactly("energy_deal.csv line 3, code: zz-other has no party in energy_deal_party");
    }

    @Test
    void twoStatusesOnOneDayAreRefused() {
        assertThat(told(own.dataset("zz-data")
                        .with("source", Rows.row("source", "code", "zz-a"), Rows.row("source", "code", "zz-b"))
                        .with(
                                "energy_deal_status",
                                status("SIGNED", "2014-05-21", "zz-a"),
                                status("SIGNED", "2014-05-21", "zz-b"),
                                status("OPERATING", "2019", "zz-a"),
                                status("CANCELLED", "2019", "zz-b"))))
                .containsExactly(
                        "energy_deal_status.csv line 5, status: two statuses on one day: OPERATING on line 4 is"
                                + " another");
    }

    @Test
    void anEndBeforeTheStartIsRefused() {
        assertThat(told(own.dataset("zz-data")
                        .with("energy_deal_date", date("SIGNED", "2014-05-21"), date("END_PLANNED", "2013"))))
                .containsExactly("energy_deal_date.csv line 3, on: ends before it starts, on 2014-05-21");
    }

    @Test
    void sharesOverAHundredPercentAreRefused() {
        assertThat(told(own.dataset("zz-data").with("energy_asset_owner", owner("A", "60"), owner("B", "40.1"))))
                .containsExactly("energy_asset_owner.csv line 3, share_percent: the shares of one source come to 100.1"
                        + " percent, more than 100");
        assertThat(told(own.dataset("zz-data").with("energy_asset_owner", owner("A", "101"))))
                .containsExactly("energy_asset_owner.csv line 2, share_percent: expected more than 0 and at most 100"
                        + " percent, was 101");
        assertThat(told(own.dataset("zz-data").with("energy_deal_party", party("A", "70"), party("B", "31"))))
                .containsExactly("energy_deal_party.csv line 3, share_percent: the shares of one source come to 101"
                        + " percent, more than 100");
    }

    @Test
    void aCapacityHasAUnitAndOneThatIsACapacity() {
        assertThat(told(own.dataset("zz-data").with("energy_asset_figure", capacity("38", ""))))
                .containsExactly("energy_asset_figure.csv line 2, unit: must not be empty");
        assertThat(told(own.dataset("zz-data").with("energy_asset_figure", capacity("38", "BCM"))))
                .containsExactly("energy_asset_figure.csv line 2, unit: BCM is no unit of a CAPACITY");
        assertThat(told(own.dataset("zz-data").with("energy_asset_figure", capacity("", "BCM_PER_YEAR"))))
                .containsExactly("energy_asset_figure.csv line 2, value: must not be empty where there is no range");
    }

    @Test
    void unknownAreasAssetsAndDaysAreRefused() {
        assertThat(told(own.dataset("zz-data").with("energy_deal_party", PARTY.replace("ZZA", "ZZQ"))))
                .containsExactly("energy_deal_party.csv line 2, area: ZZQ is no code of the table area");
        assertThat(told(own.dataset("zz-data").with("energy_deal_date", date("SIGNED", "2014-02-30"))))
                .containsExactly("energy_deal_date.csv line 2, on: partial date must be a year 2014, a month 2014-03 or"
                        + " a day 2014-03-18, was \"2014-02-30\"");
        assertThat(told(own.dataset("zz-data")
                        .with("energy_asset", ASSET.replace(",PIPELINE,,,", ",PIPELINE,,zz-none,"))))
                .containsExactly("energy_asset.csv line 2, parent: zz-none is no code of another asset");
    }

    @Test
    void deliveriesGoFromOneAreaToAnother() {
        String half = DEAL.replace(",COAL,,,,,", ",COAL,,ZZA,,,");

        assertThat(told(own.dataset("zz-data").with("energy_deal", half)))
                .containsExactly(
                        "energy_deal.csv line 2, importer: deliveries are counted from an exporter to an importer: both"
                                + " or neither",
                        "energy_deal.csv line 2, fuel: must not be empty where deliveries are counted");
        assertThat(told(own.dataset("zz-data")
                        .with(
                                "energy_flow",
                                Rows.row(
                                        "energy_flow",
                                        "exporter",
                                        "ZZA",
                                        "importer",
                                        "ZZA",
                                        "fuel",
                                        "LNG",
                                        "measure",
                                        "VOLUME",
                                        "unit",
                                        "ZZU",
                                        "frequency",
                                        "A",
                                        "basis",
                                        "YEAR_TO_DATE",
                                        "period",
                                        "2022",
                                        "provider",
                                        "ZZP",
                                        "value",
                                        "1",
                                        "precision",
                                        "EXACT",
                                        "status",
                                        "NORMAL",
                                        "source",
                                        "zz-a",
                                        "directness",
                                        "PRIMARY"))))
                .containsExactly(
                        "energy_flow.csv line 2, frequency: a year-to-date figure is monthly (M): through its month",
                        "energy_flow.csv line 2, importer: must be another area than the exporter");
    }

    private static String party(String name, String share) {
        return Rows.row(
                "energy_deal_party",
                "deal",
                "zz-deal",
                "party",
                name,
                "area",
                "ZZA",
                "role",
                "SELLER",
                "share_percent",
                share,
                "source",
                "zz-a");
    }

    private static String status(String status, String on, String source) {
        return Rows.row(
                "energy_deal_status",
                "deal",
                "zz-deal",
                "status",
                status,
                "on",
                on,
                "confirmation",
                "CONFIRMED",
                "source",
                source);
    }

    private static String date(String kind, String on) {
        return Rows.row("energy_deal_date", "deal", "zz-deal", "kind", kind, "on", on, "source", "zz-a");
    }

    private static String owner(String name, String share) {
        return Rows.row(
                "energy_asset_owner",
                "asset",
                "zz-asset",
                "level",
                "OWNER",
                "owner",
                name,
                "share_percent",
                share,
                "source",
                "zz-a");
    }

    private static String capacity(String value, String unit) {
        return Rows.row(
                "energy_asset_figure",
                "asset",
                "zz-asset",
                "kind",
                "CAPACITY",
                "value",
                value,
                "precision",
                "EXACT",
                "unit",
                unit,
                "status",
                "NORMAL",
                "source",
                "zz-a",
                "directness",
                "PRIMARY");
    }

    private static List<String> told(OwnData.Draft dataset) {
        return catchThrowableOfType(ImportRefusedException.class, dataset::load).issues().stream()
                .map(RowIssue::toString)
                .toList();
    }
}
