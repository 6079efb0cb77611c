package org.dyad.ops;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.dyad.ingest.fetch.FetchRequest;
import org.dyad.series.Frequency;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every fetch takes. */
@RegisterForReflection
final class FetchOptions {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "PERIOD",
            description = "First period: 2015, or 2015-03 or 2015-Q1 where the frequency has such.")
    private String from = "";

    @Option(names = "--to", paramLabel = "PERIOD", description = "Last period; default: the last that has ended.")
    private @Nullable String to;

    @Option(
            names = "--frequency",
            paramLabel = "LETTER",
            description = "A (years), Q (quarters) or M (months), as far as the service has them; default: A.")
    private String frequency = "A";

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Folder in which answers are kept; default: downloads in the data directory.")
    private @Nullable Path keep;

    @Option(names = "--restart", description = "Ask everything anew, also what an interrupted fetch has.")
    private boolean restart;

    @Option(names = "--no-import", description = "Fetch and keep, without importing.")
    private boolean withoutImport;

    @Option(names = "--dry-run", description = "Print the calls, without the key, and make none.")
    private boolean dry;

    @Option(
            names = "--released",
            paramLabel = "DATE",
            description = "Day from which the figures count as known; default: what the answers say of themselves,"
                    + " else the day of the last one.")
    private @Nullable LocalDate released;

    @Option(
            names = "--dataset",
            paramLabel = "NAME",
            description = "Name under which the rows are to be known; default: the format's own.")
    private @Nullable String dataset;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "JSON file that says which dimension of an SDMX data set is what; default: what is known of its"
                            + " dataflow.")
    private @Nullable Path mapping;

    @Option(
            names = "--report",
            paramLabel = "FORM",
            description = "text (for people) or json (for programs); default: text.")
    private ImportCommand.Report report = ImportCommand.Report.TEXT;

    FetchOptions() {}

    /** @throws IllegalArgumentException if the frequency is none */
    FetchRequest.Span span() {
        return new FetchRequest.Span(from, to, Frequency.ofLetter(frequency.toUpperCase(Locale.ROOT)));
    }

    Path downloads() {
        return keep != null ? keep : DataDirectory.of(System.getenv()).root().resolve("downloads");
    }

    boolean isRestart() {
        return restart;
    }

    boolean isWithoutImport() {
        return withoutImport;
    }

    boolean isDry() {
        return dry;
    }

    @Nullable
    LocalDate released() {
        return released;
    }

    @Nullable
    String dataset() {
        return dataset;
    }

    @Nullable
    Path mapping() {
        return mapping;
    }

    ImportCommand.Report report() {
        return report;
    }
}
