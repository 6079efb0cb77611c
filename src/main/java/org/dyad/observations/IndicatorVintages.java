package org.dyad.observations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dyad.provenance.JdbcReader;

/** Reads the vintages of indicators. */
@ApplicationScoped
class IndicatorVintages implements VintageReader {

    private static final VintageStatement STATEMENT = new VintageStatement(
            "observation", List.of("indicator", "area", "counterpart", "universe", "frequency", "period", "provider"));

    private final JdbcReader database;

    IndicatorVintages(JdbcReader database) {
        this.database = database;
    }

    @Override
    public boolean reads(FigureKey figure) {
        return figure instanceof IndicatorFigureKey;
    }

    @Override
    public Map<FigureKey, List<VintageView>> read(Collection<FigureKey> figures) {
        return STATEMENT.read(database, figures, figure -> ((IndicatorFigureKey) figure).columns());
    }
}
