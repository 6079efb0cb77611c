package org.dyad.ingest.fetch;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.ingest.LoadReport;
import org.dyad.ingest.files.FileImports;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.ImportProgress;
import org.dyad.reference.Areas;

/** Fetches figures from the statistical services that are known, keeps the answers, and imports them as one release. */
@ApplicationScoped
@Unremovable // commands look it up by name once the service's beans are there
public class Fetches {

    private final FetchSettings settings;
    private final QuestionMaker maker;
    private final FileImports imports;
    private final Clock clock;
    private final Pause pause;

    Fetches(FetchSettings settings, Areas areas, FileImports imports, Clock clock) {
        this.settings = settings;
        this.maker = new QuestionMaker(settings, areas, clock);
        this.imports = imports;
        this.clock = clock;
        this.pause = Pause.SLEEP;
    }

    /**
     * The request in the service's own words.
     *
     * @throws BadUserInput if it makes no sense
     * @throws FetchFailedException if a setting is wrong
     */
    public Questions questions(FetchRequest request) {
        return maker.questions(request);
    }

    /** The addresses that would be called first, without the key; answers may bring more. */
    public List<String> addresses(Questions questions) {
        return questions.calls().stream()
                .map(call -> questions.endpoint().base() + call.address())
                .toList();
    }

    /**
     * Asks what was not answered before, and keeps each answer as it comes.
     *
     * @param downloads folder of all downloads
     * @param restart whether to ask everything anew
     * @throws FetchFailedException if the service refuses or does not answer; the same fetch goes on later
     * @throws IOException if answers cannot be kept
     */
    public Fetched fetch(Questions questions, Path downloads, boolean restart, FetchProgress progress)
            throws IOException {
        try (DownloadFolder folder = DownloadFolder.open(downloads, questions, restart, clock)) {
            if (folder.isResumed()) {
                progress.note("going on with the download of %s in %s"
                        .formatted(folder.journal().begun(), folder.path()));
            }
            CallLedger ledger = CallLedger.in(DownloadFolder.service(downloads, questions), clock.instant());
            Caller.Means means = new Caller.Means(
                    new Wire(settings.answerWait(), settings.largestAnswer()),
                    settings.tries(),
                    clock,
                    pause,
                    () -> ThreadLocalRandom.current().nextDouble());
            Caller caller = new Caller(questions, means, ledger, progress);
            return new FetchRun(questions, folder, caller, clock, progress).run();
        }
    }

    /**
     * Imports what was fetched as one release, all or nothing.
     *
     * @param options with the day of the last answer as the day of the import
     * @throws org.dyad.ingest.FormatException if the answers are in no format that is known
     * @throws org.dyad.ingest.ImportRefusedException if a row is wrong
     * @throws SQLException if the database fails
     */
    public void bringIn(
            Fetched fetched, ImportOptions options, ImportProgress progress, Consumer<List<LoadReport>> done)
            throws IOException, SQLException {
        imports.together(fetched.name(), fetched.files(), options, progress, done);
        Journal journal = Journal.in(fetched.folder());
        if (journal != null) {
            journal.imported(clock.instant());
        }
    }
}
