package org.dyad.ingest.ofac;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.lists.ListReleases;
import org.dyad.ingest.lists.OfficialList;

/**
 * One of OFAC's lists as CSV. The files have no header, so they are known by the names that OFAC gives them; the four
 * of one list are one release.
 */
abstract class OfacCsvFormat implements FileFormat {

    private final ListReleases lists;
    private final OfficialList list;
    private final List<String> names;

    /** @param names of the files of entries, aliases, addresses and remarks, lower case */
    OfacCsvFormat(ListReleases lists, OfficialList list, List<String> names) {
        this.lists = lists;
        this.list = list;
        this.names = names;
    }

    @Override
    public boolean recognises(FileHead head) {
        return names.contains(head.file().toLowerCase(Locale.ROOT))
                && head.line(0).matches("[0-9]+\\s*,.*");
    }

    @Override
    public List<List<ImportFile>> releases(List<ImportFile> files) {
        return List.of(files);
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        Map<String, ImportFile> byName = new HashMap<>();
        for (ImportFile file : files) {
            String name = file.name().toLowerCase(Locale.ROOT);
            if (!names.contains(name) || byName.put(name, file) != null) {
                throw new FormatException("%s: expected one file each of %s".formatted(file.name(), names));
            }
        }
        ImportFile entries = byName.get(names.get(0));
        if (entries == null) {
            throw new FormatException("%s: expected %s with it, which has the entries that it belongs to"
                    .formatted(files.get(0).name(), names.get(0)));
        }
        List<ImportFile> ordered =
                names.stream().map(byName::get).filter(Objects::nonNull).toList();
        OfacCsvFile parser = new OfacCsvFile(
                list,
                new OfacCsvFile.Files(
                        entries, byName.get(names.get(1)), byName.get(names.get(2)), byName.get(names.get(3))));
        return lists.release(list, code(), ordered, options, parser);
    }
}
