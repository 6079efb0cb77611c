package org.dyad.ingest.files;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.Importer;
import org.dyad.ingest.LoadReport;
import org.jspecify.annotations.Nullable;

/** Imports whatever file or folder somebody hands in, if it is in a format that is known. */
@ApplicationScoped
@Unremovable // commands look it up by name once the service's beans are there
public class FileImports {

    private final FileFormats formats;
    private final Importer importer;
    private final Clock clock;

    FileImports(FileFormats formats, Importer importer, Clock clock) {
        this.formats = formats;
        this.importer = importer;
        this.clock = clock;
    }

    /** The formats that can be imported, by code. */
    public List<FileFormat> formats() {
        return formats.all();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Whether there is something to be read; of an address only reading it tells. */
    public static boolean isThere(String what) {
        return Download.isAddress(what) || new File(what).exists();
    }

    /**
     * Imports release after release, each all or nothing.
     *
     * @param what a file, a folder, or an http or https address
     * @param format code of the format; null to tell it by what is in the files
     * @param done is given the reports of each release once it is stored
     * @throws org.dyad.ingest.FormatException if a file is in no format that is known; then nothing was imported
     * @throws org.dyad.ingest.ImportRefusedException if a row is wrong; the releases before its own stay
     * @throws SQLException if the database fails; the releases before stay
     */
    @WatchedImport
    public void run(
            String what,
            @Nullable String format,
            ImportOptions options,
            ImportProgress progress,
            Consumer<List<LoadReport>> done)
            throws IOException, SQLException {
        if (!Download.isAddress(what)) {
            run(Path.of(what), format, options, progress, done);
            return;
        }
        Path folder = Files.createTempDirectory("dyad-import");
        try {
            run(Download.of(what, folder, progress), format, options, progress, done);
        } finally {
            Download.forget(folder);
        }
    }

    private void run(
            Path path,
            @Nullable String format,
            ImportOptions options,
            ImportProgress progress,
            Consumer<List<LoadReport>> done)
            throws IOException, SQLException {
        ImportWatch watch = new ImportWatch(progress);
        List<ImportFile> files = new ArrayList<>();
        for (ImportFile file : ImportFiles.in(path)) {
            files.add(watch.watched(file));
        }
        for (FileFormat.Release release : formats.releases(files, format, options, this::knownFrom)) {
            done.accept(importer.run(release.dataset(), watch.watched(release.files())));
        }
    }

    private @Nullable LocalDate knownFrom(String format, ImportFile file) throws IOException, SQLException {
        return importer.knows(format) ? importer.knownFrom(format, file.sha256()) : null;
    }

    /**
     * Imports one file that has one release in it, all or nothing.
     *
     * @param format code of the format; null to tell it by what is in the file
     * @throws FormatException if it is in no format that is known, or an archive of several releases
     * @throws org.dyad.ingest.ImportRefusedException if a row is wrong
     * @throws SQLException if the database fails
     */
    @WatchedImport
    public List<LoadReport> one(Path path, @Nullable String format, ImportOptions options)
            throws IOException, SQLException {
        List<FileFormat.Release> releases = formats.releases(ImportFiles.in(path), format, options, this::knownFrom);
        if (releases.size() != 1) {
            throw new FormatException("%s: an archive of %d releases, which come in one by one: hand each in by itself"
                    .formatted(path.getFileName(), releases.size()));
        }
        return importer.run(releases.get(0).dataset(), releases.get(0).files());
    }

    /**
     * Imports files that are parts of one, such as the pages of an answer, as one release, all or nothing.
     *
     * @param name of all of them
     * @param done is given the reports once it is stored
     * @throws org.dyad.ingest.FormatException if a file is in no format that is known, or cannot be one with the others
     * @throws org.dyad.ingest.ImportRefusedException if a row is wrong
     * @throws SQLException if the database fails
     */
    @WatchedImport
    public void together(
            String name,
            List<Path> paths,
            ImportOptions options,
            ImportProgress progress,
            Consumer<List<LoadReport>> done)
            throws IOException, SQLException {
        ImportWatch watch = new ImportWatch(progress);
        List<ImportFile> files = new ArrayList<>();
        for (Path path : paths) {
            for (ImportFile file : ImportFiles.in(path)) {
                files.add(watch.watched(file));
            }
        }
        for (FileFormat.Release release :
                TogetherFile.of(name, formats.releases(files, null, options, this::knownFrom))) {
            done.accept(importer.run(release.dataset(), watch.watched(release.files())));
        }
    }
}
