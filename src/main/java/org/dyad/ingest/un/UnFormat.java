package org.dyad.ingest.un;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.lists.ListReleases;
import org.dyad.ingest.lists.OfficialList;

/** The consolidated list in XML, as the Security Council's site gives it. */
@ApplicationScoped
class UnFormat implements FileFormat {

    static final OfficialList LIST = new OfficialList(
            "UN-SC",
            "United Nations Security Council Consolidated List",
            new OfficialList.Sender("UN", "United Nations Security Council", "ORGANISATION", ""),
            "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list",
            "Published by the United Nations for use by member states");

    private final ListReleases lists;

    UnFormat(ListReleases lists) {
        this.lists = lists;
    }

    @Override
    public String code() {
        return "un-xml";
    }

    @Override
    public String title() {
        return "UN Security Council consolidated list, XML";
    }

    @Override
    public boolean recognises(FileHead head) {
        return "CONSOLIDATED_LIST".equals(head.rootElement());
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        return lists.release(LIST, code(), files, options, new UnFile(files.get(0)));
    }
}
