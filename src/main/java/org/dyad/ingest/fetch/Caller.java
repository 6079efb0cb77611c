package org.dyad.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.jspecify.annotations.Nullable;

/** Asks one call until it is answered, refused, or was asked often enough. */
final class Caller {

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    /** Statuses of what may pass. */
    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

    /** Whoever waits for longer had better come back. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(90);

    private final Questions questions;
    private final Means means;
    private final Pace pace;
    private final FetchProgress progress;
    private final Backoff backoff;

    /**
     * What calls are made with.
     *
     * @param tries of one call
     */
    record Means(Wire wire, int tries, Clock clock, Pause pause, DoubleSupplier chance) {}

    /** An answer and the file that keeps it; null where there is nothing to keep. */
    record Kept(Answer answer, @Nullable String file) {}

    /** What one try came to: an answer, or why it is worth another and when. */
    private record Outcome(
            @Nullable Kept kept, String why, @Nullable Duration after) {

        static Outcome of(Answer answer, @Nullable String file) {
            return new Outcome(new Kept(answer, file), "", null);
        }

        static Outcome again(String why, @Nullable Duration after) {
            return new Outcome(null, why, after);
        }
    }

    Caller(Questions questions, Means means, CallLedger ledger, FetchProgress progress) {
        this.questions = questions;
        this.means = means;
        this.pace = new Pace(questions.endpoint(), ledger, means.clock());
        this.progress = progress;
        this.backoff = new Backoff(means.chance());
    }

    /**
     * Asks.
     *
     * @throws FetchFailedException if the service refuses, or does not answer however often it is asked
     * @throws IOException if the answer cannot be kept
     */
    Kept ask(Call call, KeptAnswer place) throws IOException {
        for (int failures = 1; ; failures++) {
            awaitTurn();
            Outcome outcome = attempt(call, place);
            if (outcome.kept() != null) {
                return outcome.kept();
            }
            String why = questions.endpoint().withoutKey(outcome.why());
            if (failures >= means.tries()) {
                throw new FetchFailedException("%s does not answer %s, asked %d times: %s"
                        .formatted(questions.endpoint().service(), call.name(), failures, why));
            }
            pause(why, backoff.after(failures, outcome.after()));
        }
    }

    private void awaitTurn() throws IOException {
        for (Duration wait = pace.turn(); !wait.isZero(); wait = pace.turn()) {
            pause("the service's allowance of calls", wait);
        }
    }

    private void pause(String why, Duration time) throws IOException {
        if (time.compareTo(LONGEST_WAIT) > 0) {
            throw new FetchFailedException(
                    "%s takes no more calls until %s (%s); the same command goes on then, what was answered is kept"
                            .formatted(
                                    questions.endpoint().service(),
                                    means.clock().instant().plus(time).truncatedTo(ChronoUnit.SECONDS),
                                    why));
        }
        progress.waiting(why, time);
        try {
            means.pause().pause(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(
                    "interrupted while waiting for " + questions.endpoint().service());
        }
    }

    private Outcome attempt(Call call, KeptAnswer place) throws IOException {
        Wire.Received received;
        try {
            received = means.wire().ask(questions.endpoint(), call, place.incoming());
        } catch (InterruptedIOException e) {
            throw e;
        } catch (UncheckedIOException e) {
            throw e.getCause(); // the disk, which is no better after a while
        } catch (IOException e) {
            return Outcome.again("no whole answer: " + reason(e), null);
        }
        ImportFile answer = place.packed();
        return received.status() == OK ? read(call, answer, place) : refused(call, received, answer);
    }

    /** Network failures often say nothing but their class. */
    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private Outcome read(Call call, ImportFile packed, KeptAnswer place) throws IOException {
        try {
            FileHead head = packed.head();
            if (head.isEmpty() || head.isHtml()) {
                return Outcome.again(head.isHtml() ? "a page of HTML in place of figures" : "an empty answer", null);
            }
            Answer answer = questions.read(call, packed);
            return Outcome.of(answer, answer.kind() == Answer.Kind.TOO_LARGE ? null : place.keep());
        } catch (FormatException e) {
            return Outcome.again(String.valueOf(e.getMessage()), null);
        } catch (FetchFailedException e) {
            throw new FetchFailedException(questions.endpoint().withoutKey(String.valueOf(e.getMessage())));
        }
    }

    private Outcome refused(Call call, Wire.Received received, ImportFile body) throws IOException {
        int status = received.status();
        String said = complaint(body);
        Duration after = Backoff.said(received.headers(), means.clock());
        boolean quota = status == FORBIDDEN && said.toLowerCase(Locale.ROOT).contains("quota");
        if (PASSING.contains(status) || status == FORBIDDEN && after != null) {
            return Outcome.again("status %d, %s".formatted(status, said), after);
        }
        Answer answer = questions.read(status, said);
        if (answer != null) {
            return Outcome.of(answer, null);
        }
        throw new FetchFailedException(questions
                .endpoint()
                .withoutKey("%s answers %s with status %d: %s%s"
                        .formatted(questions.endpoint().service(), call.name(), status, said, advice(status, quota))));
    }

    private static String complaint(ImportFile body) throws IOException {
        try {
            return Complaint.in(body.head());
        } catch (FormatException e) {
            return "bytes that cannot be unpacked";
        }
    }

    private String advice(int status, boolean quota) {
        if (quota) {
            return "; the same command goes on when calls are allowed again, what was answered is kept";
        }
        if (status != UNAUTHORIZED && status != FORBIDDEN) {
            return "";
        }
        String variable =
                "DYAD_FETCH_%s_KEY".formatted(questions.endpoint().service().toUpperCase(Locale.ROOT));
        return questions.endpoint().key() == null ? "; set " + variable : "; check " + variable;
    }
}
