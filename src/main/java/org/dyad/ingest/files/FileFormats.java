package org.dyad.ingest.files;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dyad.ingest.Cells;
import org.dyad.ingest.FormatException;
import org.jspecify.annotations.Nullable;

/** All formats that can be imported, and which of them a file is in. */
@ApplicationScoped
public class FileFormats {

    private final List<FileFormat> formats;

    FileFormats(@All List<FileFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    /** By code. */
    public List<FileFormat> all() {
        return formats.stream()
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .toList();
    }

    /**
     * What is to be imported of some files, release by release.
     *
     * @param code of the format that they are in; null to tell it by what is in them
     * @param earlier tells when the same files were imported before
     * @throws FormatException if a file is in no format that is known, with what it looks like
     */
    List<FileFormat.Release> releases(
            List<ImportFile> files, @Nullable String code, ImportOptions options, Earlier earlier)
            throws IOException, SQLException {
        Map<FileFormat, List<ImportFile>> known = new LinkedHashMap<>();
        for (ImportFile file : files) {
            known.computeIfAbsent(format(file, code), format -> new ArrayList<>())
                    .add(file);
        }
        List<FileFormat.Release> releases = new ArrayList<>();
        for (Map.Entry<FileFormat, List<ImportFile>> entry : known.entrySet()) {
            if (options.mapping() != null && !entry.getKey().takesMapping()) {
                throw new FormatException("%s: a mapping is for SDMX, this is %s"
                        .formatted(
                                entry.getValue().get(0).name(), entry.getKey().code()));
            }
            for (List<ImportFile> together : entry.getKey().releases(entry.getValue())) {
                releases.add(entry.getKey().release(together, dated(entry.getKey(), together, options, earlier)));
            }
        }
        return releases;
    }

    /** What a file's figures were known from stays so when the file comes again, also if it does not say it itself. */
    private static ImportOptions dated(
            FileFormat format, List<ImportFile> files, ImportOptions options, Earlier earlier)
            throws IOException, SQLException {
        if (options.releasedOn() != null || files.size() > 1) {
            return options;
        }
        LocalDate day = earlier.knownFrom(format.code(), files.get(0));
        return day == null ? options : options.readOn(day);
    }

    /** What is known of imports before. */
    interface Earlier {
        /** The day from which the figures of the same bytes count; null if they have not been imported. */
        @Nullable
        LocalDate knownFrom(String format, ImportFile file) throws IOException, SQLException;
    }

    private FileFormat format(ImportFile file, @Nullable String code) throws IOException {
        FileHead head = file.head();
        if (head.isEmpty()) {
            throw new FormatException("%s: an empty file".formatted(file.name()));
        }
        if (head.isUtf16()) {
            throw new FormatException("%s: %s".formatted(file.name(), likeness(head)));
        }
        if (code != null) {
            return formats.stream()
                    .filter(format -> format.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new FormatException("no format %s; there are %s".formatted(code, codes())));
        }
        List<FileFormat> matching =
                formats.stream().filter(format -> format.recognises(head)).toList();
        if (matching.size() == 1) {
            return matching.get(0);
        }
        if (matching.isEmpty()) {
            throw new FormatException(
                    "%s: %s; the formats that can be imported are %s".formatted(file.name(), likeness(head), codes()));
        }
        throw new FormatException("%s: may be %s; say which by --format"
                .formatted(file.name(), matching.stream().map(FileFormat::code).collect(Collectors.joining(" or "))));
    }

    private String codes() {
        return all().stream().map(FileFormat::code).collect(Collectors.joining(", "));
    }

    private static String likeness(FileHead head) {
        if (head.isHtml()) {
            return "a page of HTML, such as a site answers in place of a file";
        }
        if (head.isUtf16()) {
            return "text in UTF-16; no format here has that, save it as UTF-8";
        }
        if (head.isXml()) {
            return "XML whose outermost element, %s, no format has".formatted(head.rootElement());
        }
        if (head.isJson()) {
            return "JSON of an unknown shape";
        }
        if (!head.sheets().isEmpty()) {
            return "a workbook of which no sheet has a header that is known";
        }
        if (head.isBinary()) {
            return "neither text nor an archive";
        }
        return "no known header; its first line is: " + Cells.shortened(head.line(0));
    }
}
