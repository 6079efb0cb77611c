package org.dyad.energy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dyad.series.Period;

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

    /** Codes of those who publish the flow. */
    public Set<String> providers() {
        return rows.stream().map(EnergyFlowRow::provider).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What one of them publishes; in one unit alone where one is wanted. */
    public EnergyFlows of(String provider) {
        String unit = request.unit();
        return new EnergyFlows(
                request,
                rows.stream()
                        .filter(row -> row.provider().equals(provider))
                        .filter(row -> unit == null || row.unit().equals(unit))
                        .toList());
    }

    /** Unit of the last digit of the figure of a period as published; 0 where none is, or it is exact. */
    public double rounding(Period period) {
        return rows.stream()
                .filter(row -> row.period().equals(period) && row.basis() == request.basis())
                .mapToDouble(EnergyFlowRow::rounding)
                .findFirst()
                .orElse(0);
    }
}
