package org.dyad.ingest.files;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dyad.ingest.Importer;
import org.dyad.ingest.LoadReport;
import org.jspecify.annotations.Nullable;

/** Imports whatever file or folder somebody hands in, if it is in a format that is known. */
@ApplicationScoped
public class FileImports {

    private final FileFormats formats;
    private final Importer importer;

    FileImports(FileFormats formats, Importer importer) {
        this.formats = formats;
        this.importer = importer;
    }

    /**
     * Imports release after release, each all or nothing.
     *
     * @param format code of the format; null to tell it by what is in the files
     * @throws org.dyad.ingest.FormatException if a file is in no format that is known; then nothing was imported
     * @throws org.dyad.ingest.ImportRefusedException if a row is wrong; the releases before its own stay
     * @throws SQLException if the database fails; the releases before stay
     */
    public List<LoadReport> run(Path path, @Nullable String format, ImportOptions options, ImportProgress progress)
            throws IOException, SQLException {
        ImportWatch watch = new ImportWatch(progress);
        List<ImportFile> files = new ArrayList<>();
        for (ImportFile file : ImportFiles.in(path)) {
            files.add(watch.watched(file));
        }
        List<LoadReport> reports = new ArrayList<>();
        for (FileFormat.Release release : formats.releases(files, format, options)) {
            reports.addAll(importer.run(release.dataset(), watch.watched(release.files())));
        }
        return reports;
    }
}
