package org.dyad.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dyad.ingest.Samples;
import org.dyad.ingest.fetch.StubService.Asked;
import org.dyad.ingest.fetch.StubService.Reply;
import org.dyad.series.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldBankQuestionsTest {

    /** Pages of 1,000: two whole ones and one of 345. */
    private static final int TOTAL = 2345;

    @TempDir
    Path downloads;

    private StubService service;
    private Fetching fetching;

    @BeforeEach
    void begin() throws IOException {
        service = new StubService().always(call -> Reply.of(200, page(call, TOTAL, "2026-07-13")));
        fetching = new Fetching(downloads);
    }

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void theFirstPageTellsOfTheOthers() throws IOException {
        Fetched fetched = fetching.fetch(gdp(service.base()));

        assertThat(service.asked())
                .extracting(call -> call.parameters().get("page"))
                .containsExactly("1", "2", "3");
        assertThat(service.asked().get(0).path()).isEqualTo("/country/CHN;RUS/indicator/NY.GDP.MKTP.CD");
        assertThat(service.asked().get(0).parameters())
                .containsEntry("date", "2000:2024")
                .containsEntry("format", "json")
                .containsEntry("per_page", "1000");
        assertThat(fetched.records()).isEqualTo(TOTAL);
        assertThat(fetched.files())
                .extracting(file -> file.getFileName().toString().replaceAll("_[0-9a-f]{8}", ""))
                .containsExactly(
                        "CHN-RUS_NY.GDP.MKTP.CD_2000-2024_p1.json.gz",
                        "CHN-RUS_NY.GDP.MKTP.CD_2000-2024_p2.json.gz",
                        "CHN-RUS_NY.GDP.MKTP.CD_2000-2024_p3.json.gz");
    }

    @Test
    void aRecordedAnswerIsReadAsItCame() throws IOException {
        service.next(Reply.of(
                200, Files.readString(Samples.path("worldbank/worldbank_v2_json_NY.GDP.MKTP.CD_fixture.json"))));

        // "total": 4 in the recorded answer
        assertThat(fetching.fetch(gdp(service.base())).records()).isEqualTo(4);
    }

    @Test
    void aPageThatLacksRecordsIsAskedForAgain() throws IOException {
        service.next(Reply.of(
                200,
                "[{\"page\":1,\"pages\":3,\"per_page\":\"1000\",\"total\":%d,\"lastupdated\":\"2026-07-13\"},[{\"value\":1}]]"
                        .formatted(TOTAL)));

        assertThat(fetching.fetch(gdp(service.base())).records()).isEqualTo(TOTAL);
        assertThat(service.asked()).hasSize(4);
    }

    @Test
    void pagesOfTwoEditionsAreNoAnswer() {
        service.always(call ->
                Reply.of(200, page(call, TOTAL, call.parameter("page").equals("3") ? "2026-09-30" : "2026-07-13")));

        assertThatThrownBy(() -> fetching.fetch(gdp(service.base())))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("the World Bank changed its data while")
                .hasMessageContaining("--restart");
    }

    @Test
    void refusalsComeWithStatus200() {
        service.next(
                Reply.of(
                        200,
                        "[{\"message\":[{\"id\":\"120\",\"key\":\"Invalid value\",\"value\":\"The provided parameter value is not valid\"}]}]"));

        assertThatThrownBy(() -> fetching.fetch(gdp(service.base())))
                .isInstanceOf(FetchFailedException.class)
                .hasMessage("the World Bank refuses: Invalid value: The provided parameter value is not valid");
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void noRecordsAreNoFile() throws IOException {
        service.next(Reply.of(
                200,
                "[{\"page\":0,\"pages\":0,\"per_page\":0,\"total\":0,\"sourceid\":null,\"lastupdated\":null},null]"));

        assertThat(fetching.fetch(gdp(service.base())).files()).isEmpty();
    }

    private static WorldBankQuestions gdp(URI base) {
        return new WorldBankQuestions(
                Endpoint.of("worldbank", base, "none", null, List.of(new Allowance(5, Duration.ofSeconds(1)))),
                new WorldBankQuestions.Selection(
                        List.of("CHN", "RUS"), List.of("NY.GDP.MKTP.CD"), Period.year(2000), Period.year(2024)));
    }

    private static String page(Asked call, int total, String edition) {
        int page = Integer.parseInt(call.parameters().get("page"));
        int pages = (total + 999) / 1000;
        int records = page < pages ? 1000 : total - 1000 * (pages - 1);
        return "[{\"page\":%d,\"pages\":%d,\"per_page\":\"1000\",\"total\":%d,\"lastupdated\":\"%s\"},[%s]]"
                .formatted(
                        page,
                        pages,
                        total,
                        edition,
                        IntStream.range(0, records)
                                .mapToObj(number -> "{\"value\":" + number + "}")
                                .collect(Collectors.joining(",")));
    }
}
