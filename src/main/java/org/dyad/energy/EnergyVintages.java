package org.dyad.energy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dyad.observations.FigureKey;
import org.dyad.observations.VintageReader;
import org.dyad.observations.VintageStatement;
import org.dyad.observations.VintageView;
import org.dyad.provenance.JdbcReader;

/** Reads the vintages of flows of energy. */
@ApplicationScoped
class EnergyVintages implements VintageReader {

    private static final VintageStatement STATEMENT = new VintageStatement("energy_flow", EnergyFigureKey.COLUMNS);

    private final JdbcReader database;

    EnergyVintages(JdbcReader database) {
        this.database = database;
    }

    @Override
    public boolean reads(FigureKey figure) {
        return figure instanceof EnergyFigureKey;
    }

    @Override
    public Map<FigureKey, List<VintageView>> read(Collection<FigureKey> figures) {
        return STATEMENT.read(database, figures, figure -> ((EnergyFigureKey) figure).columns());
    }
}
