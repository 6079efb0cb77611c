package org.dyad.energy;

import java.time.LocalDate;
import java.util.List;
import org.dyad.observations.FigureKey;
import org.jspecify.annotations.Nullable;

/** One figure of a flow of energy. */
record EnergyFigureKey(List<String> columns, @Nullable LocalDate asOf) implements FigureKey {

    static final List<String> COLUMNS = List.of(
            "exporter", "importer", "fuel", "route", "measure", "unit", "frequency", "basis", "period", "provider");
}
