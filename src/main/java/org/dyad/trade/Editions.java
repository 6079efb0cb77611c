package org.dyad.trade;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dyad.series.Period;

/**
 * Keeps editions of the Harmonized System apart. A code may mean other goods in another edition, and no table of
 * correspondences is loaded that would say which; so a series stays in one edition as far as it can, and where it
 * cannot its first value in another one is a break. Chapters and all goods together are the same in every edition.
 */
final class Editions {

    private static final int CHAPTER = 2;

    private Editions() {}

    /** A period whose value is in another edition than the value before. */
    record Change(Period period, String before, String after) {}

    /** Whether codes of two editions are other codes, though they read the same. */
    static boolean areApart(String commodity) {
        return commodity.length() > CHAPTER && commodity.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** Whether the source says which edition it uses. */
    static boolean isStated(String classification) {
        return !classification.equals(SeriesKey.ANY_EDITION);
    }

    /**
     * The rows with those first whose edition has most periods, of several the newest: of each period the first counts.
     */
    static List<TradeFlowRow> steadiestFirst(List<TradeFlowRow> rows) {
        Map<String, Set<Period>> periods = new HashMap<>();
        rows.stream()
                .filter(row -> row.value() != null)
                .forEach(row -> periods.computeIfAbsent(row.classification(), edition -> new HashSet<>())
                        .add(row.period()));
        if (periods.size() < 2) {
            return rows;
        }
        List<TradeFlowRow> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.<TradeFlowRow>comparingInt(row ->
                        -periods.getOrDefault(row.classification(), Set.of()).size())
                .thenComparing(TradeFlowRow::classification, Comparator.reverseOrder()));
        return sorted;
    }

    /** Where the values go from one stated edition to another, oldest first. */
    static List<Change> changes(Collection<TradeFlowRow> rows) {
        TreeMap<Period, String> editions = new TreeMap<>();
        rows.stream()
                .filter(row -> row.value() != null && isStated(row.classification()))
                .forEach(row -> editions.put(row.period(), row.classification()));
        List<Change> changes = new ArrayList<>();
        String before = null;
        for (Map.Entry<Period, String> edition : editions.entrySet()) {
            if (before != null && !before.equals(edition.getValue())) {
                changes.add(new Change(edition.getKey(), before, edition.getValue()));
            }
            before = edition.getValue();
        }
        return List.copyOf(changes);
    }
}
