package org.dyad.ingest.gem;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dyad.ingest.FormatException;
import org.dyad.ingest.RowIssue;
import org.jspecify.annotations.Nullable;

/**
 * Reads the map file of Global Energy Monitor's Global Gas Infrastructure Tracker: CSV, UTF-8, a header of exactly
 * these columns, the first of which is a row number without a name: id, url, name, unit_name, status, areas, owner,
 * parent, capacity, start_year, region, subnat, Latitude, Longitude, geometry, tracker-acro, tracker_custom,
 * original_units, conversion_factor, subnat2, region2.
 *
 * <p>Capacities are a year, in {@code original_units}: {@code bcm/y of gas} for pipelines, {@code mtpa of LNG} for
 * terminals; {@code --} where there is none. {@code conversion_factor}, terajoules for one of these, is not read: the
 * tracker's factors for import and export terminals differ from each other. Owners and parents are written
 * {@code Novatek [50.10%]; China National Petroleum Corporation [20.00%]}, {@code unknown %} where the share is not
 * known. Countries are separated by commas.
 *
 * <p>A row that cannot be read is left out and reported with its line: one without id, status or known facility, a
 * capacity in another unit, shares of owners that come to more than 100.5 percent (the tracker rounds each to the
 * hundredth), a year outside of 1900 to 2100. Nothing is guessed.
 */
public final class GemMapFile {

    private static final List<String> HEADER = List.of(
            "",
            "id",
            "url",
            "name",
            "unit_name",
            "status",
            "areas",
            "owner",
            "parent",
            "capacity",
            "start_year",
            "region",
            "subnat",
            "Latitude",
            "Longitude",
            "geometry",
            "tracker-acro",
            "tracker_custom",
            "original_units",
            "conversion_factor",
            "subnat2",
            "region2");

    private static final Map<String, String> STATUSES = Map.of(
            "Proposed", "PROPOSED",
            "Construction", "CONSTRUCTION",
            "Operating", "OPERATING",
            "Idle", "IDLE",
            "Mothballed", "IDLE",
            "Shelved", "SHELVED",
            "Cancelled", "CANCELLED",
            "Retired", "RETIRED");

    private static final Map<String, String> FACILITIES =
            Map.of("GGIT", "PIPELINE", "GGIT - import", "LNG_IMPORT", "GGIT - export", "LNG_EXPORT");

    private static final Map<String, String> UNITS =
            Map.of("bcm/y of gas", "BCM_PER_YEAR", "mtpa of LNG", "MILLION_T_PER_YEAR");

    private static final Pattern OWNER =
            Pattern.compile("(.+?)\\s*\\[(unknown |[0-9]+(?:\\.[0-9]+)?)%]", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}|2100");
    private static final String NONE = "--";
    private static final BigDecimal MOST_SHARES = new BigDecimal("100.5");

    /** Characters of the longest cell: the course of a pipeline is one. */
    private static final int LONGEST_CELL = 1 << 22;

    private GemMapFile() {}

    /** The rows that could be read, and what is wrong with the others. */
    public record Parsed(List<GemUnit> units, List<RowIssue> issues) {
        public Parsed {
            units = List.copyOf(units);
            issues = List.copyOf(issues);
        }
    }

    /**
     * Reads the file.
     *
     * @param file its name, for issues
     * @throws FormatException if it is no CSV or has another header
     */
    public static Parsed parse(String file, Reader text) throws IOException {
        List<GemUnit> units = new ArrayList<>();
        List<RowIssue> issues = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            requireHeader(file, records.hasNext() ? records.next().getFields() : List.of());
            while (records.hasNext()) {
                CsvRecord record = records.next();
                try {
                    units.add(unit(record));
                } catch (UnreadableException e) {
                    issues.add(new RowIssue(file, record.getStartingLineNumber(), e.field, e.problem));
                }
            }
        } catch (CsvParseException e) {
            throw new FormatException("%s: no CSV file: %s".formatted(file, e.getMessage()));
        }
        return new Parsed(units, issues);
    }

    private static void requireHeader(String file, List<String> header) {
        List<String> found = header.isEmpty()
                ? header
                : Arrays.asList(
                        String.join("\u001f", header).replace("\uFEFF", "").split("\u001f", -1));
        if (!found.equals(HEADER)) {
            throw new FormatException("%s: expected the header %s, was %s"
                    .formatted(file, String.join(",", HEADER), String.join(",", found)));
        }
    }

    private static GemUnit unit(CsvRecord record) {
        if (record.getFieldCount() != HEADER.size()) {
            throw new UnreadableException(
                    null, "expected %d cells, were %d".formatted(HEADER.size(), record.getFieldCount()));
        }
        String id = cell(record, "id");
        if (id.isEmpty()) {
            throw new UnreadableException("id", "must not be empty");
        }
        return new GemUnit(
                record.getStartingLineNumber(),
                id,
                cell(record, "name"),
                orNull(cell(record, "unit_name")),
                known(record, "status", STATUSES),
                known(record, "tracker_custom", FACILITIES),
                areas(cell(record, "areas")),
                owners(record, "owner"),
                owners(record, "parent"),
                capacity(record),
                known(record, "original_units", UNITS),
                year(record),
                orNull(cell(record, "url")));
    }

    private static String cell(CsvRecord record, String column) {
        return record.getField(HEADER.indexOf(column)).strip();
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() || cell.equals(NONE) ? null : cell;
    }

    private static String known(CsvRecord record, String column, Map<String, String> codes) {
        String code = codes.get(cell(record, column));
        if (code == null) {
            throw new UnreadableException(
                    column,
                    "expected one of %s, was \"%s\""
                            .formatted(
                                    String.join(
                                            ", ",
                                            codes.keySet().stream().sorted().toList()),
                                    cell(record, column)));
        }
        return code;
    }

    private static List<String> areas(String cell) {
        return Arrays.stream(cell.split(",", -1))
                .map(String::strip)
                .filter(area -> !area.isEmpty() && !area.equals(NONE))
                .toList();
    }

    private static List<GemUnit.Owner> owners(CsvRecord record, String column) {
        String cell = cell(record, column);
        if (cell.isEmpty() || cell.equals(NONE)) {
            return List.of();
        }
        List<GemUnit.Owner> owners = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (String each : cell.split(";\\s+", -1)) {
            Matcher owner = OWNER.matcher(each.strip());
            if (!owner.matches()) {
                throw new UnreadableException(
                        column, "expected a name and a share such as [50.10%%], was \"%s\"".formatted(each));
            }
            boolean unknown = owner.group(2).startsWith("unknown");
            BigDecimal share = unknown ? null : new BigDecimal(owner.group(2));
            sum = share == null ? sum : sum.add(share);
            owners.add(new GemUnit.Owner(owner.group(1).strip(), share));
        }
        if (sum.compareTo(MOST_SHARES) > 0) {
            throw new UnreadableException(
                    column,
                    "shares come to %s percent, more than 100"
                            .formatted(sum.stripTrailingZeros().toPlainString()));
        }
        return owners;
    }

    private static @Nullable BigDecimal capacity(CsvRecord record) {
        String cell = cell(record, "capacity");
        if (orNull(cell) == null) {
            return null;
        }
        if (!NUMBER.matcher(cell).matches()) {
            throw new UnreadableException("capacity", "expected a number or --, was \"%s\"".formatted(cell));
        }
        return new BigDecimal(cell);
    }

    private static @Nullable Integer year(CsvRecord record) {
        String cell = cell(record, "start_year");
        if (orNull(cell) == null) {
            return null;
        }
        if (!YEAR.matcher(cell).matches()) {
            throw new UnreadableException(
                    "start_year", "expected a year from 1900 to 2100, was \"%s\"".formatted(cell));
        }
        return Integer.valueOf(cell);
    }

    /** What is wrong with a row, on its way to the issues. */
    private static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final @Nullable String field;
        private final String problem;

        UnreadableException(@Nullable String field, String problem) {
            super(problem, null, false, false);
            this.field = field;
            this.problem = problem;
        }
    }
}
