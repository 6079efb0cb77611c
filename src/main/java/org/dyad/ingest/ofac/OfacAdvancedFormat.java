package org.dyad.ingest.ofac;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.lists.ListReleases;
import org.dyad.ingest.lists.OfficialList;

/** Either list in the advanced XML. */
@ApplicationScoped
class OfacAdvancedFormat implements FileFormat {

    private final ListReleases lists;

    OfacAdvancedFormat(ListReleases lists) {
        this.lists = lists;
    }

    @Override
    public String code() {
        return "ofac-advanced-xml";
    }

    @Override
    public String title() {
        return "OFAC lists, advanced XML (sdn_advanced.xml, cons_advanced.xml)";
    }

    @Override
    public boolean recognises(FileHead head) {
        return "Sanctions".equals(head.rootElement());
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        OfficialList list = OfacLists.named(file.name());
        return lists.release(list, code(), files, options, new OfacAdvancedFile(list, file));
    }
}
