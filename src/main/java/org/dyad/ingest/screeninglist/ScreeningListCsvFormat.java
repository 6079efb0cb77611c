package org.dyad.ingest.screeninglist;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.lists.ListReleases;

/** The list as CSV. */
@ApplicationScoped
class ScreeningListCsvFormat implements FileFormat {

    private final ListReleases lists;

    ScreeningListCsvFormat(ListReleases lists) {
        this.lists = lists;
    }

    @Override
    public String code() {
        return "us-csl-csv";
    }

    @Override
    public String title() {
        return "US Consolidated Screening List, CSV";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.header(',').containsAll(ScreeningListCsvFile.REQUIRED);
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        return lists.release(ScreeningList.LIST, code(), files, options, new ScreeningListCsvFile(files.get(0)));
    }
}
