package org.dyad.trade;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dyad.provenance.Directness;
import org.dyad.provenance.RowCitations;
import org.dyad.series.Basis;
import org.dyad.series.Frequency;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of the answer of {@link TradeFlowStore}, whose columns it knows by their places. What the selection names
 * is not read again.
 */
final class TradeRowReader {

    private static final Comparator<Read> ORDER = Comparator.comparingInt(Read::n)
            .thenComparing(read -> read.row().basis())
            .thenComparing(read -> read.row().provider())
            .thenComparing(read -> read.row().period().frequency().letter())
            .thenComparing(read -> read.row().period())
            .thenComparing(read -> read.row().currency())
            .thenComparing(read -> read.row().classification());

    private final List<TradeDays> selections;
    private final RowCitations citations;

    /** @param selections by the number that rows have in their first column */
    TradeRowReader(List<TradeDays> selections, RowCitations citations) {
        this.selections = selections;
        this.citations = citations;
    }

    /**
     * A row as it was read.
     *
     * @param n number of its selections
     * @param knownTo from when another one stands; null if it stands today
     */
    record Read(int n, TradeFlowRow row, @Nullable LocalDate knownTo) {}

    /** The row on which the result stands. */
    Read read(ResultSet row) throws SQLException {
        int n = row.getInt(1);
        return new Read(n, row(row, selections.get(n).first()), row.getObject(18, LocalDate.class));
    }

    /** The rows in the order of their selections, each for every selection on whose day it holds. */
    List<TradeFlowRow> rows(List<Read> read) {
        List<Read> sorted = new ArrayList<>(read);
        sorted.sort(ORDER);
        List<TradeFlowRow> rows = new ArrayList<>(sorted.size());
        for (Read each : sorted) {
            rows.addAll(selections.get(each.n()).rowsOf(each.row(), each.knownTo()));
        }
        return List.copyOf(rows);
    }

    private TradeFlowRow row(ResultSet row, TradeSelection of) throws SQLException {
        String provider = row.getString(5);
        return new TradeFlowRow(
                of.request(),
                of.reporter(),
                of.partner(),
                of.flow(),
                row.getString(2),
                of.commodity(),
                Basis.valueOf(row.getString(22)),
                of.adjustment(),
                Period.of(Frequency.ofLetter(row.getString(3)), row.getObject(4, LocalDate.class)),
                provider,
                row.getString(6),
                number(row, 7),
                row.getDouble(8),
                number(row, 9),
                number(row, 10),
                row.getString(11),
                row.getBoolean(12),
                Valuation.valueOf(row.getString(13)),
                ObservationStatus.valueOf(row.getString(14)),
                number(row, 15),
                row.getString(16),
                row.getObject(17, LocalDate.class),
                citations.of(row.getInt(21), row.getString(19), Directness.valueOf(row.getString(20)), provider));
    }

    private static @Nullable Double number(ResultSet row, int column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
