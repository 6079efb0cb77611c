package org.dyad.ingest.dataset;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;

/** The tables of a dataset of Dyad's own form, as {@link DatasetTables} describes them. */
@ApplicationScoped
class DatasetFormat implements FileFormat {

    private static final String USUAL_NAME = "own";

    @Override
    public String code() {
        return Dataset.FORMAT;
    }

    @Override
    public String title() {
        return "Tables in the form of Dyad's own dataset, one CSV file each";
    }

    @Override
    public boolean recognises(FileHead head) {
        return table(head.file())
                .filter(table -> table.header().equals(head.header(',')))
                .isPresent();
    }

    private static Optional<StagedTable> table(String file) {
        return DatasetTables.ALL.stream()
                .filter(table -> file.equals(table.name() + Dataset.SUFFIX))
                .findFirst();
    }

    /** All tables of a dataset come in together: one may refer to another. */
    @Override
    public List<List<ImportFile>> releases(List<ImportFile> files) {
        return List.of(files);
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        return new Release(options.dataset(USUAL_NAME), Dataset.files(files));
    }
}
