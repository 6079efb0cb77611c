package org.dyad.ingest.gem;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.energy.EnergyRelease;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.jspecify.annotations.Nullable;

/**
 * Gas pipelines and LNG terminals of Global Energy Monitor, as CSV or as the workbook.
 *
 * <p>The day of a release stands in its file's name: {@code ggit_map_2024-10-08.csv},
 * {@code GEM-GGIT-Gas-Pipelines-2025-11.xlsx}, of a month its last day; else it is the one that is given.
 */
@ApplicationScoped
class GemFormat implements FileFormat {

    private static final String DATASET = "gem-gas";
    private static final Pattern DAY = Pattern.compile("(20\\d{2})[-_](\\d{2})(?:[-_](\\d{2}))?(?!\\d)");

    private final GemRegister register;

    GemFormat(GemRegister register) {
        this.register = register;
    }

    @Override
    public String code() {
        return "gem-gas";
    }

    @Override
    public String title() {
        return "Global Energy Monitor, gas pipelines and LNG terminals, CSV or XLSX";
    }

    @Override
    public boolean recognises(FileHead head) {
        return GemTable.find(head).isPresent();
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        GemTable table = GemTable.require(file);
        LocalDate day = options.knownFrom(named(file.name()));
        EnergyRelease release = new EnergyRelease(
                "gem-%s-%s".formatted(day, table.shape().source()),
                "%s, release of %s".formatted(table.shape().title(), day),
                "Global Energy Monitor",
                "https://globalenergymonitor.org/projects/global-gas-infrastructure-tracker/",
                "CC-BY-4.0",
                day);
        String dataset = options.dataset(DATASET);
        return new Release(dataset, List.of(release.assets(file.name(), code(), file.sha256(), rows -> {
            GemAssets assets = new GemAssets(release, register.load(dataset), rows);
            assets.add(assets.kept(table.units(file, rows)));
        })));
    }

    private static @Nullable LocalDate named(String file) {
        Matcher day = DAY.matcher(file);
        if (!day.find()) {
            return null;
        }
        try {
            YearMonth month = YearMonth.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)));
            return day.group(3) == null ? month.atEndOfMonth() : month.atDay(Integer.parseInt(day.group(3)));
        } catch (DateTimeException e) {
            return null; // some other number
        }
    }
}
