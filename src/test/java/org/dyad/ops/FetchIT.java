package org.dyad.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dyad.ingest.Samples;
import org.dyad.ingest.fetch.StubService;
import org.dyad.ingest.fetch.StubService.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The packaged program fetches from a service on this machine. */
class FetchIT {

    private static final String KEY = "0123456789abcdef";
    private static final List<String> COMMAND =
            List.of("fetch", "comtrade", "--reporter", "CHN", "--partner", "ARG,DEU", "--from", "1999", "--to", "2011");

    @RegisterExtension
    final PackagedService packaged = new PackagedService();

    @Test
    void everyServiceExplainsItself() throws Exception {
        for (String service : List.of("comtrade", "imf", "worldbank", "oecd")) {
            Finished help = packaged.run(packaged.emptyDirectory(), Map.of(), "fetch", service, "--help");

            assertThat(help.exitCode()).as(service).isZero();
            assertThat(help.out()).contains("Usage: dyad fetch " + service, "--dry-run", "--keep", "Exit codes:");
        }
        assertThat(packaged.run(packaged.emptyDirectory(), Map.of(), "fetch").exitCode())
                .isEqualTo(2);
    }

    @Test
    void aFetchThatIsStoppedGoesOnAndImportsEverythingOnce() throws Exception {
        String recorded = Files.readString(Samples.path("comtrade/v1/comtradr_get_C_A_HS-60a6ad.json"));
        String none = "{\"elapsedTime\":\"\",\"count\":0,\"data\":[],\"error\":\"\"}";
        Path data = packaged.dataDirectory();
        try (StubService service = new StubService()
                .next(Reply.of(200, recorded))
                .always(call -> Reply.of(429, "", "Retry-After", "600"))) {
            Map<String, String> environment =
                    Map.of("DYAD_FETCH_COMTRADE_BASE", service.base().toString(), "DYAD_FETCH_COMTRADE_KEY", KEY);
            String[] command = Stream.concat(COMMAND.stream(), Stream.of("--report", "json"))
                    .toArray(String[]::new);

            Started fetch = packaged.start(List.of(), PackagedService.PACKAGE, data, environment, command);
            fetch.awaitOutput("waiting 600 s: status 429");
            int stopped = fetch.terminate();
            service.always(call -> Reply.of(200, none));
            Finished gone = packaged.run(data, environment, command);

            assertThat(stopped).isEqualTo(143);
            assertThat(fetch.output())
                    .contains("dyad: stopped; the same command goes on")
                    .doesNotContain(KEY, "\tat ");
            assertThat(gone.exitCode()).as(gone.err()).isZero();
            assertThat(gone.err())
                    .contains("2 calls answered, 1 of them now, 4 records")
                    .doesNotContain(KEY);
            // the four records of the recorded answer; the second call has none
            assertThat(gone.out()).contains("\"format\":\"comtrade-json\"", "\"read\":4,\"added\":4,");
            assertThat(service.asked())
                    .extracting(call -> call.parameter("period").length())
                    .containsExactly(12 * 5 - 1, 4, 4);
        }
    }

    @Test
    void whatIsAskedInVainSaysSo() throws Exception {
        Path data = packaged.dataDirectory();
        Finished area = packaged.run(
                data, Map.of(), "fetch", "comtrade", "--reporter", "CHNA", "--partner", "RUS", "--from", "2020");
        Finished dry = packaged.run(
                data,
                Map.of("DYAD_FETCH_COMTRADE_KEY", KEY),
                "fetch",
                "comtrade",
                "--reporter",
                "CHN",
                "--partner",
                "RUS",
                "--from",
                "2020",
                "--to",
                "2021",
                "--dry-run");

        assertThat(area.exitCode()).isEqualTo(2);
        assertThat(area.err()).contains("dyad: reporter must be an area's code").contains("CHN");
        assertThat(dry.exitCode()).isZero();
        assertThat(dry.out())
                .startsWith("GET https://comtradeapi.un.org/data/v1/get/C/A/HS?reporterCode=156&period=2020,2021&")
                .doesNotContain(KEY);
    }
}
