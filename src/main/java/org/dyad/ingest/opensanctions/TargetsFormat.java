package org.dyad.ingest.opensanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.lists.ListReleases;

/** Parties in a table, the simplified form. */
@ApplicationScoped
class TargetsFormat implements FileFormat {

    private final ListReleases lists;

    TargetsFormat(ListReleases lists) {
        this.lists = lists;
    }

    @Override
    public String code() {
        return "opensanctions-targets";
    }

    @Override
    public String title() {
        return "OpenSanctions, targets.simple.csv";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.header(',').containsAll(TargetsFile.REQUIRED);
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        return lists.release(OpenSanctions.LIST, code(), files, options, new TargetsFile(files.get(0)));
    }
}
