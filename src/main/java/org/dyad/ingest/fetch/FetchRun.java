package org.dyad.ingest.fetch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks all calls of a question that were not answered before, one after the other, and those that their answers bring.
 */
final class FetchRun {

    private final Questions questions;
    private final DownloadFolder folder;
    private final Caller caller;
    private final Clock clock;
    private final FetchProgress progress;

    private final List<Journal.Entry> entries = new ArrayList<>();
    private final Map<Call, Answer> answers = new LinkedHashMap<>();
    private int asked;
    private long records;

    FetchRun(Questions questions, DownloadFolder folder, Caller caller, Clock clock, FetchProgress progress) {
        this.questions = questions;
        this.folder = folder;
        this.caller = caller;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Fetches what is not there.
     *
     * @throws FetchFailedException if a call is refused or not answered; what was answered before is kept
     */
    Fetched run() throws IOException {
        Deque<Call> calls = new ArrayDeque<>(questions.calls());
        Instant begun = clock.instant();
        while (!calls.isEmpty()) {
            Call call = calls.removeFirst();
            Journal.Entry entry = answered(call);
            List<Call> further = questions.further(call, entry.answer());
            for (int i = further.size() - 1; i >= 0; i--) {
                calls.addFirst(further.get(i));
            }
            entries.add(entry);
            answers.put(call, entry.answer());
            records += entry.answer().records();
            Duration each = asked == 0
                    ? Duration.ZERO
                    : Duration.between(begun, clock.instant()).dividedBy(asked);
            progress.answered(entries.size(), entries.size() + calls.size(), records, each.multipliedBy(calls.size()));
        }
        questions.requireConsistent(answers);
        return new Fetched(
                folder.path(),
                folder.files(entries),
                entries.size(),
                asked,
                records,
                folder.journal().last());
    }

    private Journal.Entry answered(Call call) throws IOException {
        Journal.Entry before = folder.answered(call);
        if (before != null) {
            return before;
        }
        asked++;
        Caller.Kept kept = caller.ask(call, new KeptAnswer(folder.path(), call));
        Journal.Entry entry = new Journal.Entry(call.address(), kept.answer(), kept.file(), clock.instant());
        folder.journal().add(entry);
        return entry;
    }
}
