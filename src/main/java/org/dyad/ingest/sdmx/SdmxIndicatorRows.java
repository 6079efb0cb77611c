package org.dyad.ingest.sdmx;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;
import org.dyad.ingest.indicators.IndicatorRow;
import org.dyad.ingest.indicators.IndicatorSink;
import org.dyad.ingest.sdmx.SdmxMapping.Measure;
import org.jspecify.annotations.Nullable;

/** Makes observations of indicators of observations. */
final class SdmxIndicatorRows extends SdmxRows {

    private static final String OTHERS = "*";

    private final IndicatorSink sink;
    private final SdmxMapping.Observed indicator;

    SdmxIndicatorRows(String file, SdmxMapping mapping, Function<String, Optional<String>> areas, IndicatorSink sink) {
        super(file, mapping, areas);
        this.sink = sink;
        this.indicator = requireNonNull(mapping.indicator());
    }

    @Override
    void add(SdmxObservation observation) {
        Measure measure = measure(observation);
        String text = indicator.code().translation(observation);
        String code = measure.code().replace(OTHERS, text);
        String area = area(indicator.area(), observation);
        SdmxRole counterpart = indicator.counterpart();
        SdmxRole universe = indicator.universe();
        SdmxFigure figure = SdmxFigure.of(observation, mapping(), measure.multiplier());
        IndicatorRow row = new IndicatorRow(
                code,
                area,
                counterpart == null ? null : area(counterpart, observation),
                universe == null ? null : universe(universe, observation),
                figure.period().frequency().letter(),
                figure.period().toString(),
                mapping().provider().code(),
                figure.value(),
                figure.status(),
                null,
                figure.note());
        refer(observation, measure, row);
        sink.row(observation.line(), row);
    }

    private Measure measure(SdmxObservation observation) {
        String text = indicator.code().translation(observation);
        Measure measure = indicator.measures().get(text);
        Measure others = indicator.measures().get(OTHERS);
        if (measure != null) {
            return measure;
        }
        if (others == null || text.isEmpty()) {
            throw indicator.code().unknown(text, indicator.measures());
        }
        return others;
    }

    /** Parts of a series' key are separated by dots. */
    private static String universe(SdmxRole role, SdmxObservation observation) {
        return role.translation(observation).replace('.', '_');
    }

    private void refer(SdmxObservation observation, Measure measure, IndicatorRow row) {
        long line = observation.line();
        String unitName = measure.unitName();
        String unitKind = measure.unitKind();
        if (unitName != null && unitKind != null) {
            sink.unit(line, measure.unit(), unitName, unitKind);
        }
        SdmxMapping.Provider office = mapping().provider();
        String name = office.name();
        String kind = office.kind();
        if (name != null && kind != null) {
            sink.provider(line, office.code(), name, office.area(), kind, office.rank());
        }
        String label = observation
                .labels()
                .getOrDefault(indicator.code().field(), indicator.code().text(observation));
        sink.indicator(
                line,
                row.indicator(),
                measure.name().replace(OTHERS, label),
                measure.unit(),
                measure.nature(),
                row.frequency(),
                measure.description());
    }

    @Override
    void leftOut(long line, @Nullable String field, String message) {
        sink.leftOut(line, field, message);
    }
}
