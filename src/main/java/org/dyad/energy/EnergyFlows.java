package org.dyad.energy;

import java.util.List;

/** The rows that answer a request for a flow of energy. */
public final class EnergyFlows {

    private final EnergyFlowRequest request;
    private final List<EnergyFlowRow> rows;

    EnergyFlows(EnergyFlowRequest request, List<EnergyFlowRow> rows) {
        this.request = request;
        this.rows = List.copyOf(rows);
    }

    public EnergyFlowRequest request() {
        return request;
    }

    List<EnergyFlowRow> rows() {
        return rows;
    }
}
