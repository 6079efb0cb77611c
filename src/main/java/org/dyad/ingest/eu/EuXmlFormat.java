package org.dyad.ingest.eu;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.lists.ListReleases;

/** The list as XML of schema 1.1. */
@ApplicationScoped
class EuXmlFormat implements FileFormat {

    private final ListReleases lists;

    EuXmlFormat(ListReleases lists) {
        this.lists = lists;
    }

    @Override
    public String code() {
        return "eu-fsf-xml";
    }

    @Override
    public String title() {
        return "EU consolidated list of financial sanctions, XML 1.1";
    }

    @Override
    public boolean recognises(FileHead head) {
        return "export".equals(head.rootElement()) && head.text().contains("fpi/fsd/export");
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        return lists.release(EuList.LIST, code(), files, options, new EuXmlFile(files.get(0)));
    }
}
