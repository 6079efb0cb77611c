package org.dyad.ingest.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dyad.ingest.Cells;
import org.dyad.ingest.WrittenNumber;
import org.dyad.ingest.WrittenPeriod;
import org.dyad.ingest.indicators.IndicatorRow;
import org.dyad.ingest.indicators.IndicatorSink;
import org.dyad.ingest.tables.TableHeader.Role;
import org.dyad.observations.Indicator;
import org.dyad.observations.Indicators;
import org.dyad.provenance.Providers;
import org.dyad.reference.Area;
import org.dyad.reference.Areas;
import org.dyad.reference.Units;
import org.dyad.series.Frequency;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** Makes observations of the lines of a plain table. */
final class TableRows {

    private static final String UNSTATED = "UNSTATED";

    private final Areas areas;
    private final Indicators indicators;
    private final Providers providers;
    private final Units units;
    private final IndicatorSink sink;
    private final TableHeader header;
    private final String fileIndicator;
    private final @Nullable String fileProvider;

    /** What all lines are read against. */
    record Known(Areas areas, Indicators indicators, Providers providers, Units units) {}

    /**
     * Rows of one file.
     *
     * @param fileIndicator what the file's name says, where no column does
     * @param fileProvider whose figures the file's form says they are; null where it does not
     */
    TableRows(
            Known known, IndicatorSink sink, TableHeader header, String fileIndicator, @Nullable String fileProvider) {
        this.areas = known.areas();
        this.indicators = known.indicators();
        this.providers = known.providers();
        this.units = known.units();
        this.sink = sink;
        this.header = header;
        this.fileIndicator = fileIndicator;
        this.fileProvider = fileProvider;
    }

    void add(long line, List<String> cells) {
        if (cells.size() != header.size()) {
            sink.leftOut(line, null, "expected %d cells, were %d".formatted(header.size(), cells.size()));
            return;
        }
        String value = header.cell(cells, Role.VALUE);
        if (value == null) {
            return; // nothing is known of that period
        }
        try {
            sink.row(line, row(line, cells, WrittenNumber.parse(value)));
        } catch (IllegalArgumentException e) {
            sink.leftOut(line, null, String.valueOf(e.getMessage()));
        }
    }

    private IndicatorRow row(long line, List<String> cells, BigDecimal value) {
        Period period = period(header.cell(cells, Role.PERIOD));
        String counterpart = header.cell(cells, Role.COUNTERPART);
        String status = header.cell(cells, Role.STATUS);
        return new IndicatorRow(
                indicator(line, cells, period.frequency().letter()),
                area(line, cells),
                counterpart == null ? null : required(areas.find(counterpart), "counterpart", counterpart).code,
                header.cell(cells, Role.UNIVERSE),
                period.frequency().letter(),
                period.toString(),
                provider(line, cells),
                value,
                status == null ? "NORMAL" : status.toUpperCase(Locale.ROOT),
                null,
                null);
    }

    private String area(long line, List<String> cells) {
        String code = header.cell(cells, Role.AREA);
        String name = header.cell(cells, Role.AREA_NAME);
        // a publisher whose codes of countries are ISO's has its own for groups
        if (code != null && name != null && fileProvider != null && isGroup(code)) {
            sink.group(line, code, name);
            return code;
        }
        Optional<Area> byCode = code == null ? Optional.empty() : areas.find(code);
        return required(
                        byCode.or(() -> name == null ? Optional.empty() : areas.find(name)),
                        "area",
                        code == null ? name : code)
                .code;
    }

    private boolean isGroup(String code) {
        return code.matches("[A-Z]{3}")
                && !code.equals("INX")
                && areas.find(code).isEmpty();
    }

    /** The first day of a month stands for the month: the files that write days so are monthly ones. */
    private static Period period(@Nullable String text) {
        String written = text == null ? "" : text;
        return WrittenPeriod.of(written)
                .or(() -> WrittenPeriod.beginning(Frequency.MONTHLY, written))
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a period such as 2014, 2014-Q1 or 2014-03, was " + Cells.shortened(written)));
    }

    private String indicator(long line, List<String> cells, String frequency) {
        String said = header.has(Role.INDICATOR) ? header.cell(cells, Role.INDICATOR) : fileIndicator;
        if (said == null) {
            throw new IllegalArgumentException("no indicator");
        }
        String unit = header.cell(cells, Role.UNIT);
        Indicator known = indicators.find(said).orElse(null);
        if (known != null && (unit == null || unit.equals(known.unit))) {
            return known.code;
        }
        if (unit == null) {
            throw new IllegalArgumentException(
                    "no indicator has the code %s; give a known code as the file's name or in a column indicator, or a"
                                    .formatted(Cells.shortened(said))
                            + " column unit for a new one");
        }
        if (units.find(unit).isEmpty()) {
            throw new IllegalArgumentException("no unit has the code " + Cells.shortened(unit));
        }
        if (known != null) {
            throw new IllegalArgumentException(
                    "%s is known in %s, not in %s".formatted(known.code, known.unit, Cells.shortened(unit)));
        }
        String name = header.cell(cells, Role.INDICATOR_NAME);
        sink.indicator(line, said, name == null ? said : name, unit, "RATE", frequency, null);
        return said;
    }

    private String provider(long line, List<String> cells) {
        String said = header.cell(cells, Role.PROVIDER);
        if (said != null) {
            return providers
                    .find(said)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no provider has the code or the name " + Cells.shortened(said)))
                    .code;
        }
        if (fileProvider != null) {
            return fileProvider;
        }
        sink.provider(line, UNSTATED, "Provider not stated in the table", null, "RESEARCHER", 99);
        return UNSTATED;
    }

    private static Area required(Optional<Area> found, String what, @Nullable String text) {
        return found.orElseThrow(() -> new IllegalArgumentException(
                "no %s has the code or the name %s".formatted(what, text == null ? "\"\"" : Cells.shortened(text))));
    }
}
