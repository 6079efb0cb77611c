package org.dyad.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When a service was called, by every process that keeps its answers in one folder: what is left of an hour's or a
 * day's allowance does not begin anew with each command.
 */
final class CallLedger {

    private static final String NAME = ".calls";

    private final Path file;
    private final List<Instant> calls;

    private CallLedger(Path file, List<Instant> calls) {
        this.file = file;
        this.calls = calls;
    }

    /** Opens the ledger of a service's folder, and forgets what is older than two days. */
    static CallLedger in(Path folder, Instant now) throws IOException {
        Path file = folder.resolve(NAME);
        List<Instant> calls = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, UTF_8)) {
                add(calls, line, now.minus(Duration.ofDays(2)));
            }
            Files.write(file, calls.stream().map(Instant::toString).toList(), UTF_8);
        }
        return new CallLedger(file, calls);
    }

    private static void add(List<Instant> calls, String line, Instant since) {
        try {
            Instant call = Instant.parse(line);
            if (call.isAfter(since)) {
                calls.add(call);
            }
        } catch (DateTimeException e) {
            // a line that was cut off when a process died: one call more is no harm
        }
    }

    void called(Instant now) throws IOException {
        Files.writeString(file, now + "\n", UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        calls.add(now);
    }

    /** How long until the allowance has room for a call; zero if it has. */
    Duration wait(Allowance allowance, Instant now) {
        List<Instant> counted = calls.stream()
                .filter(call -> call.isAfter(now.minus(allowance.each())))
                .sorted()
                .toList();
        if (counted.size() < allowance.calls()) {
            return Duration.ZERO;
        }
        Instant leaves = counted.get(counted.size() - Math.toIntExact(allowance.calls()));
        return Duration.between(now, leaves.plus(allowance.each()));
    }
}
