package org.dyad.ingest.gem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.energy.EnergyRows;
import org.dyad.ingest.energy.NamedCells;
import org.dyad.ingest.energy.UnreadableRowException;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Where in a file the units stand.
 *
 * @param sheet of a workbook; null for a CSV file
 * @param headerLine line of the header, the first being 1
 */
record GemTable(GemShape shape, @Nullable String sheet, long headerLine, List<String> header) {

    GemTable {
        header = List.copyOf(header);
    }

    static Optional<GemTable> find(FileHead head) {
        return Stream.concat(inSheets(head), inText(head)).findFirst();
    }

    static GemTable require(ImportFile file) throws IOException {
        return find(file.head())
                .orElseThrow(() -> new FormatException(
                        "%s: no header of the map file, of the pipelines or of the terminals".formatted(file.name())));
    }

    private static Stream<GemTable> inText(FileHead head) {
        List<String> header = head.header(',');
        return shape(header).stream().map(shape -> new GemTable(shape, null, 1, header));
    }

    private static Stream<GemTable> inSheets(FileHead head) {
        List<GemTable> found = new ArrayList<>();
        for (Workbook.Head sheet : head.sheets()) {
            for (int i = 0; i < sheet.rows().size(); i++) {
                List<String> row = sheet.rows().get(i);
                long line = sheet.lines().get(i);
                shape(row).ifPresent(shape -> found.add(new GemTable(shape, sheet.sheet(), line, row)));
            }
        }
        return found.stream();
    }

    private static Optional<GemShape> shape(List<String> header) {
        return Arrays.stream(GemShape.values())
                .filter(shape -> shape.fits(header))
                .findFirst();
    }

    /** All units that can be read; the others are left out and told. */
    List<GemUnit> units(ImportFile file, EnergyRows issues) throws IOException {
        List<GemUnit> units = new ArrayList<>();
        CsvRows.Visitor visitor = (line, cells) -> {
            if (line > headerLine) {
                try {
                    units.add(GemReading.unit(shape, NamedCells.of(line, header, cells, sheet != null)));
                } catch (UnreadableRowException e) {
                    issues.leftOut(line, e.field(), e.problem());
                }
            }
        };
        if (sheet != null) {
            Workbook.read(file, sheet, visitor);
        } else {
            try (CsvRows rows = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
                rows.forEach(visitor);
            }
        }
        return units;
    }
}
