package org.dyad.ingest.aiddata;

import static org.dyad.ingest.energy.EnergyRows.cell;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.ingest.energy.EnergyRows;
import org.dyad.ingest.energy.EnergyTable;
import org.jspecify.annotations.Nullable;

/**
 * Adds up loans by lender, recipient and year of commitment, in dollars of 2021: only those that AidData recommends for
 * aggregates; how many were not counted, and how many have no amount, stands with each sum.
 */
final class GcdfSums {

    private static final String PROVIDER = "AIDDATA";
    private static final String INDICATOR = "AIDDATA.ENERGY_LOANS";
    private static final String DOLLARS_OF_2021 = "USD_2021";

    private static final Comparator<Sum> ORDER =
            Comparator.comparing(Sum::lender).thenComparing(Sum::recipient).thenComparing(Sum::year);

    private final EnergyRows rows;
    private final Map<Sum, Total> totals = new TreeMap<>(ORDER);

    GcdfSums(EnergyRows rows) {
        this.rows = rows;
    }

    /**
     * What a loan is counted in.
     *
     * @param lender code of the area, as is recipient
     */
    record Sum(String lender, String recipient, int year) {}

    private record Total(BigDecimal dollars, int counted, int without, int notCounted) {
        private Total plus(@Nullable BigDecimal amount, boolean recommended) {
            if (!recommended) {
                return new Total(dollars, counted, without, notCounted + 1);
            }
            return amount == null
                    ? new Total(dollars, counted, without + 1, notCounted)
                    : new Total(dollars.add(amount), counted + 1, without, notCounted);
        }
    }

    /** @param dollars of 2021; null where AidData knows no amount */
    void add(Sum sum, @Nullable BigDecimal dollars, boolean recommended) {
        Total before = totals.getOrDefault(sum, new Total(BigDecimal.ZERO, 0, 0, 0));
        totals.put(sum, before.plus(dollars, recommended));
    }

    /** Writes the sums, with the indicator that they are observations of. */
    void finish() {
        add(
                EnergyTable.UNIT,
                Stream.of(
                        cell("code", DOLLARS_OF_2021),
                        cell("name", "United States dollars of 2021"),
                        cell("kind", "PRICE")));
        add(
                EnergyTable.PROVIDER,
                Stream.of(
                        cell("code", PROVIDER),
                        cell("name", "AidData, Global Chinese Development Finance"),
                        cell("kind", "RESEARCHER"),
                        cell("rank", "23"),
                        cell("fiscal_year_start", "1")));
        add(
                EnergyTable.INDICATOR,
                Stream.of(
                        cell("code", INDICATOR),
                        cell("name", "Loans for energy, committed in the year"),
                        cell("unit", DOLLARS_OF_2021),
                        cell("nature", "FLOW"),
                        cell("frequency", "A"),
                        cell(
                                "description",
                                "Of the area to the counterpart: the sum of the loans for energy that AidData"
                                        + " recommends for aggregates, in dollars of 2021, by the year of commitment.")));
        totals.forEach((sum, total) -> {
            if (total.counted() > 0) {
                add(EnergyTable.OBSERVATION, observation(sum, total));
            }
        });
        rows.finish(1);
    }

    private static Stream<Map.Entry<String, String>> observation(Sum sum, Total total) {
        return Stream.of(
                cell("indicator", INDICATOR),
                cell("area", sum.lender()),
                cell("counterpart", sum.recipient()),
                cell("frequency", "A"),
                cell("period", String.valueOf(sum.year())),
                cell("provider", PROVIDER),
                cell("value", total.dollars().toPlainString()),
                cell("status", "COMPUTED"),
                cell("directness", "COMPUTED"),
                cell(
                        "note",
                        "sum of %d loans; %d more without an amount; %d not recommended for aggregates"
                                .formatted(total.counted(), total.without(), total.notCounted())));
    }

    private void add(EnergyTable table, Stream<Map.Entry<String, String>> cells) {
        rows.add(table, cells.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
