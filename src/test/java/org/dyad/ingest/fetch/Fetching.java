package org.dyad.ingest.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.dyad.series.Period;
import org.dyad.trade.Flow;
import org.jspecify.annotations.Nullable;

/** Fetches of a stub, in time that only passes by waiting. */
final class Fetching {

    static final String KEY = "0123456789abcdef";

    final FakeTime time = new FakeTime();
    final List<String> notes = new ArrayList<>();
    final List<String> states = new ArrayList<>();
    private final Path downloads;

    Fetching(Path downloads) {
        this.downloads = downloads;
    }

    /** Trade of China with Russia in some years. */
    static ComtradeQuestions comtrade(StubService service, int from, int to, int most) {
        return comtrade(service, KEY, from, to, most, 500);
    }

    static ComtradeQuestions comtrade(
            StubService service, @Nullable String key, int from, int to, int most, int callsADay) {
        Endpoint endpoint = Endpoint.of(
                "comtrade",
                service.base(),
                "Ocp-Apim-Subscription-Key",
                key,
                List.of(new Allowance(1, Duration.ofSeconds(1)), new Allowance(callsADay, Duration.ofDays(1))));
        Set<Flow> flows = EnumSet.of(Flow.EXPORT, Flow.IMPORT);
        List<Period> periods =
                IntStream.rangeClosed(from, to).mapToObj(Period::year).toList();
        return new ComtradeQuestions(
                endpoint,
                new ComtradeQuestions.Selection(
                        Map.of(156, "CHN"), Map.of(643, "RUS"), periods, flows, List.of("TOTAL")),
                most);
    }

    Fetched fetch(Questions questions) throws IOException {
        return fetch(questions, false);
    }

    Fetched fetch(Questions questions, boolean restart) throws IOException {
        return fetch(questions, restart, new Wire(Duration.ofSeconds(5), 1 << 20));
    }

    Fetched fetch(Questions questions, boolean restart, Wire wire) throws IOException {
        try (DownloadFolder folder = DownloadFolder.open(downloads, questions, restart, time)) {
            CallLedger ledger = CallLedger.in(DownloadFolder.service(downloads, questions), time.instant());
            // half of the chance: three quarters of the longest wait
            Caller.Means means = new Caller.Means(wire, 4, time, time, () -> 0.5);
            Caller caller = new Caller(questions, means, ledger, progress());
            return new FetchRun(questions, folder, caller, time, progress()).run();
        }
    }

    private FetchProgress progress() {
        return new FetchProgress() {
            @Override
            public void answered(int done, int known, long records, Duration left) {
                states.add("%d/%d %d".formatted(done, known, records));
            }

            @Override
            public void waiting(String why, Duration wait) {
                notes.add(why);
            }

            @Override
            public void note(String what) {
                notes.add(what);
            }
        };
    }
}
