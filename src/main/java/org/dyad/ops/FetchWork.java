package org.dyad.ops;

import jakarta.json.Json;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.ImportRefusedException;
import org.dyad.ingest.fetch.FetchFailedException;
import org.dyad.ingest.fetch.FetchRequest;
import org.dyad.ingest.fetch.Fetched;
import org.dyad.ingest.fetch.Fetches;
import org.dyad.ingest.fetch.Questions;
import org.dyad.ingest.files.ImportOptions;

/** What all commands that fetch have in common: ask, keep, import, report. */
final class FetchWork {

    private final Program program;
    private final PrintWriter out;

    FetchWork(Program program, PrintWriter out) {
        this.program = program;
        this.out = out;
    }

    /** @param request made of the command line; an IllegalArgumentException of it is the user's mistake */
    int run(FetchOptions options, Supplier<FetchRequest> request) {
        FetchRequest made;
        try {
            made = request.get();
        } catch (IllegalArgumentException e) {
            Notices.say(String.valueOf(e.getMessage()));
            return Commands.NOT_UNDERSTOOD;
        }
        return program.with(Fetches.class, fetches -> told(fetches, made, options));
    }

    private int told(Fetches fetches, FetchRequest request, FetchOptions options) throws SQLException {
        try {
            return fetch(fetches, fetches.questions(request), options);
        } catch (BadUserInput e) {
            boolean known = e.details().get("accepted") instanceof List<?> near && !near.isEmpty();
            Notices.say(e.getMessage() + (known ? "; near it are " + e.details().get("accepted") : ""));
            return Commands.NOT_UNDERSTOOD;
        } catch (FetchFailedException | FormatException | ImportRefusedException e) {
            Notices.say(String.valueOf(e.getMessage()));
        } catch (InterruptedIOException | ClosedByInterruptException e) {
            Notices.say("stopped; the same command goes on where this one was");
        } catch (AccessDeniedException e) {
            Notices.say(e.getMessage() + ": permission denied");
        } catch (FileSystemException e) {
            Notices.say("answers cannot be kept: %s: %s".formatted(e.getFile(), reason(e)));
        } catch (IOException e) {
            Notices.say("answers cannot be kept: " + e.getMessage());
        }
        return Program.FAILED;
    }

    private static String reason(FileSystemException e) {
        return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
    }

    private int fetch(Fetches fetches, Questions questions, FetchOptions options) throws IOException, SQLException {
        if (options.isDry()) {
            fetches.addresses(questions).forEach(address -> out.println("GET " + address));
            out.flush();
            return Program.DONE;
        }
        Fetched fetched;
        try (FetchProgressLines progress = new FetchProgressLines()) {
            fetched = fetches.fetch(questions, options.downloads(), options.isRestart(), progress);
        }
        Notices.say("%,d calls answered, %,d of them now, %,d records, kept in %s"
                .formatted(fetched.calls(), fetched.asked(), fetched.records(), fetched.folder()));
        if (fetched.files().isEmpty()) {
            Notices.say("the service has no such figures; is anything misspelt, or too recent?");
            return Program.FAILED;
        }
        if (options.isWithoutImport()) {
            print(fetched, options);
            return Program.DONE;
        }
        ImportOptions chosen = new ImportOptions(
                options.released(), options.dataset(), fetched.day(), false, options.mapping(), false);
        ImportReportPrinter printer = new ImportReportPrinter(out, options.report());
        try (ImportProgressLines progress = ImportProgressLines.toStandardError()) {
            fetches.bringIn(fetched, chosen, progress, printer);
        }
        return Program.DONE;
    }

    private void print(Fetched fetched, FetchOptions options) {
        out.println(
                switch (options.report()) {
                    case TEXT -> fetched.folder();
                    case JSON ->
                        Json.createObjectBuilder()
                                .add("folder", fetched.folder().toString())
                                .add("files", fetched.files().size())
                                .add("calls", fetched.calls())
                                .add("asked", fetched.asked())
                                .add("records", fetched.records())
                                .build();
                });
        out.flush();
    }
}
