package org.dyad.ingest.aiddata;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.energy.EnergyRelease;
import org.dyad.ingest.energy.EnergyRows;
import org.dyad.ingest.energy.NamedCells;
import org.dyad.ingest.energy.UnreadableRowException;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.files.Workbook;
import org.dyad.reference.Areas;
import org.jspecify.annotations.Nullable;

/**
 * The main table of version 3.0, as the workbook or as CSV, with the file of regions (ADM1) where that is handed in
 * beside it: {@code id,shapeID,shapeGroup,shapeName,…}, one row a record and region.
 *
 * <p>Of all records those come in that are loans for energy, or loans that commodities repay; grants, debt relief and
 * other sectors are no deals of energy.
 */
@ApplicationScoped
class GcdfFormat implements FileFormat {

    /** Version 3.0 was published on that day. */
    private static final LocalDate PUBLISHED = LocalDate.of(2023, 11, 6);

    private static final String DATASET = "aiddata-gcdf";
    private static final List<String> PLACES = List.of("id", "shapeID", "shapeGroup", "shapeName");

    private final Areas areas;

    GcdfFormat(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String code() {
        return "aiddata-gcdf";
    }

    @Override
    public String title() {
        return "AidData, Global Chinese Development Finance 3.0: loans for energy, XLSX or CSV";
    }

    @Override
    public boolean recognises(FileHead head) {
        return isPlaces(head) || Table.find(head).isPresent();
    }

    private static boolean isPlaces(FileHead head) {
        List<String> header = head.header(',');
        return header.size() > PLACES.size() && header.subList(0, PLACES.size()).equals(PLACES);
    }

    /** Where the records stand. */
    private record Table(@Nullable String sheet, long headerLine, List<String> header) {

        static Optional<Table> find(FileHead head) {
            for (Workbook.Head sheet : head.sheets()) {
                for (int i = 0; i < sheet.rows().size(); i++) {
                    if (sheet.rows().get(i).containsAll(GcdfRecord.COLUMNS)) {
                        return Optional.of(new Table(
                                sheet.sheet(),
                                sheet.lines().get(i),
                                sheet.rows().get(i)));
                    }
                }
            }
            List<String> header = head.header(',');
            return header.containsAll(GcdfRecord.COLUMNS) ? Optional.of(new Table(null, 1, header)) : Optional.empty();
        }
    }

    /** Records with the regions beside them; regions alone by themselves. */
    @Override
    public List<List<ImportFile>> releases(List<ImportFile> files) {
        List<ImportFile> places = new ArrayList<>();
        List<ImportFile> tables = new ArrayList<>();
        for (ImportFile file : files) {
            (isPlaces(head(file)) ? places : tables).add(file);
        }
        if (tables.isEmpty()) {
            return List.of(places);
        }
        List<List<ImportFile>> releases = new ArrayList<>();
        for (ImportFile table : tables) {
            List<ImportFile> together = new ArrayList<>(List.of(table));
            together.addAll(places);
            releases.add(together);
        }
        return releases;
    }

    private static FileHead head(ImportFile file) {
        try {
            return file.head();
        } catch (IOException e) {
            throw new FormatException("%s: cannot be read: %s".formatted(file.name(), e.getMessage()));
        }
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        FileHead head = file.head();
        if (isPlaces(head)) {
            throw new FormatException(
                    ("%s: has the regions of records alone, no amounts and no parties; hand in the main table,"
                                    + " AidDatasGlobalChineseDevelopmentFinanceDataset_v3.0.xlsx or the sheet GCDF_3.0 as CSV, in"
                                    + " one folder with it")
                            .formatted(file.name()));
        }
        Table table = Table.find(head)
                .orElseThrow(() -> new FormatException(
                        "%s: expected the columns %s".formatted(file.name(), String.join(", ", GcdfRecord.COLUMNS))));
        LocalDate day = options.knownFrom(PUBLISHED);
        EnergyRelease release = new EnergyRelease(
                "aiddata-gcdf-" + day,
                "Global Chinese Development Finance Dataset, version 3.0",
                "AidData",
                "https://www.aiddata.org/data/aiddatas-global-chinese-development-finance-dataset-version-3-0",
                "ODC-BY-1.0",
                day);
        return new Release(options.dataset(DATASET), List.of(release.deals(file.name(), code(), file.sha256(), rows -> {
            GcdfDeals deals = new GcdfDeals(release, rows, areas, places(files.subList(1, files.size())));
            read(file, table, rows, deals);
            deals.finish();
        })));
    }

    private static void read(ImportFile file, Table table, EnergyRows rows, GcdfDeals deals) throws IOException {
        CsvRows.Visitor visitor = (line, cells) -> {
            if (line <= table.headerLine()) {
                return;
            }
            try {
                GcdfRecord record = new GcdfRecord(NamedCells.of(line, table.header(), cells, table.sheet() != null));
                if (record.isWanted()) {
                    deals.add(record);
                }
            } catch (UnreadableRowException e) {
                rows.leftOut(line, e.field(), e.problem());
            }
        };
        if (table.sheet() != null) {
            Workbook.read(file, table.sheet(), visitor);
        } else {
            try (CsvRows csv = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
                csv.forEach(visitor);
            }
        }
    }

    private static Map<String, List<String>> places(List<ImportFile> files) throws IOException {
        Map<String, List<String>> places = new HashMap<>();
        for (ImportFile file : files) {
            try (CsvRows csv = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
                csv.header();
                csv.forEach((line, cells) -> {
                    if (cells.size() > PLACES.size()) {
                        List<String> of = places.computeIfAbsent(cells.get(0), id -> new ArrayList<>());
                        String place = cells.get(3).strip();
                        if (!of.contains(place)) {
                            of.add(place);
                        }
                    }
                });
            }
        }
        return places;
    }
}
