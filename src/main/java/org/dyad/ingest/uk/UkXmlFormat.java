package org.dyad.ingest.uk;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.lists.ListReleases;

/** The UK Sanctions List as XML. */
@ApplicationScoped
class UkXmlFormat implements FileFormat {

    private final ListReleases lists;

    UkXmlFormat(ListReleases lists) {
        this.lists = lists;
    }

    @Override
    public String code() {
        return "uk-sl-xml";
    }

    @Override
    public String title() {
        return "UK Sanctions List, XML";
    }

    @Override
    public boolean recognises(FileHead head) {
        return "Designations".equals(head.rootElement());
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        return lists.release(UkLists.SANCTIONS, code(), files, options, new UkXmlFile(files.get(0)));
    }
}
