package org.dyad.ingest.opensanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.lists.ListReleases;

/** Parties and what links them, one JSON object a line. */
@ApplicationScoped
class EntitiesFormat implements FileFormat {

    private final ListReleases lists;

    EntitiesFormat(ListReleases lists) {
        this.lists = lists;
    }

    @Override
    public String code() {
        return "opensanctions-entities";
    }

    @Override
    public String title() {
        return "OpenSanctions, entities in FollowTheMoney JSON, one a line";
    }

    @Override
    public boolean recognises(FileHead head) {
        return head.isJson()
                && head.line(0).contains("\"schema\"")
                && head.line(0).contains("\"properties\"");
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        return lists.release(OpenSanctions.LIST, code(), files, options, new EntitiesFile(files.get(0)));
    }
}
