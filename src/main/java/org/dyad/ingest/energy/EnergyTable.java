package org.dyad.ingest.energy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dyad.ingest.StagedTable;
import org.dyad.ingest.StagedTable.Merge;
import org.dyad.ingest.dataset.DatasetTables;

/** A table of the register that a release has rows for. What has no source's day of its own is only ever added. */
public enum EnergyTable {
    SOURCE(Merge.ADD),
    UNIT(Merge.ADD),
    PROVIDER(Merge.ADD),
    INDICATOR(Merge.ADD),
    ENERGY_ASSET(Merge.BESIDE),
    ENERGY_ASSET_AREA(Merge.BESIDE),
    ENERGY_ASSET_OWNER(Merge.BESIDE),
    ENERGY_ASSET_STATUS(Merge.BESIDE),
    ENERGY_ASSET_FIGURE(Merge.BESIDE),
    ENERGY_DEAL(Merge.BESIDE),
    ENERGY_DEAL_PARTY(Merge.BESIDE),
    ENERGY_DEAL_DATE(Merge.BESIDE),
    ENERGY_DEAL_STATUS(Merge.BESIDE),
    ENERGY_DEAL_FIGURE(Merge.BESIDE),
    OBSERVATION(Merge.RELEASE);

    private static final Map<EnergyTable, StagedTable> STAGED = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    table -> DatasetTables.named(table.name().toLowerCase(Locale.ROOT))
                            .merged(table.merge)));

    private final Merge merge;

    EnergyTable(Merge merge) {
        this.merge = merge;
    }

    StagedTable staged() {
        return Objects.requireNonNull(STAGED.get(this));
    }
}
