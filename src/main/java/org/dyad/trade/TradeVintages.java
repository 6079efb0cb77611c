package org.dyad.trade;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dyad.observations.FigureKey;
import org.dyad.observations.VintageReader;
import org.dyad.observations.VintageStatement;
import org.dyad.observations.VintageView;
import org.dyad.provenance.JdbcReader;

/** Reads the vintages of trade flows. */
@ApplicationScoped
class TradeVintages implements VintageReader {

    private static final VintageStatement STATEMENT = new VintageStatement("trade_flow", TradeFigureKey.COLUMNS);

    private final JdbcReader database;

    TradeVintages(JdbcReader database) {
        this.database = database;
    }

    @Override
    public boolean reads(FigureKey figure) {
        return figure instanceof TradeFigureKey;
    }

    @Override
    public Map<FigureKey, List<VintageView>> read(Collection<FigureKey> figures) {
        return STATEMENT.read(database, figures, figure -> ((TradeFigureKey) figure).columns());
    }
}
