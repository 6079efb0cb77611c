package org.dyad.energy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.PartialDateScalar;
import org.dyad.graphql.Suggestions;
import org.dyad.observations.FigureView;
import org.dyad.observations.Precision;
import org.dyad.observations.UnitView;
import org.dyad.provenance.CitationView;
import org.dyad.provenance.PartialDateConverter;
import org.dyad.series.ObservationStatus;
import org.dyad.series.PartialDate;
import org.dyad.series.Unit;
import org.jspecify.annotations.Nullable;

/**
 * What one source says a deal or an asset measures.
 *
 * @param value in the unit; null for a range
 * @param on from when, or for when, it holds
 */
public record EnergyFigure(
        String kind,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        Precision precision,
        String unit,
        ObservationStatus status,
        boolean misprint,
        @Nullable PartialDate on,
        @Nullable String note,
        Cited cited) {

    /** The columns that {@link #read} reads, of a row {@code x}. */
    static final String COLUMNS = """
            x.kind, x.value, x.low, x.high, x.precision, x.unit, x.status, x.doubt, x."on", x.note, x.directness
            """;

    /** What is measured of deals and assets. */
    private static final List<String> KINDS = List.of(
            "VALUE",
            "ANNUAL_VOLUME",
            "ANNUAL_VOLUME_WITH_OTHERS",
            "ADDITIONAL_VOLUME",
            "SCHEDULED_VOLUME",
            "TOTAL_VOLUME",
            "DELIVERED",
            "TERM",
            "PRICE",
            "LOAN",
            "PREPAYMENT",
            "PREPAYMENT_DISBURSED",
            "PREPAYMENT_RECEIVED",
            "INVESTMENT",
            "PROJECT_COST",
            "STAKE",
            "STAKE_PRICE",
            "UNITS",
            "LENGTH",
            "CAPACITY");

    /** @throws BadUserInput if nothing of that kind is measured; null is fine */
    static void requireKind(String argument, @Nullable String kind) {
        if (kind != null && !KINDS.contains(kind)) {
            List<String> nearest = Suggestions.nearest(kind, KINDS);
            throw new BadUserInput(
                    argument,
                    "%s must be a kind of figure such as VALUE, was \"%s\"".formatted(argument, kind),
                    nearest.isEmpty() ? KINDS : nearest);
        }
    }

    static EnergyFigure read(ResultSet row) throws SQLException {
        return new EnergyFigure(
                row.getString("kind"),
                number(row, "value"),
                number(row, "low"),
                number(row, "high"),
                Precision.valueOf(row.getString("precision")),
                row.getString("unit"),
                ObservationStatus.valueOf(row.getString("status")),
                row.getString("doubt") != null,
                PartialDateConverter.read(row, "on"),
                row.getString("note"),
                Cited.readDirectness(row));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    /** The value, or the middle of the range. */
    public @Nullable Double middle() {
        Double from = low;
        Double to = high;
        return value != null ? value : from != null && to != null ? (Double) ((from + to) / 2) : null;
    }

    public CitationView citation() {
        return cited.citation();
    }

    public LocalDate knownFrom() {
        return cited.knownFrom();
    }

    /** What makes two sources agree. */
    private record Said(
            String kind,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            Precision precision,
            String unit,
            ObservationStatus status,
            boolean misprint,
            @Nullable PartialDate on) {}

    /** The figures in their order, those of sources that agree as one. */
    static List<FigureView> views(List<EnergyFigure> figures, Function<String, Unit> units) {
        Map<Said, List<EnergyFigure>> agreeing = new LinkedHashMap<>();
        for (EnergyFigure figure : figures) {
            agreeing.computeIfAbsent(
                            new Said(
                                    figure.kind,
                                    figure.value,
                                    figure.low,
                                    figure.high,
                                    figure.precision,
                                    figure.unit,
                                    figure.status,
                                    figure.misprint,
                                    figure.on),
                            said -> new ArrayList<>())
                    .add(figure);
        }
        return agreeing.values().stream().map(same -> view(same, units)).toList();
    }

    private static FigureView view(List<EnergyFigure> same, Function<String, Unit> units) {
        EnergyFigure first = same.get(0);
        String notes = same.stream()
                .map(EnergyFigure::note)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        LocalDate known = same.stream()
                .map(figure -> figure.cited.knownFrom())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new FigureView(
                first.kind,
                null,
                first.value,
                first.low,
                first.high,
                first.precision,
                UnitView.of(units.apply(first.unit)),
                first.status,
                PartialDateScalar.of(first.on),
                first.misprint,
                notes.isEmpty() ? null : notes,
                known,
                same.stream().map(figure -> figure.cited.citation()).distinct().toList());
    }
}
