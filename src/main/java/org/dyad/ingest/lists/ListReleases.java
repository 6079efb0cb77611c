package org.dyad.ingest.lists;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.dyad.ingest.IncomingFile;
import org.dyad.ingest.files.FileFormat.Release;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes what a list's format has read into a version of the list. */
@ApplicationScoped
public class ListReleases {

    private final double largestShrink;

    /** @param largestShrink share of the entries in force that a new version may lack without being held back */
    ListReleases(@ConfigProperty(name = "dyad.lists.largest-shrink", defaultValue = "0.2") double largestShrink) {
        this.largestShrink = largestShrink;
    }

    /**
     * One release of a list.
     *
     * @param format code of the format: only versions of one format are held against each other field by field
     * @param files that the release consists of, the one with the entries first
     */
    public Release release(
            OfficialList list, String format, List<ImportFile> files, ImportOptions options, ListParser parser)
            throws IOException {
        String name = files.stream().map(ImportFile::name).collect(Collectors.joining(", "));
        String sha256 = sha256(files);
        ListRelease release = new ListRelease(
                list, new ListRelease.Origin(files.get(0).name(), format, sha256), options, largestShrink, parser);
        IncomingFile incoming =
                new IncomingFile(name, format, sha256, ListTables.ALL, ListTables.DESIGNATION, release, release);
        return new Release(options.dataset(list.code()), List.of(incoming));
    }

    /** Of one file its own, of several that of theirs. */
    private static String sha256(List<ImportFile> files) throws IOException {
        if (files.size() == 1) {
            return files.get(0).sha256();
        }
        MessageDigest digest = ImportFile.digest();
        for (ImportFile file : files) {
            digest.update(HexFormat.of().parseHex(file.sha256()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
