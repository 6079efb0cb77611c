package org.dyad.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * Tables of answers as SDMX-CSV 2.0: the columns STRUCTURE, STRUCTURE_ID and ACTION, then dimensions, the measure
 * OBS_VALUE and attributes.
 *
 * <p>Structures are of the agency DYAD: SERIES and COMPARISON have the dimensions SERIES, FREQ and TIME_PERIOD,
 * BREAKDOWN has REF_AREA, COUNTERPART_AREA, FLOW, COMMODITY, FREQ and TIME_PERIOD. OBS_STATUS is of CL_OBS_STATUS 2.2;
 * what that list cannot tell, such as COMPUTED, stands in STATUS.
 *
 * <p>Source: SDMX Technical Working Group, "SDMX-CSV Field Guide", version 2.0.0.
 */
final class SdmxSheets {

    private static final String STRUCTURE = "datastructure";
    private static final String INFORMATION = "I";
    private static final List<String> HEAD = List.of("STRUCTURE", "STRUCTURE_ID", "ACTION");
    private static final List<String> ATTRIBUTES = List.of(
            "OBS_VALUE", "UNIT_MEASURE", "OBS_STATUS", "STATUS", "PROVIDER", "SOURCE", "SOURCE_URL", "KNOWN_FROM");
    private static final String WORLD = "WLD";
    private static final String ALL_GOODS = "TOTAL";

    private SdmxSheets() {}

    /** @param plain the same answer as a plain table, in the long layout */
    static Sheet of(DownloadQuery query, Sheet plain) {
        return switch (query.table()) {
            case SERIES -> bySeries("SERIES", plain);
            case COMPARE -> bySeries("COMPARISON", plain);
            case BREAKDOWN -> breakdown(query, plain);
        };
    }

    private static Sheet bySeries(String structure, Sheet plain) {
        Columns columns = new Columns(plain.columns());
        return new Sheet(
                plain.name(), heads(List.of("SERIES", "FREQ", "TIME_PERIOD"), List.of("TITLE")), rows(plain, row -> {
                    String period = String.valueOf(columns.of(row, "period"));
                    return line(
                            structure,
                            columns,
                            row,
                            List.of(String.valueOf(columns.of(row, "series")), frequency(period), period),
                            Arrays.asList(columns.of(row, "label")));
                }));
    }

    private static Sheet breakdown(DownloadQuery query, Sheet plain) {
        Columns columns = new Columns(plain.columns());
        boolean byPartner = "PARTNER".equals(query.text("by"));
        String reporter = String.valueOf(query.text("reporter"));
        String partner = Objects.requireNonNullElse(query.text("partner"), WORLD);
        String flow = String.valueOf(query.text("flow"));
        return new Sheet(
                plain.name(),
                heads(
                        List.of("REF_AREA", "COUNTERPART_AREA", "FLOW", "COMMODITY", "FREQ", "TIME_PERIOD"),
                        List.of("TITLE", "CLASSIFICATION", "SHARE")),
                rows(plain, row -> {
                    String period = String.valueOf(columns.of(row, "period"));
                    String code = String.valueOf(columns.of(row, "code"));
                    boolean total = "TOTAL".equals(columns.of(row, "part"));
                    return line(
                            "BREAKDOWN",
                            columns,
                            row,
                            List.of(
                                    reporter,
                                    byPartner ? total ? WORLD : code : partner,
                                    flow,
                                    byPartner ? ALL_GOODS : code,
                                    frequency(period),
                                    period),
                            Arrays.asList(
                                    columns.of(row, "label"),
                                    columns.of(row, "classification"),
                                    columns.of(row, "share")));
                }));
    }

    private interface Line {
        List<@Nullable Object> of(List<@Nullable Object> row);
    }

    private static Iterator<List<@Nullable Object>> rows(Sheet plain, Line line) {
        Iterator<List<@Nullable Object>> rows = plain.rows();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<@Nullable Object> next() {
                return line.of(rows.next());
            }
        };
    }

    private static List<String> heads(List<String> dimensions, List<String> more) {
        return Stream.of(HEAD, dimensions, ATTRIBUTES, more)
                .flatMap(List::stream)
                .toList();
    }

    private static List<@Nullable Object> line(
            String structure,
            Columns columns,
            List<@Nullable Object> row,
            List<String> dimensions,
            List<@Nullable Object> more) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(STRUCTURE);
        line.add("DYAD:%s(1.0.0)".formatted(structure));
        line.add(INFORMATION);
        line.addAll(dimensions);
        line.add(columns.of(row, "value"));
        line.add(columns.of(row, "unit"));
        String status = String.valueOf(columns.of(row, "status"));
        line.add(letter(ObservationStatus.valueOf(status)));
        line.add(status);
        Stream.of("provider", "source", "source_url", "known_from").forEach(name -> line.add(columns.of(row, name)));
        line.addAll(more);
        return line;
    }

    /** A letter of the list; a value worked out here is one without reservation, an absent one is missing. */
    private static String letter(ObservationStatus status) {
        return status.sdmxCode()
                .orElseGet(() -> (status.hasValue() ? ObservationStatus.NORMAL : ObservationStatus.MISSING)
                        .sdmxCode()
                        .orElse(""));
    }

    private static String frequency(String period) {
        return Period.parse(period).frequency().letter();
    }

    /** Where the columns of a plain table stand. */
    private record Columns(List<String> heads) {

        @Nullable
        Object of(List<@Nullable Object> row, String column) {
            return row.get(heads.indexOf(column));
        }
    }
}
