package org.dyad.ingest.uk;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.TextEncoding;
import org.dyad.ingest.lists.ListReleases;

/** The consolidated list as CSV; older files are in windows-1252. */
@ApplicationScoped
class UkCsvFormat implements FileFormat {

    private final ListReleases lists;

    UkCsvFormat(ListReleases lists) {
        this.lists = lists;
    }

    @Override
    public String code() {
        return "uk-ofsi-csv";
    }

    @Override
    public String title() {
        return "UK consolidated list of financial sanctions targets (ConList), CSV";
    }

    @Override
    public boolean recognises(FileHead head) {
        List<String> header = head.header(',', 1);
        return head.line(0).replace("\"", "").startsWith("Last Updated,")
                && header.contains("Name 6")
                && header.contains("Group ID");
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        Charset charset = TextEncoding.isUtf8(file) ? UTF_8 : Charset.forName("windows-1252");
        return lists.release(UkLists.CONSOLIDATED, code(), files, options, new UkCsvFile(file, charset));
    }
}
