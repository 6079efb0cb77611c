package org.dyad.ingest.gsdb;

import java.util.List;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.dataset.DatasetTables;

/** The tables of the register that cases are rows of. */
final class GsdbTables {

    static final StagedTable SOURCE = added("source");
    static final StagedTable ACTOR = added("sanction_actor");
    static final StagedTable PROGRAMME = table("sanction_programme");
    static final StagedTable MEASURE = table("sanction_measure");
    static final StagedTable ROLE = table("sanction_role");
    static final StagedTable STEP = table("sanction_step");

    static final List<StagedTable> ALL = List.of(SOURCE, ACTOR, PROGRAMME, MEASURE, ROLE, STEP);

    private GsdbTables() {}

    /** What the register has under the code already is better known there. */
    private static StagedTable added(String name) {
        StagedTable table = table(name);
        return new StagedTable(table.name(), table.columns(), table.key(), StagedTable.Merge.ADD);
    }

    private static StagedTable table(String name) {
        return DatasetTables.ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the dataset has no table " + name));
    }
}
