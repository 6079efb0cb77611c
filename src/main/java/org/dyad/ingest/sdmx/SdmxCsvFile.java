package org.dyad.ingest.sdmx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.ingest.Cells;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.ImportFile;
import org.jspecify.annotations.Nullable;

/** Parses SDMX-CSV 1.0 and 2.0, row by row. A file has the rows of one dataflow. */
final class SdmxCsvFile {

    private final String file;
    private final SdmxCsvHeader header;
    private final SdmxSink sink;
    private @Nullable String dataflow;

    private SdmxCsvFile(String file, SdmxCsvHeader header, SdmxSink sink) {
        this.file = file;
        this.header = header;
        this.sink = sink;
    }

    /** @throws FormatException if it is none, has no rows, or rows of several dataflows */
    static void read(ImportFile file, SdmxSink sink) throws IOException {
        SdmxCsvHeader told = SdmxCsvHeader.of(file.head().line(0));
        char separator = told == null ? ',' : told.separator();
        try (CsvRows csv = CsvRows.open(file.name(), file.open(), new CsvRows.Dialect(separator, UTF_8))) {
            SdmxCsvHeader header = SdmxCsvHeader.of(separator, csv.header());
            if (header == null) {
                throw new FormatException(
                        "%s line 1: expected the header of an SDMX-CSV file: DATAFLOW or STRUCTURE first, and OBS_VALUE"
                                .formatted(file.name()));
            }
            if (header.twice() != null) {
                throw new FormatException(
                        "%s line 1: the column %s stands twice".formatted(file.name(), header.twice()));
            }
            if (!csv.hasNext()) {
                throw new FormatException("%s: has a header and no rows".formatted(file.name()));
            }
            Set<String> components = new TreeSet<>(header.columns());
            components.remove("");
            sink.components(components);
            csv.forEach(new SdmxCsvFile(file.name(), header, sink)::row);
        }
    }

    private void row(long line, List<String> cells) {
        List<String> columns = header.columns();
        if (cells.size() != columns.size()) {
            sink.leftOut(line, "expected %d cells, were %d".formatted(columns.size(), cells.size()));
            return;
        }
        requireSameDataflow(line, SdmxCsvHeader.code(cells.get(header.reference())));
        Map<String, String> codes = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String code = SdmxCsvHeader.code(cells.get(i));
            if (!code.isEmpty()) {
                codes.put(columns.get(i), code);
            }
            String label = SdmxCsvHeader.label(cells.get(i));
            if (label != null) {
                labels.put(columns.get(i), label);
            }
        }
        sink.observation(new SdmxObservation(line, codes, labels));
    }

    private void requireSameDataflow(long line, String found) {
        if (dataflow == null) {
            dataflow = found;
        } else if (!dataflow.equals(found)) {
            throw new FormatException("%s line %d: a row of the dataflow %s in a file of %s; one file has one dataflow"
                    .formatted(file, line, Cells.shortened(found), Cells.shortened(dataflow)));
        }
    }
}
