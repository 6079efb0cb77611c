package org.dyad.ingest.owid;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.Cells;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.indicators.IndicatorRow;
import org.dyad.ingest.indicators.IndicatorSink;
import org.dyad.ingest.owid.OwidMeasure.OwidProvider;
import org.dyad.reference.Areas;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of one row a country and year and one column a measure: {@code country,year,iso_code,…} or
 * {@code Entity,Year,…}. An empty cell is nothing, a zero is what the source printed.
 *
 * <p>A row whose country or year cannot be read is left out and told, a cell that is no number too. A region that a
 * source composes, {@code ASEAN (Ember)}, is our group of that name, with a note.
 *
 * @param codebook says unit and source of each column; null where it was not handed in
 */
record OwidTable(ImportFile file, @Nullable ImportFile codebook, boolean review, Areas areas) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,20})?([eE]-?[0-9]{1,2})?");
    private static final Pattern YEAR = Pattern.compile("(1[6-9]|20)[0-9]{2}");
    private static final Pattern COMPOSED = Pattern.compile("(.+) \\((Ember|EI|EIA|Shift)\\)");

    /** A row's key, then its country's code where the table has one. */
    private static final int ISO = 2;

    void read(IndicatorSink sink) throws IOException {
        Map<String, String[]> described = described();
        try (CsvRows rows = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
            List<String> header = rows.header();
            Map<Integer, OwidMeasure> measures = new HashMap<>();
            for (int i = ISO; i < header.size(); i++) {
                Optional<OwidMeasure> found =
                        review ? OwidMeasure.ofReview(header.get(i)) : OwidMeasure.ofDataSet(header.get(i));
                if (found.isPresent()) {
                    OwidMeasure measure = found.get();
                    String[] words = described.get(header.get(i));
                    measures.put(i, words == null ? measure : checked(measure, words));
                }
            }
            measures.values().forEach(measure -> measure.introduce(sink));
            Set<String> seen = new HashSet<>();
            rows.forEach((line, cells) -> {
                if (cells.size() != header.size()) {
                    sink.leftOut(line, null, "expected %d cells, were %d".formatted(header.size(), cells.size()));
                } else {
                    row(line, cells, measures, seen, sink);
                }
            });
        }
    }

    private void row(
            long line, List<String> cells, Map<Integer, OwidMeasure> measures, Set<String> seen, IndicatorSink sink) {
        String country = cells.get(0).strip();
        String year = cells.get(1).strip();
        Matcher composed = COMPOSED.matcher(country);
        boolean ofSource = composed.matches();
        String iso = review ? "" : cells.get(ISO).strip();
        Optional<String> area = areas.find(!iso.isEmpty() ? iso : ofSource ? composed.group(1) : country)
                .map(found -> found.code);
        String first = review ? "Entity" : "country";
        if (area.isEmpty()) {
            sink.leftOut(line, first, "no area is called \"%s\"".formatted(Cells.shortened(country)));
            return;
        }
        if (!YEAR.matcher(year).matches()) {
            sink.leftOut(line, review ? "Year" : "year", "expected a year, was " + Cells.shortened(year));
            return;
        }
        if (!seen.add(area.get() + year)) {
            sink.leftOut(line, first, "%s of %s stands on a line before".formatted(Cells.shortened(country), year));
            return;
        }
        String note = ofSource ? "%s as %s composes it".formatted(composed.group(1), composed.group(2)) : null;
        measures.forEach((column, measure) -> {
            String cell = cells.get(column).strip();
            if (NUMBER.matcher(cell).matches()) {
                sink.row(line, row(measure, area.get(), year, new BigDecimal(cell), note));
            } else if (!cell.isEmpty()) {
                sink.leftOut(line, measure.column(), "expected a number, was " + Cells.shortened(cell));
            }
        });
    }

    private static IndicatorRow row(
            OwidMeasure measure, String area, String year, BigDecimal value, @Nullable String note) {
        return new IndicatorRow(
                measure.indicator(),
                area,
                null,
                null,
                "A",
                year,
                measure.provider().name(),
                value,
                "NORMAL",
                "column " + measure.column(),
                note);
    }

    /** Unit and source of each column. */
    private Map<String, String[]> described() throws IOException {
        Map<String, String[]> described = new HashMap<>();
        if (codebook != null) {
            try (CsvRows rows = CsvRows.open(codebook.name(), codebook.open(), CsvRows.Dialect.COMMA)) {
                rows.header();
                rows.forEach((line, cells) -> {
                    if (cells.size() == 4) {
                        described.put(cells.get(0), new String[] {cells.get(2), cells.get(3)});
                    }
                });
            }
        }
        return described;
    }

    private OwidMeasure checked(OwidMeasure measure, String[] words) {
        if (!measure.unit().isCalled(words[0])) {
            throw new FormatException("%s: the codebook counts %s in %s, which was %s when this format was written"
                    .formatted(file.name(), measure.column(), words[0], measure.unit()));
        }
        return measure.by(OwidProvider.cited(words[1]));
    }
}
