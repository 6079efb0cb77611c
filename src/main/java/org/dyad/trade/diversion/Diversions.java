package org.dyad.trade.diversion;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.series.indices.Rerouting;
import org.jspecify.annotations.Nullable;

/** What the sums of a diversion come to: means of a period before and after, and the bound for each hub and product. */
final class Diversions {

    private final DiversionRequest request;
    private final Map<Cell, DiversionFigure> cells = new HashMap<>();

    private record Cell(Link.Kind kind, @Nullable String hub, String commodity, boolean after) {}

    /**
     * One product through one hub, in US dollars a period.
     *
     * @param changedEdition whether its figures before and after are in other editions
     */
    record Route(
            String hub,
            String commodity,
            double inBefore,
            double inAfter,
            double outBefore,
            double outAfter,
            boolean changedEdition) {

        double rerouted() {
            return Rerouting.through(inAfter - inBefore, outAfter - outBefore);
        }
    }

    Diversions(DiversionRequest request, List<DiversionFigure> sums) {
        this.request = request;
        sums.forEach(sum -> cells.put(new Cell(sum.kind(), sum.hub(), sum.commodity(), sum.after()), sum));
    }

    /** Mean before minus mean after of what the senders sell to the target. */
    double shortfall() {
        double shortfall = 0;
        for (String commodity : request.commodities()) {
            shortfall += mean(Link.Kind.LOST, null, commodity, false) - mean(Link.Kind.LOST, null, commodity, true);
        }
        return shortfall;
    }

    /** Products that the hub trades with either side. */
    List<Route> through(String hub) {
        return request.commodities().stream()
                .map(commodity -> new Route(
                        hub,
                        commodity,
                        mean(Link.Kind.IN, hub, commodity, false),
                        mean(Link.Kind.IN, hub, commodity, true),
                        mean(Link.Kind.OUT, hub, commodity, false),
                        mean(Link.Kind.OUT, hub, commodity, true),
                        changedEdition(Link.Kind.IN, hub, commodity) || changedEdition(Link.Kind.OUT, hub, commodity)))
                .toList();
    }

    /** Products of which the senders' figures stop or begin while the edition of all figures changes. */
    Set<String> lostInAnotherEdition() {
        Set<String> before = editions(false);
        Set<String> after = editions(true);
        Set<String> products = new TreeSet<>();
        if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
            for (String commodity : request.commodities()) {
                boolean was = cells.containsKey(new Cell(Link.Kind.LOST, null, commodity, false));
                boolean is = cells.containsKey(new Cell(Link.Kind.LOST, null, commodity, true));
                if (was != is) {
                    products.add(commodity);
                }
            }
        }
        return products;
    }

    /** Editions of all figures on one side of the day. */
    Set<String> editions(boolean after) {
        Set<String> editions = new LinkedHashSet<>();
        cells.values().stream().filter(cell -> cell.after() == after).forEach(cell -> editions.addAll(cell.editions()));
        return new TreeSet<>(editions);
    }

    private boolean changedEdition(Link.Kind kind, String hub, String commodity) {
        DiversionFigure before = cells.get(new Cell(kind, hub, commodity, false));
        DiversionFigure after = cells.get(new Cell(kind, hub, commodity, true));
        return before != null
                && after != null
                && !new TreeSet<>(before.editions()).equals(new TreeSet<>(after.editions()));
    }

    private double mean(Link.Kind kind, @Nullable String hub, String commodity, boolean after) {
        DiversionFigure sum = cells.get(new Cell(kind, hub, commodity, after));
        return sum == null ? 0 : sum.valueUsd() / (after ? request.after() : request.before());
    }
}
