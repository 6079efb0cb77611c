package org.dyad.ingest.imf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
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
import org.dyad.ingest.WrittenPeriod;
import org.dyad.ingest.files.CsvRows;
import org.dyad.ingest.files.FileFormat;
import org.dyad.ingest.files.FileHead;
import org.dyad.ingest.files.ImportFile;
import org.dyad.ingest.files.ImportOptions;
import org.dyad.ingest.imf.ImfTradeRows.Term;
import org.dyad.ingest.trade.TradeRelease;
import org.dyad.reference.Areas;
import org.dyad.series.Period;

/** The Fund's trade statistics as CSV, wide or as a panel. */
@ApplicationScoped
class ImfTradeCsvFormat implements FileFormat {

    private static final List<String> WIDE = List.of(
            "Country Name",
            "Country Code",
            "Indicator Name",
            "Indicator Code",
            "Counterpart Country Name",
            "Counterpart Country Code",
            "Attribute");
    private static final List<String> PANEL = List.of(
            "Country Name", "Country Code", "Counterpart Country Name", "Counterpart Country Code", "Time Period");

    private static final Pattern INDICATOR = Pattern.compile("\\(([A-Z0-9_]+)\\)$");

    /** Years, quarters and months since 1948, and more. */
    private static final int MOST_COLUMNS = 2_000;

    private final Areas areas;

    ImfTradeCsvFormat(Areas areas) {
        this.areas = areas;
    }

    @Override
    public String code() {
        return "imf-trade-csv";
    }

    @Override
    public String title() {
        return "IMF, Direction of Trade Statistics as CSV, wide or as a panel";
    }

    /** The names of columns have commas in them, so only the beginning is told by them. */
    @Override
    public boolean recognises(FileHead head) {
        String first = head.line(0).replace("\"", "");
        return first.startsWith(String.join(",", WIDE) + ",")
                || (first.startsWith(String.join(",", PANEL) + ",") && first.contains("G_FOB_USD)"));
    }

    @Override
    public Release release(List<ImportFile> files, ImportOptions options) throws IOException {
        ImportFile file = files.get(0);
        LocalDate day = options.knownFrom(null);
        TradeRelease part = new TradeRelease(
                "imf-imts-" + day,
                "IMF, Direction of Trade Statistics as of %s".formatted(day),
                "International Monetary Fund",
                "IMF terms of use",
                day);
        TradeRelease release = options.complete() ? part.whole() : part;
        return new Release(
                options.dataset("imf-imts"),
                List.of(release.file(
                        file.name(),
                        code(),
                        file.sha256(),
                        sink -> read(file, new ImfTradeRows(file.name(), release, areas, sink)))));
    }

    private static void read(ImportFile file, ImfTradeRows rows) throws IOException {
        try (CsvRows csv = CsvRows.open(file.name(), file.open(), CsvRows.Dialect.COMMA)) {
            List<String> header = csv.header();
            if (header.size() > MOST_COLUMNS || !csv.hasNext()) {
                throw new FormatException("%s: expected rows of at most %d columns, were %d columns%s"
                        .formatted(file.name(), MOST_COLUMNS, header.size(), csv.hasNext() ? "" : " and no rows"));
            }
            if (startsWith(header, WIDE)) {
                wide(file.name(), csv, header, rows);
            } else if (startsWith(header, PANEL)) {
                panel(file.name(), csv, header, rows);
            } else {
                throw new FormatException("%s line 1: expected the columns %s or %s"
                        .formatted(file.name(), String.join(",", WIDE), String.join(",", PANEL)));
            }
        }
    }

    private static boolean startsWith(List<String> header, List<String> names) {
        return header.size() > names.size() && header.subList(0, names.size()).equals(names);
    }

    private static void wide(String file, CsvRows csv, List<String> header, ImfTradeRows rows) throws IOException {
        Map<Integer, Period> periods = new HashMap<>();
        for (int i = WIDE.size(); i < header.size(); i++) {
            String name = header.get(i);
            int place = i;
            if (!name.isBlank()) {
                WrittenPeriod.of(name).ifPresentOrElse(period -> periods.put(place, period), () -> {
                    throw new FormatException("%s line 1: expected a period as column %d, was %s"
                            .formatted(file, place + 1, Cells.shortened(name)));
                });
            }
        }
        Set<String> imports = new HashSet<>();
        csv.forEach((line, cells) -> {
            if (!CsvRows.fits(cells, header)) {
                rows.leftOut(line, null, "expected %d cells, were %d".formatted(header.size(), cells.size()));
                return;
            }
            Optional<Term> term = Term.of(cells.get(3).strip());
            if (term.isEmpty() || !cells.get(6).strip().equals("Value")) {
                return; // a balance, or letters
            }
            String pair = cells.get(0) + '|' + cells.get(4);
            if (term.get() != Term.TXG_FOB_USD && !imports.add(pair)) {
                rows.leftOut(line, "Indicator Code", "imports on other terms than on an earlier line, and one flow");
                return;
            }
            Optional<String> reporter = rows.area(line, "Country Name", cells.get(0));
            Optional<String> partner = rows.area(line, "Counterpart Country Name", cells.get(4));
            if (reporter.isEmpty() || partner.isEmpty()) {
                return;
            }
            periods.forEach((place, period) -> {
                if (place < cells.size() && !cells.get(place).isBlank()) {
                    rows.add(line, reporter.get(), partner.get(), term.get(), period, cells.get(place));
                }
            });
        });
    }

    private static void panel(String file, CsvRows csv, List<String> header, ImfTradeRows rows) throws IOException {
        Map<Term, Integer> places = new HashMap<>();
        for (int i = PANEL.size(); i < header.size(); i++) {
            Matcher code = INDICATOR.matcher(header.get(i).strip());
            if (code.find()) {
                int place = i;
                Term.of(code.group(1)).ifPresent(term -> places.put(term, place));
            }
        }
        if (places.isEmpty()) {
            throw new FormatException("%s line 1: no column ends with (TXG_FOB_USD) or (TMG_CIF_USD)".formatted(file));
        }
        csv.forEach((line, cells) -> {
            if (!CsvRows.fits(cells, header)) {
                rows.leftOut(line, null, "expected %d cells, were %d".formatted(header.size(), cells.size()));
                return;
            }
            Optional<Period> period = WrittenPeriod.of(cells.get(4));
            if (period.isEmpty()) {
                rows.leftOut(
                        line,
                        "Time Period",
                        "expected a period such as 2014, 2014Q1 or 2014M1, was " + Cells.shortened(cells.get(4)));
                return;
            }
            Optional<String> reporter = rows.area(line, "Country Name", cells.get(0));
            Optional<String> partner = rows.area(line, "Counterpart Country Name", cells.get(2));
            if (reporter.isEmpty() || partner.isEmpty()) {
                return;
            }
            boolean hasImports = false;
            for (Term term : Term.values()) {
                Integer place = places.get(term);
                String cell = place == null || place >= cells.size()
                        ? ""
                        : cells.get(place).strip();
                if (cell.isEmpty() || (term == Term.TMG_FOB_USD && hasImports)) {
                    continue;
                }
                hasImports |= term == Term.TMG_CIF_USD;
                rows.add(line, reporter.get(), partner.get(), term, period.get(), cell);
            }
        });
    }
}
