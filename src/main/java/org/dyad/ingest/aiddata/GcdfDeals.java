package org.dyad.ingest.aiddata;

import static org.dyad.ingest.energy.EnergyRows.cell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dyad.ingest.Cells;
import org.dyad.ingest.energy.EnergyRelease;
import org.dyad.ingest.energy.EnergyRows;
import org.dyad.ingest.energy.EnergyTable;
import org.dyad.ingest.energy.UnreadableRowException;
import org.dyad.reference.Areas;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into deals: lenders and borrowers, the day of commitment, states, and the amount in the currency of the
 * contract and in dollars. What AidData does not recommend for aggregates comes in as well and says so, and is in no
 * sum: the yearly sums for each recipient are of the recommended records alone, in dollars of 2021.
 */
final class GcdfDeals {

    private static final String CONSTANT = "Amount (Constant USD 2021)";
    private static final String NOT_COUNTED =
            "AidData does not recommend it for aggregates: it repeats another record, or was only promised; no sum"
                    + " counts it";

    private final EnergyRelease release;
    private final EnergyRows rows;
    private final Areas areas;
    private final Map<String, List<String>> places;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> currencies = new HashSet<>();
    private final GcdfSums sums;

    /** @param places names of the regions in which a record's project lies, by record */
    GcdfDeals(EnergyRelease release, EnergyRows rows, Areas areas, Map<String, List<String>> places) {
        this.release = release;
        this.rows = rows;
        this.areas = areas;
        this.places = places;
        this.sums = new GcdfSums(rows);
    }

    void add(GcdfRecord record) {
        long line = record.row().line();
        try {
            GcdfSums.Sum sum = deal(record);
            if (rows.finish(line)) {
                sums.add(sum, record.amount(CONSTANT), record.isRecommended());
            }
        } catch (UnreadableRowException e) {
            rows.abandon();
            rows.leftOut(line, e.field(), e.problem());
        }
    }

    private GcdfSums.Sum deal(GcdfRecord record) {
        String id = record.id();
        String code = "gcdf-" + id;
        boolean recommended = record.isRecommended();
        String status = record.status();
        String committed = record.committedOn();
        String lender = area(record, "Financier Country", record.row().required("Financier Country"));
        String iso = record.row().text("Recipient ISO-3");
        String recipient =
                area(record, "Recipient", iso.isEmpty() ? record.row().required("Recipient") : iso);
        List<String> funding = record.agencies("Funding Agencies");
        if (funding.isEmpty()) {
            throw new UnreadableRowException("Funding Agencies", "a deal without parties: no lender");
        }
        if (!ids.add(id)) {
            throw new UnreadableRowException("AidData Record ID", id + " stands on a line before");
        }
        add(
                EnergyTable.ENERGY_DEAL,
                id,
                Stream.of(
                        cell("code", code),
                        cell("name", record.row().required("Title")),
                        cell("kind", record.isPrepayment() ? "PREPAYMENT" : "LOAN"),
                        cell("note", note(record, recommended))));
        funding.forEach(party -> party(code, id, party, lender, "LENDER"));
        List<String> receiving = record.agencies("Direct Receiving Agencies");
        (receiving.isEmpty() ? List.of(record.row().required("Recipient")) : receiving)
                .forEach(party -> party(code, id, party, recipient, "BORROWER"));
        dates(record, code, id, status, committed);
        add(
                EnergyTable.ENERGY_DEAL_STATUS,
                id,
                Stream.of(
                        cell("deal", code),
                        cell("status", status),
                        cell("on", release.knownFrom().toString()),
                        cell("confirmation", "CONFIRMED"),
                        cell("note", "as the data set stood on that day")));
        figures(record, code, id);
        return new GcdfSums.Sum(lender, recipient, record.commitmentYear());
    }

    private String area(GcdfRecord record, String column, String name) {
        String plain = name.replace("China (People's Republic of)", "China");
        return areas.find(plain)
                .map(area -> area.code)
                .orElseThrow(() -> new UnreadableRowException(
                        column,
                        "no area is called \"%s\""
                                .formatted(Cells.shortened(record.row().text(column)))));
    }

    private @Nullable String note(GcdfRecord record, boolean recommended) {
        List<String> lies = places.getOrDefault(record.id(), List.of());
        String where = lies.isEmpty() ? "" : "lies in " + String.join(", ", lies);
        if (recommended) {
            return where.isEmpty() ? null : where;
        }
        return where.isEmpty() ? NOT_COUNTED : NOT_COUNTED + "; " + where;
    }

    private void party(String deal, String id, String party, String area, String role) {
        add(
                EnergyTable.ENERGY_DEAL_PARTY,
                id,
                Stream.of(cell("deal", deal), cell("party", party), cell("area", area), cell("role", role)));
    }

    private void dates(GcdfRecord record, String code, String id, String status, String committed) {
        date(code, id, status.equals("PROPOSED") ? "ANNOUNCED" : "SIGNED", Optional.of(committed));
        Optional<LocalDate> started = record.day("Actual Implementation Start Date (MM/DD/YYYY)");
        Optional<LocalDate> completed = record.day("Actual Completion Date (MM/DD/YYYY)");
        if (started.isPresent() && completed.isPresent() && completed.get().isBefore(started.get())) {
            throw new UnreadableRowException(
                    "Actual Completion Date (MM/DD/YYYY)", "ends before it starts, on %s".formatted(started.get()));
        }
        Optional<LocalDate> repaid = record.day("Last Loan Repayment Date");
        if (repaid.isPresent() && repaid.get().getYear() < record.commitmentYear()) {
            throw new UnreadableRowException(
                    "Last Loan Repayment Date", "%s is before the commitment, %s".formatted(repaid.get(), committed));
        }
        Optional<LocalDate> planned = record.day("Planned Implementation Start Date (MM/DD/YYYY)");
        date(code, id, "START_PLANNED", planned.map(LocalDate::toString));
        date(code, id, "STARTED", started.map(LocalDate::toString));
        date(code, id, "COMPLETED", completed.map(LocalDate::toString));
        date(code, id, "END_PLANNED", repaid.map(LocalDate::toString));
    }

    private void date(String deal, String id, String kind, Optional<String> on) {
        on.ifPresent(day -> add(
                EnergyTable.ENERGY_DEAL_DATE, id, Stream.of(cell("deal", deal), cell("kind", kind), cell("on", day))));
    }

    private void figures(GcdfRecord record, String code, String id) {
        String kind = record.isPrepayment() ? "PREPAYMENT" : "LOAN";
        String currency = record.row().text("Original Currency");
        BigDecimal original = record.amount("Amount (Original Currency)");
        BigDecimal nominal = record.amount("Amount (Nominal USD)");
        String estimated = record.row().text("Amount Estimated").equals("Yes") ? "ESTIMATED" : "NORMAL";
        if (original != null && currency.isEmpty()) {
            throw new UnreadableRowException("Original Currency", "must not be empty beside an amount");
        }
        if (original != null && !currency.equals("USD")) {
            introduce(currency, id);
            figure(code, id, kind, original, currency, estimated, null);
        }
        if (nominal != null) {
            boolean converted = original != null && !currency.equals("USD");
            figure(
                    code,
                    id,
                    "VALUE",
                    nominal,
                    "USD",
                    converted ? "COMPUTED" : estimated,
                    converted ? "converted by AidData from %s".formatted(currency) : null);
        }
    }

    private void introduce(String currency, String id) {
        if (!currency.matches("[A-Z]{3}")) {
            throw new UnreadableRowException(
                    "Original Currency",
                    "expected a code of three letters, was \"%s\"".formatted(Cells.shortened(currency)));
        }
        if (currencies.add(currency)) {
            add(
                    EnergyTable.UNIT,
                    id,
                    Stream.of(cell("code", currency), cell("name", currency), cell("kind", "CURRENCY")));
        }
    }

    private void figure(
            String deal, String id, String kind, BigDecimal value, String unit, String status, @Nullable String note) {
        add(
                EnergyTable.ENERGY_DEAL_FIGURE,
                id,
                Stream.of(
                        cell("deal", deal),
                        cell("kind", kind),
                        cell("value", value.toPlainString()),
                        cell("precision", "EXACT"),
                        cell("unit", unit),
                        cell("status", status),
                        cell("directness", "PRIMARY"),
                        cell("note", note)));
    }

    /** What the recommended records come to; call it once, after all records. */
    void finish() {
        sums.finish();
    }

    private void add(EnergyTable table, String id, Stream<Map.Entry<String, String>> cells) {
        rows.add(
                table,
                Stream.concat(cells, Stream.of(cell("locator", "AidData Record ID " + id)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
