package org.dyad.ingest.ofac;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.lists.ListReleases;
import org.dyad.ingest.lists.OfficialList;

/** Either list in the enhanced XML; the file says by which lists and programmes it was cut out of all entries. */
@ApplicationScoped
class OfacEnhancedFormat implements FileFormat {

    private final ListReleases lists;

    OfacEnhancedFormat(ListReleases lists) {
        this.lists = lists;
    }

    @Override
    public String code() {
        return "ofac-enhanced-xml";
    }

    @Override
    public String title() {
        return "OFAC lists, enhanced XML (SDN_ENHANCED, CONS_ENHANCED)";
    }

    @Override
    public boolean recognises(FileHead head) {
        return "sanctionsData".equals(head.rootElement());
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        String head = file.head().text();
        String filters = head.substring(0, Math.max(0, head.indexOf("</publicationInfo>")));
        if (filters.contains("<sanctionsProgram ")) {
            throw new FormatException(
                    "%s: an extract of some programmes, which would take the rest of the list out of force"
                            .formatted(file.name()));
        }
        boolean sdn = filters.contains(">SDN List<");
        boolean others = filters.contains(">Consolidated List<");
        if (sdn == others) {
            throw new FormatException(
                    "%s: expected the entries of the SDN List or of the Consolidated List, found those of %s"
                            .formatted(file.name(), sdn ? "both" : "neither"));
        }
        OfficialList list = sdn ? OfacLists.SDN : OfacLists.CONSOLIDATED;
        return lists.release(list, code(), files, options, new OfacEnhancedFile(file));
    }
}
