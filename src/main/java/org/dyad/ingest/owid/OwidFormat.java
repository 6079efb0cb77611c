package org.dyad.ingest.owid;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.indicators.IndicatorRelease;
import org.dyad.reference.Areas;
import org.jspecify.annotations.Nullable;

/**
 * The energy data set of Our World in Data, with its codebook where that is handed in beside it, and its copy of the
 * Statistical Review of World Energy.
 *
 * <p>The files print no day: it is the one that is given, else the last of the year in the file's name, else that of
 * the import.
 */
@ApplicationScoped
class OwidFormat implements FileFormat {

    private static final String DATASET = "owid-energy";
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
    private static final String PUBLISHER = "Our World in Data";
    private static final String LICENCE = "CC-BY-4.0; those of the sources apply, too";
    private static final List<String> CODEBOOK = List.of("column", "description", "unit", "source");

    private final Areas areas;

    OwidFormat(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String code() {
        return "owid-energy-csv";
    }

    @Override
    public String title() {
        return "Our World in Data, energy by country and year, CSV";
    }

    @Override
    public boolean recognises(FileHead head) {
        return isDataSet(head) || isReview(head) || isCodebook(head);
    }

    private static boolean isDataSet(FileHead head) {
        List<String> header = head.header(',');
        return header.size() > 3
                && header.subList(0, 3).equals(List.of("country", "year", "iso_code"))
                && header.contains("primary_energy_consumption");
    }

    private static boolean isReview(FileHead head) {
        List<String> header = head.header(',');
        return header.size() > 2
                && header.subList(0, 2).equals(List.of("Entity", "Year"))
                && header.contains("Gas Consumption - TWh");
    }

    private static boolean isCodebook(FileHead head) {
        return head.header(',').equals(CODEBOOK) && head.text().contains("\nprimary_energy_consumption,");
    }

    @Override
    public List<List<ImportFile>> releases(List<ImportFile> files) {
        List<ImportFile> codebooks =
                files.stream().filter(OwidFormat::isCodebook).toList();
        List<ImportFile> tables =
                files.stream().filter(file -> !codebooks.contains(file)).toList();
        if (tables.isEmpty()) {
            return files.stream().map(List::of).toList();
        }
        List<List<ImportFile>> releases = new ArrayList<>();
        for (ImportFile table : tables) {
            List<ImportFile> together = new ArrayList<>(List.of(table));
            codebooks.stream().limit(1).forEach(together::add);
            releases.add(together);
        }
        return releases;
    }

    private static boolean isCodebook(ImportFile file) {
        try {
            return isCodebook(file.head());
        } catch (IOException e) {
            throw new FormatException("%s: cannot be read: %s".formatted(file.name(), e.getMessage()));
        }
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        FileHead head = file.head();
        if (isCodebook(head)) {
            throw new FormatException(
                    "%s: a codebook alone; owid-energy-data.csv, which it describes, is wanted beside it"
                            .formatted(file.name()));
        }
        boolean review = isReview(head);
        LocalDate day = options.knownFrom(named(file.name()));
        IndicatorRelease release = new IndicatorRelease(
                        "owid-%s-%s".formatted(review ? "statistical-review" : "energy", day),
                        review
                                ? "Statistical Review of World Energy, as passed on, release of %s".formatted(day)
                                : "Energy data set, release of %s".formatted(day),
                        PUBLISHER,
                        "https://github.com/owid/energy-data",
                        LICENCE,
                        day)
                .whole(options.complete());
        OwidTable table = new OwidTable(file, files.size() > 1 ? files.get(1) : null, review, areas);
        return new Release(
                options.dataset(DATASET), List.of(release.file(file.name(), code(), file.sha256(), table::read)));
    }

    /** A day that is known to the year counts as its last. */
    private static @Nullable LocalDate named(String file) {
        Matcher year = YEAR.matcher(file);
        return year.find() ? LocalDate.of(Integer.parseInt(year.group(1)), 12, 31) : null;
    }
}
