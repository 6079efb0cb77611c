package org.dyad.ingest.screeninglist;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.lists.ListReleases;

/** The list as JSON. */
@ApplicationScoped
class ScreeningListJsonFormat implements FileFormat {

    private final ListReleases lists;

    ScreeningListJsonFormat(ListReleases lists) {
        this.lists = lists;
    }

    @Override
    public String code() {
        return "us-csl-json";
    }

    @Override
    public String title() {
        return "US Consolidated Screening List, JSON";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.isJson()
                && head.text().contains("\"results\"")
                && head.text().contains("\"source_list_url\"");
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        return lists.release(ScreeningList.LIST, code(), files, options, new ScreeningListJsonFile(files.get(0)));
    }
}
