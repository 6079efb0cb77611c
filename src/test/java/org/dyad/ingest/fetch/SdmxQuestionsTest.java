package org.dyad.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.dyad.ingest.fetch.StubService.Reply;
import org.dyad.series.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SdmxQuestionsTest {

    private static final String HEADER =
            "DATAFLOW,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,TIME_PERIOD,OBS_VALUE\n";
    private static final String ROW = "IMF.STA:IMTS(1.0.0),CHN,XG_FOB_USD,RUS,M,2023-M01,8103000000\n";

    @TempDir
    Path downloads;

    private StubService service;
    private Fetching fetching;

    @BeforeEach
    void begin() throws IOException {
        service = new StubService().always(call -> Reply.of(200, HEADER + ROW));
        fetching = new Fetching(downloads);
    }

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void aCallIsDataflowKeyAndSpanAndWantsCsv() throws IOException {
        Fetched fetched = fetching.fetch(trade(service.base()));

        assertThat(service.asked()).hasSize(1);
        assertThat(service.asked().get(0).path()).isEqualTo("/data/IMF.STA,IMTS/CHN.XG_FOB_USD+MG_CIF_USD.RUS.M");
        assertThat(service.asked().get(0).parameters())
                .containsEntry("startPeriod", "2023-01")
                .containsEntry("endPeriod", "2023-12");
        assertThat(service.asked().get(0).headers())
                .containsEntry("Accept", "application/vnd.sdmx.data+csv;version=1.0.0");
        assertThat(fetched.records()).isEqualTo(1);
        assertThat(fetched.files().get(0).getFileName().toString())
                .matches("IMF.STA-IMTS_CHN.XG_FOB_USD-MG_CIF_USD.RUS.M_2023-01-2023-12_[0-9a-f]{8}\\.csv\\.gz");
    }

    @Test
    void aSpanThatTheServiceFindsTooLargeIsHalved() throws IOException {
        service.next(Reply.of(413, "too many observations"));

        Fetched fetched = fetching.fetch(trade(service.base()));

        assertThat(service.asked())
                .extracting(call -> call.parameters().get("startPeriod") + " "
                        + call.parameters().get("endPeriod"))
                .containsExactly("2023-01 2023-12", "2023-01 2023-06", "2023-07 2023-12");
        assertThat(fetched.files()).hasSize(2);
    }

    @Test
    void noResultsAreNoFailure() throws IOException {
        service.next(Reply.of(404, "NoRecordsFound"));

        assertThat(fetching.fetch(trade(service.base())).files()).isEmpty();
        service.next(Reply.of(404, "<error>Could not find requested structures</error>"));
        assertThatThrownBy(() -> fetching.fetch(trade(service.base()), true))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("status 404: Could not find requested structures");
    }

    @Test
    void anotherFormThanWasAskedForIsRefused() {
        service.next(Reply.of(200, "<?xml version=\"1.0\"?><message:GenericData/>"));

        assertThatThrownBy(() -> fetching.fetch(trade(service.base())))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("with XML, where SDMX-CSV was asked for");
    }

    @Test
    void aRowThatIsCutOffIsAskedForAgain() throws IOException {
        service.next(Reply.of(200, HEADER + ROW + "IMF.STA:IMTS(1.0.0),CHN,XG_F"));

        assertThat(fetching.fetch(trade(service.base())).records()).isEqualTo(1);
        assertThat(service.asked()).hasSize(2);
    }

    private static SdmxQuestions trade(URI base) {
        return new SdmxQuestions(
                Endpoint.of("imf", base, "none", null, List.of(new Allowance(10, Duration.ofSeconds(5)))),
                new SdmxQuestions.Selection(
                        "IMF.STA,IMTS",
                        "CHN.XG_FOB_USD+MG_CIF_USD.RUS.M",
                        Period.month(2023, 1),
                        Period.month(2023, 12)));
    }
}
