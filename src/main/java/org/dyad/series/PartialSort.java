package org.dyad.series;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values at some positions where sorting would put them, and leaves the others as they fall.
 *
 * <p>Positions must ascend. R's stl asks for the two in the middle of an even number of values in falling order, so
 * that the second of them may be another value than the middle one; whoever wants R's answers must ask likewise.
 *
 * <p>Source: J. M. Chambers, "Algorithm 410: Partial Sorting", Communications of the ACM 14(5), 1971, pp. 357-358.
 */
final class PartialSort {

    /** Parts that are no longer are sorted by insertion. */
    private static final int SHORT = 10;

    /** From position 1 on, as the published algorithm counts. */
    private final double[] values;

    private final int[] wanted;
    private final Deque<Part> later = new ArrayDeque<>();

    private PartialSort(double[] values, int[] wanted) {
        this.values = new double[values.length + 1];
        System.arraycopy(values, 0, this.values, 1, values.length);
        this.wanted = wanted;
    }

    /** A stretch of positions, and which of the wanted ones are looked for in it. */
    private record Part(int first, int last, int firstWanted, int lastWanted) {

        boolean isLooked() {
            return firstWanted <= lastWanted;
        }

        Part looking(int newFirstWanted, int newLastWanted) {
            return new Part(first, last, newFirstWanted, newLastWanted);
        }
    }

    /** The values at the wanted positions, counted from 1, in the order asked for. */
    static double[] at(double[] values, int... wanted) {
        PartialSort sort = new PartialSort(values, wanted);
        sort.run();
        double[] found = new double[wanted.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = sort.values[wanted[i]];
        }
        return found;
    }

    private void run() {
        Part part = new Part(1, values.length - 1, 0, wanted.length - 1);
        while (part != null) {
            boolean atStart = part.first == 1 && part.first < part.last;
            if (atStart || part.last - part.first > SHORT) {
                part = split(part);
            } else {
                insert(part.first, part.last);
                part = null;
            }
            while (part == null && !later.isEmpty()) {
                Part next = later.pop();
                part = next.isLooked() ? next : null;
            }
        }
    }

    /** Splits at the median of first, middle and last; goes on with the shorter side, and keeps the other for later. */
    private @Nullable Part split(Part part) {
        double pivot = pivot(part.first, (part.first + part.last) / 2, part.last);
        int low = part.first;
        int high = part.last;
        while (true) {
            do {
                high--;
            } while (values[high] > pivot);
            do {
                low++;
            } while (values[low] < pivot);
            if (low > high) {
                break;
            }
            swap(low, high);
        }
        Part left = new Part(part.first, high, part.firstWanted, part.lastWanted);
        Part right = new Part(low, part.last, part.firstWanted, part.lastWanted);
        return high - part.first <= part.last - low ? goLeft(left, right) : goRight(left, right);
    }

    private @Nullable Part goLeft(Part left, Part right) {
        int last = left.lastWanted;
        while (left.firstWanted <= last && wanted[last] > left.last) {
            last--;
        }
        boolean none = last < left.firstWanted;
        later.push(none ? right : right.looking(last + 1, right.lastWanted));
        return none ? null : left.looking(left.firstWanted, last);
    }

    private @Nullable Part goRight(Part left, Part right) {
        int first = right.firstWanted;
        while (first <= right.lastWanted && wanted[first] < right.first) {
            first++;
        }
        boolean none = first > right.lastWanted;
        later.push(none ? left : left.looking(left.firstWanted, first - 1));
        return none ? null : right.looking(first, right.lastWanted);
    }

    private double pivot(int first, int middle, int last) {
        if (values[first] > values[middle]) {
            swap(first, middle);
        }
        if (values[last] < values[middle]) {
            swap(last, middle);
            if (values[first] > values[middle]) {
                swap(first, middle);
            }
        }
        return values[middle];
    }

    private void insert(int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            double value = values[i];
            int place = i;
            while (place > first && values[place - 1] > value) {
                values[place] = values[place - 1];
                place--;
            }
            values[place] = value;
        }
    }

    private void swap(int one, int other) {
        double value = values[one];
        values[one] = values[other];
        values[other] = value;
    }
}
