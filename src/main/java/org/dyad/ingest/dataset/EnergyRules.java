package org.dyad.ingest.dataset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dyad.ingest.Cells.FieldIssue;
import org.dyad.ingest.dataset.RowRules.Row;
import org.dyad.ingest.dataset.RowRules.Rule;

/** What the cells of one row about energy must be to each other. */
final class EnergyRules {

    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final String MONEY = "[A-Z]{3}";
    private static final String A_YEAR = "[A-Z]+_PER_(YEAR|DAY)|TWH";

    /** Units that a kind of figure may be in; kinds that are not here may be in any. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("CAPACITY", "[A-Z_]+_PER_(YEAR|DAY)|MW|GW"),
            Map.entry("LENGTH", "KM"),
            Map.entry("TERM", "YEARS"),
            Map.entry("STAKE", "PERCENT"),
            Map.entry("ANNUAL_VOLUME", "[A-Z_]*" + A_YEAR),
            Map.entry("ANNUAL_VOLUME_WITH_OTHERS", "[A-Z_]*" + A_YEAR),
            Map.entry("ADDITIONAL_VOLUME", "[A-Z_]*" + A_YEAR),
            Map.entry("VALUE", MONEY),
            Map.entry("LOAN", MONEY),
            Map.entry("PREPAYMENT", MONEY),
            Map.entry("PREPAYMENT_DISBURSED", MONEY),
            Map.entry("PREPAYMENT_RECEIVED", MONEY),
            Map.entry("INVESTMENT", MONEY),
            Map.entry("PROJECT_COST", MONEY),
            Map.entry("STAKE_PRICE", MONEY));

    /** By table. */
    static final Map<String, List<Rule>> RULES = Map.of(
            "energy_asset_owner",
            List.of(
                    EnergyRules::shareIsAPart,
                    (row, complain) -> RowRules.endsAfterStart(row, "from", "until", complain)),
            "energy_asset_figure",
            List.of(EnergyRules::figureSaysSomething, EnergyRules::unitFitsTheKind),
            "energy_deal",
            List.of(EnergyRules::deliveriesHaveTwoSides),
            "energy_deal_party",
            List.of(EnergyRules::shareIsAPart),
            "energy_deal_figure",
            List.of(EnergyRules::figureSaysSomething, EnergyRules::unitFitsTheKind),
            "energy_flow",
            List.of(
                    RowRules::periodHasFrequency,
                    RowRules::valueHasStatus,
                    RowRules::roundingIsPositive,
                    RowRules::yearToDateIsMonthly,
                    EnergyRules::importerIsAnother));

    private EnergyRules() {}

    private static void shareIsAPart(Row row, Consumer<FieldIssue> complain) {
        number(row, "share_percent")
                .filter(share -> share.signum() <= 0 || share.compareTo(WHOLE) > 0)
                .ifPresent(share -> complain.accept(new FieldIssue(
                        "share_percent",
                        "expected more than 0 and at most 100 percent, was " + row.quoted("share_percent"))));
    }

    private static void figureSaysSomething(Row row, Consumer<FieldIssue> complain) {
        Optional<BigDecimal> low = number(row, "low");
        Optional<BigDecimal> high = number(row, "high");
        boolean range = !row.isEmpty("low") || !row.isEmpty("high");
        if (row.isEmpty("value") != range) {
            complain.accept(new FieldIssue(
                    "value", range ? "must be empty beside a range" : "must not be empty where there is no range"));
        }
        if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
            complain.accept(
                    new FieldIssue("high", "%s is below low, %s".formatted(row.quoted("high"), row.quoted("low"))));
        }
    }

    /** An empty unit is told already, with the cell itself. */
    private static void unitFitsTheKind(Row row, Consumer<FieldIssue> complain) {
        String expected = UNITS.get(row.cell("kind"));
        if (expected != null && !row.isEmpty("unit") && !row.cell("unit").matches(expected)) {
            complain.accept(
                    new FieldIssue("unit", "%s is no unit of a %s".formatted(row.quoted("unit"), row.quoted("kind"))));
        }
    }

    private static void deliveriesHaveTwoSides(Row row, Consumer<FieldIssue> complain) {
        if (row.isEmpty("exporter") != row.isEmpty("importer")) {
            complain.accept(new FieldIssue(
                    row.isEmpty("exporter") ? "exporter" : "importer",
                    "deliveries are counted from an exporter to an importer: both or neither"));
        }
        if (!row.isEmpty("route") && row.isEmpty("exporter")) {
            complain.accept(new FieldIssue("route", "must be empty where no deliveries are counted"));
        }
        if (!row.isEmpty("exporter") && row.isEmpty("fuel")) {
            complain.accept(new FieldIssue("fuel", "must not be empty where deliveries are counted"));
        }
    }

    private static void importerIsAnother(Row row, Consumer<FieldIssue> complain) {
        if (row.is("exporter", row.cell("importer"))) {
            complain.accept(new FieldIssue("importer", "must be another area than the exporter"));
        }
    }

    /** Empty also where it is no number: that is told already, with the cell itself. */
    private static Optional<BigDecimal> number(Row row, String column) {
        try {
            return row.isEmpty(column) ? Optional.empty() : Optional.of(new BigDecimal(row.cell(column)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
