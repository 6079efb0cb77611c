package org.dyad.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.dyad.ingest.Samples;
import org.dyad.ingest.fetch.StubService.Asked;
import org.dyad.ingest.fetch.StubService.Reply;
import org.dyad.ingest.files.ImportFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fetch against a service that fails in every way that services do. */
class FetchRunTest {

    @TempDir
    Path downloads;

    private StubService service;
    private Fetching fetching;

    @BeforeEach
    void begin() throws IOException {
        service = new StubService().always(call -> Reply.of(200, ComtradeAnswers.to(call, 1)));
        fetching = new Fetching(downloads);
    }

    @AfterEach
    void end() {
        service.close();
    }

    @Test
    void aCallHasTwelvePeriodsAndTheNextComesASecondLater() throws IOException {
        Fetched fetched = fetching.fetch(Fetching.comtrade(service, 2000, 2024, 1000));

        // 25 years are 12, 12 and 1; each with exports and imports
        assertThat(service.asked())
                .extracting(call -> call.parameter("period").split(",").length)
                .containsExactly(12, 12, 1);
        assertThat(fetched.records()).isEqualTo(50);
        assertThat(fetching.time.waits)
                .hasSize(2)
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(990), Duration.ofMillis(1010)));
        assertThat(fetching.states).containsExactly("1/3 24", "2/3 48", "3/3 50");
    }

    @Test
    void totalsAloneAreAskedForInUnComtradesNumbers() throws IOException {
        fetching.fetch(Fetching.comtrade(service, 2023, 2023, 1000));

        Asked call = service.asked().get(0);
        assertThat(call.path()).isEqualTo("/data/v1/get/C/A/HS");
        assertThat(call.parameters())
                .containsEntry("reporterCode", "156")
                .containsEntry("partnerCode", "643")
                .containsEntry("flowCode", "X,M")
                .containsEntry("cmdCode", "TOTAL")
                .containsEntry("customsCode", "C00")
                .containsEntry("motCode", "0")
                .containsEntry("partner2Code", "0")
                .containsEntry("maxRecords", "1000");
    }

    @Test
    void theKeyGoesOutInAHeaderAndNowhereElse() throws IOException {
        Fetched fetched = fetching.fetch(Fetching.comtrade(service, 2023, 2023, 1000));

        assertThat(service.asked().get(0).headers()).containsEntry("Ocp-apim-subscription-key", Fetching.KEY);
        assertThat(service.asked().get(0).parameters()).doesNotContainValue(Fetching.KEY);
        try (Stream<Path> kept = Files.walk(downloads)) {
            for (Path path : kept.toList()) {
                assertThat(path.toString()).doesNotContain(Fetching.KEY);
                if (Files.isRegularFile(path) && !path.toString().endsWith(".gz")) {
                    assertThat(Files.readString(path)).doesNotContain(Fetching.KEY);
                }
            }
        }
        assertThat(fetched.files()).hasSize(1);
    }

    @Test
    void aServiceThatRepeatsTheKeyIsNotQuoted() {
        service.next(Reply.of(401, "{\"statusCode\":401,\"message\":\"no such key: " + Fetching.KEY + "\"}"));

        assertThatThrownBy(() -> fetching.fetch(Fetching.comtrade(service, 2023, 2023, 1000)))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("status 401: no such key: (key); check DYAD_FETCH_COMTRADE_KEY");
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void withoutAKeyThePreviewIsAsked() throws IOException {
        fetching.fetch(Fetching.comtrade(service, null, 2023, 2023, ComtradeQuestions.PREVIEW, 500));

        assertThat(service.asked().get(0).path()).isEqualTo("/public/v1/preview/C/A/HS");
    }

    @Test
    void answersAreKeptAsTheyCameUnderReadableNames() throws IOException {
        String recorded = Files.readString(Samples.path("comtrade/v1/comtradr_get_C_A_HS-60a6ad.json"));
        service.next(Reply.gzip(recorded)).next(Reply.of(200, recorded));

        Fetched packed = fetching.fetch(Fetching.comtrade(service, 2010, 2010, 1000));
        Fetched plain = fetching.fetch(Fetching.comtrade(service, 2010, 2010, 1000), true);

        for (Fetched fetched : List.of(packed, plain)) {
            assertThat(fetched.records()).isEqualTo(4); // "count": 4 in the recorded answer
            assertThat(fetched.files().get(0).getFileName().toString())
                    .matches("CHN_RUS_X-M_A_2010_TOTAL_[0-9a-f]{8}\\.json\\.gz");
            assertThat(ImportFiles.in(fetched.files().get(0)).get(0).open().readAllBytes())
                    .asString()
                    .isEqualTo(recorded);
        }
    }

    @Test
    void tooManyRequestsWaitAsLongAsTheServiceSays() throws IOException {
        service.next(
                Reply.of(429, "{\"statusCode\":429,\"message\":\"Rate limit is exceeded.\"}", "Retry-After", "17"),
                Reply.of(429, "", "Retry-After", "Sat, 31 Jan 2026 12:01:17 GMT"));

        fetching.fetch(Fetching.comtrade(service, 2023, 2023, 1000));

        // 17 seconds; then until 12:01:17, 60 seconds after 12:00:17
        assertThat(fetching.time.waits).containsExactly(Duration.ofSeconds(17), Duration.ofSeconds(60));
        assertThat(service.asked()).hasSize(3);
    }

    @Test
    void errorsOfTheServerWaitLongerEachTimeAndThenFail() {
        service.always(call -> Reply.of(500, "{\"message\":\"Internal server error\"}"));

        assertThatThrownBy(() -> fetching.fetch(Fetching.comtrade(service, 2023, 2023, 1000)))
                .isInstanceOf(FetchFailedException.class)
                .hasMessage("comtrade does not answer CHN_RUS_X-M_A_2023_TOTAL, asked 4 times:"
                        + " status 500, Internal server error");
        // 3/4 of 1, 2 and 4 seconds, and what is missing to the second between calls after the first
        assertThat(fetching.notes.stream().filter(note -> note.startsWith("status")))
                .hasSize(3);
        assertThat(fetching.time.waits)
                .contains(Duration.ofMillis(750), Duration.ofMillis(1500), Duration.ofMillis(3000));
    }

    @Test
    void brokenAnswersAreAskedForAgain() throws IOException {
        String whole = ComtradeAnswers.answer(List.of(ComtradeAnswers.record("2023", "X")));
        service.next(
                Reply.cutOff(whole),
                Reply.of(200, whole.substring(0, whole.length() - 30)),
                Reply.of(200, "<!DOCTYPE html><html><body>We are down for maintenance</body></html>"));

        Fetched fetched = fetching.fetch(Fetching.comtrade(service, 2023, 2023, 1000));

        assertThat(fetched.records()).isEqualTo(2);
        assertThat(service.asked()).hasSize(4);
        assertThat(fetching.notes.stream().filter(note -> !note.contains("allowance")))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("no whole answer"),
                        one -> assertThat(one).contains("no whole answer of UN Comtrade"),
                        one -> assertThat(one).isEqualTo("a page of HTML in place of figures"));
    }

    @Test
    void aPackedAnswerThatWasCutOffIsAskedForAgain() throws IOException {
        service.next(exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 12);
            exchange.getResponseBody().write(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, 0, 1, 2});
            exchange.close();
        });

        assertThat(fetching.fetch(Fetching.comtrade(service, 2023, 2023, 1000)).records())
                .isEqualTo(2);
    }

    @Test
    void anAnswerThatTakesTooLongIsGivenUp() throws IOException {
        service.next(Reply.silent());
        long begun = System.nanoTime();

        Fetched fetched = fetching.fetch(
                Fetching.comtrade(service, 2023, 2023, 1000), false, new Wire(Duration.ofMillis(300), 1 << 20));

        assertThat(fetched.records()).isEqualTo(2);
        assertThat(fetching.notes).contains("no whole answer: no whole answer within 0 s");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void anEndlessAnswerIsCutShort() {
        service.always(call -> Reply.of(200, ComtradeAnswers.to(call, 100)));

        assertThatThrownBy(() -> fetching.fetch(
                        Fetching.comtrade(service, 2023, 2023, 1000), false, new Wire(Duration.ofSeconds(5), 1000)))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("an answer of more than 1,000 bytes");
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void theServicesOwnRefusalIsToldAndNotRepeated() {
        service.next(Reply.of(200, "{\"elapsedTime\":\"\",\"count\":0,\"data\":[],\"error\":\"Invalid period\"}"));

        assertThatThrownBy(() -> fetching.fetch(Fetching.comtrade(service, 2023, 2023, 1000)))
                .isInstanceOf(FetchFailedException.class)
                .hasMessage("UN Comtrade refuses: Invalid period");
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void anAnswerOfAsManyRecordsAsTheLimitIsAskedForInParts() throws IOException {
        // two records for each of four years and two flows are 16; an answer of more than five is cut to five
        service.always(call -> {
            int wanted = 2 * 2 * call.parameter("period").split(",").length;
            List<String> cut = Collections.nCopies(5, ComtradeAnswers.record("2020", "X"));
            return Reply.of(200, wanted <= 5 ? ComtradeAnswers.to(call, 2) : ComtradeAnswers.answer(cut));
        });

        Fetched fetched = fetching.fetch(Fetching.comtrade(service, 2020, 2023, 5));

        // 16 for four years, 8 for two, 4 for one, which are whole
        assertThat(service.asked())
                .extracting(call -> call.parameters().get("period"))
                .containsExactly("2020,2021,2022,2023", "2020,2021", "2020", "2021", "2022,2023", "2022", "2023");
        assertThat(fetched.records()).isEqualTo(16);
        assertThat(fetched.files()).hasSize(4);
    }

    @Test
    void aCallThatCannotBePartedIsRefusedRatherThanCutShort() {
        service.always(call -> Reply.of(200, ComtradeAnswers.to(call, 5)));

        assertThatThrownBy(() -> fetching.fetch(Fetching.comtrade(service, 2023, 2023, 5)))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("UN Comtrade has 5 records or more for CHN_RUS_X_A_2023_TOTAL");
    }

    @Test
    void aFetchThatWasInterruptedGoesOnAndRepeatsNoCall() throws IOException {
        Reply whole = Reply.of(200, ComtradeAnswers.answer(List.of(ComtradeAnswers.record("2005", "X"))));
        service.next(whole, Reply.of(400, "{\"message\":\"no\"}"));

        assertThatThrownBy(() -> fetching.fetch(Fetching.comtrade(service, 2000, 2024, 1000)))
                .isInstanceOf(FetchFailedException.class);
        Fetched fetched = fetching.fetch(Fetching.comtrade(service, 2000, 2024, 1000));

        // the first twelve years once, the second twelve twice: refused, then answered; the last year once
        assertThat(service.asked())
                .extracting(call -> call.parameter("period").substring(0, 4))
                .containsExactly("2000", "2012", "2012", "2024");
        assertThat(fetched.calls()).isEqualTo(3);
        assertThat(fetched.asked()).isEqualTo(2);
        assertThat(fetched.files()).hasSize(3);
    }

    @Test
    void aLineOfTheJournalThatWasCutOffCountsAsNotWritten() throws IOException {
        ComtradeQuestions questions = Fetching.comtrade(service, 2000, 2024, 1000);
        Fetched first = fetching.fetch(questions);
        Path journal = first.folder().resolve(Journal.NAME);
        List<String> lines = Files.readAllLines(journal);
        // as if the process had died within the last line
        Files.writeString(
                journal,
                String.join("\n", lines.subList(0, 3)) + "\n" + lines.get(3).substring(0, 20));

        Fetched second = fetching.fetch(questions);
        Fetched third = fetching.fetch(questions);

        assertThat(second.asked()).isEqualTo(1);
        assertThat(third.asked()).isZero();
        assertThat(Files.readAllLines(journal)).hasSize(4);
    }

    @Test
    void aDamagedJournalIsRefusedByName() throws IOException {
        ComtradeQuestions questions = Fetching.comtrade(service, 2023, 2023, 1000);
        Fetched first = fetching.fetch(questions);
        Files.writeString(first.folder().resolve(Journal.NAME), "nonsense\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> fetching.fetch(questions))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("journal.jsonl")
                .hasMessageContaining("--restart");
        assertThat(fetching.fetch(questions, true).asked()).isEqualTo(1);
    }

    @Test
    void anAnswerWhoseFileIsGoneIsAskedForAgain() throws IOException {
        ComtradeQuestions questions = Fetching.comtrade(service, 2000, 2024, 1000);
        Fetched first = fetching.fetch(questions);
        Files.delete(first.files().get(1));

        assertThat(fetching.fetch(questions).asked()).isEqualTo(1);
    }

    @Test
    void restartAsksEverythingAnewAndLeavesWhatWasKept() throws IOException {
        ComtradeQuestions questions = Fetching.comtrade(service, 2023, 2023, 1000);
        Fetched first = fetching.fetch(questions);

        Fetched again = fetching.fetch(questions, true);

        assertThat(again.asked()).isEqualTo(1);
        assertThat(again.folder()).isNotEqualTo(first.folder());
        assertThat(first.files().get(0)).exists();
    }

    @Test
    void aDayHasNoMoreCallsThanAreAllowedWhicheverCommandMakesThem() throws IOException {
        fetching.fetch(Fetching.comtrade(service, Fetching.KEY, 2000, 2011, 1000, 2));

        assertThatThrownBy(() -> fetching.fetch(Fetching.comtrade(service, Fetching.KEY, 2001, 2024, 1000, 2)))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("comtrade takes no more calls until 2026-02-01T12:00:0");
        assertThat(service.asked()).hasSize(2);
        fetching.time.pass(Duration.ofDays(1));
        fetching.fetch(Fetching.comtrade(service, Fetching.KEY, 2001, 2024, 1000, 2));
        assertThat(service.asked()).hasSize(3);
    }

    @Test
    void aQuotaThatIsUsedUpStopsTheFetchUntilItIsFilledAgain() {
        service.next(
                Reply.of(
                        403,
                        "{\"statusCode\":403,\"message\":\"Out of call volume quota. Quota will be replenished in 10:23:11.\"}"));

        assertThatThrownBy(() -> fetching.fetch(Fetching.comtrade(service, 2023, 2023, 1000)))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("Quota will be replenished in 10:23:11.; the same command goes on");
    }

    @Test
    void twoProcessesDoNotFetchTheSame() throws IOException {
        ComtradeQuestions questions = Fetching.comtrade(service, 2023, 2023, 1000);
        DownloadFolder held = DownloadFolder.open(downloads, questions, false, fetching.time);

        assertThatThrownBy(() -> fetching.fetch(questions))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("another process fetches the same");
        held.close();
        assertThat(fetching.fetch(questions).asked()).isEqualTo(1);
    }

    @Test
    void aRedirectionIsNotFollowed() {
        service.next(Reply.of(302, "", "Location", "http://127.0.0.1:1/elsewhere"));

        assertThatThrownBy(() -> fetching.fetch(Fetching.comtrade(service, 2023, 2023, 1000)))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("status 302");
    }

    @Test
    void aServiceThatIsNotThereFailsAfterSomeTries() {
        StubService gone = service;
        ComtradeQuestions questions = Fetching.comtrade(gone, 2023, 2023, 1000);
        gone.close();

        assertThatThrownBy(() -> fetching.fetch(questions))
                .isInstanceOf(FetchFailedException.class)
                .hasMessageContaining("asked 4 times: no whole answer: ");
    }

    @Test
    void anAnswerWithoutFiguresIsNoFile() throws IOException {
        service.always(call -> Reply.of(200, ComtradeAnswers.answer(List.of())));

        Fetched fetched = fetching.fetch(Fetching.comtrade(service, 2023, 2023, 1000));

        assertThat(fetched.files()).isEmpty();
        assertThat(fetched.calls()).isEqualTo(1);
        assertThat(fetching.fetch(Fetching.comtrade(service, 2023, 2023, 1000)).asked())
                .isZero();
    }
}
