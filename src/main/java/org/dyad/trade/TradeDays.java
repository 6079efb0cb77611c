package org.dyad.trade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Selections of the same rows, each as of its own day: their rows are read once. */
record TradeDays(List<TradeSelection> selections) {

    /** Later than every day: what stands today has not ended before it. */
    private static final String TODAY = "infinity";

    /** The selections in groups that differ in nothing but number and day. */
    static List<TradeDays> of(List<TradeSelection> selections) {
        Map<TradeSelection, List<TradeSelection>> groups = new LinkedHashMap<>();
        for (TradeSelection selection : selections) {
            groups.computeIfAbsent(selection.undated(), same -> new ArrayList<>())
                    .add(selection);
        }
        return groups.values().stream().map(TradeDays::new).toList();
    }

    TradeSelection first() {
        return selections.get(0);
    }

    /** Earliest day asked for, for SQL. */
    String since() {
        return selections.stream()
                .map(TradeSelection::asOf)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(LocalDate::toString)
                .orElse(TODAY);
    }

    /** Latest day asked for, for SQL. */
    String known() {
        boolean today = selections.stream().anyMatch(selection -> selection.asOf() == null);
        return today
                ? TODAY
                : selections.stream()
                        .map(TradeSelection::asOf)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .map(LocalDate::toString)
                        .orElse(TODAY);
    }

    /** The row for each selection on whose day it stands. */
    List<TradeFlowRow> rowsOf(TradeFlowRow row, @Nullable LocalDate knownTo) {
        return selections.stream()
                .filter(selection -> stands(row, knownTo, selection.asOf()))
                .map(selection -> row.answering(selection.request()))
                .toList();
    }

    private static boolean stands(TradeFlowRow row, @Nullable LocalDate knownTo, @Nullable LocalDate day) {
        if (day == null) {
            return knownTo == null;
        }
        return !row.knownFrom().isAfter(day) && (knownTo == null || knownTo.isAfter(day));
    }
}
