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

/** Either list as XML; the form is the same, so the name that OFAC gives the file says which of them it is. */
@ApplicationScoped
class OfacXmlFormat implements FileFormat {

    private final ListReleases lists;

    OfacXmlFormat(ListReleases lists) {
        this.lists = lists;
    }

    @Override
    public String code() {
        return "ofac-xml";
    }

    @Override
    public String title() {
        return "OFAC lists, XML (sdn.xml, consolidated.xml)";
    }

    @Override
    public boolean recognises(FileHead head) {
        return "sdnList".equals(head.rootElement());
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        OfficialList list = OfacLists.named(file.name());
        return lists.release(list, code(), files, options, new OfacXmlFile(list, file));
    }
}
