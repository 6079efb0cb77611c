package org.dyad.ingest.dataset;

import java.util.List;
import org.dyad.ingest.StagedTable;

/**
 * The tables of a dataset, in the order in which they are loaded. Each is a file {@code <name>.csv}: UTF-8, RFC 4180, a
 * header with exactly these columns, an empty cell where there is nothing, dates as {@code 2014-03-18}, partial dates
 * also as {@code 2014-03} or {@code 2014}, periods as {@code 2014}, {@code 2014-Q1} or {@code 2014-03}.
 */
public final class DatasetTables {

    /** Tables come after those that they refer to. */
    public static final List<StagedTable> ALL = List.of(
            ReferenceTables.AREA,
            ReferenceTables.AREA_ALIAS,
            ReferenceTables.UNIT,
            ReferenceTables.COMMODITY,
            ReferenceTables.PROVIDER,
            ReferenceTables.PROVIDER_ALIAS,
            ReferenceTables.SOURCE,
            ReferenceTables.GROUP_MEMBERSHIP,
            ReferenceTables.COMMODITY_LIST,
            ReferenceTables.PUBLICATION_NOTE,
            FactTables.TRADE_FLOW,
            ReferenceTables.INDICATOR,
            ReferenceTables.INDICATOR_ALIAS,
            FactTables.OBSERVATION,
            FactTables.CLAIM,
            SanctionTables.ACTOR,
            SanctionTables.PROGRAMME,
            SanctionTables.MEASURE,
            SanctionTables.ROLE,
            SanctionTables.SCOPE,
            SanctionTables.STEP,
            SanctionTables.LEGAL_BASIS,
            SanctionTables.FIGURE);

    private DatasetTables() {}
}
