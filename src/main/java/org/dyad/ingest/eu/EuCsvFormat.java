package org.dyad.ingest.eu;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.TextEncoding;
import org.dyad.ingest.lists.ListReleases;

/** The list as CSV, which is in UTF-8 from the Commission, and in windows-1252 after an office program has saved it. */
@ApplicationScoped
class EuCsvFormat implements FileFormat {

    private final ListReleases lists;

    EuCsvFormat(ListReleases lists) {
        this.lists = lists;
    }

    @Override
    public String code() {
        return "eu-fsf-csv";
    }

    @Override
    public String title() {
        return "EU consolidated list of financial sanctions, CSV";
    }

    @Override
    public boolean recognises(FileHead head) {
        String header = header(head);
        return (header.startsWith("date_file") && header.contains(";entity_logical_id;"))
                || header.startsWith("filegenerationdate;entity_logicalid;");
    }

    private static String header(FileHead head) {
        return head.line(0).replace("\"", "").toLowerCase(Locale.ROOT);
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        boolean wrapped =
                file.head().line(0).startsWith("\"") && file.head().header(',').size() == 1;
        Charset charset = TextEncoding.isUtf8(file) ? UTF_8 : Charset.forName("windows-1252");
        return lists.release(EuList.LIST, code(), files, options, new EuCsvFile(file, charset, wrapped));
    }
}
