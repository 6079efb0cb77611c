package org.dyad.series.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ends of the stretches that leave the least, for each number of breaks. */
final class Partitions {
    private final Stretches stretches;
    private final int least;
    private final Runnable pulse;

    Partitions(Stretches stretches, int least, Runnable pulse) {
        this.stretches = stretches;
        this.least = least;
        this.pulse = pulse;
    }

    List<int[]> best(int most) {
        int n = stretches.n();
        double[] cost = new double[n + 1];
        for (int end = 0; end <= n; end++) {
            cost[end] = end < least ? Double.POSITIVE_INFINITY : stretches.quick(0, end);
        }
        List<int[]> starts = new ArrayList<>();
        List<int[]> partitions = new ArrayList<>();
        partitions.add(new int[] {n});
        for (int m = 1; m <= most; m++) {
            int[] start = new int[n + 1];
            cost = next(cost, start);
            starts.add(start);
            int[] ends = ends(starts, n);
            if (ends != null) {
                partitions.add(ends);
            }
        }
        return partitions;
    }

    /** The least cost up to every end with one more break, and where its last stretch starts. */
    private double[] next(double[] cost, int[] start) {
        int n = stretches.n();
        double[] more = new double[n + 1];
        Arrays.fill(more, Double.POSITIVE_INFINITY);
        for (int end = 2 * least; end <= n; end++) {
            pulse.run();
            for (int from = least; from <= end - least; from++) {
                double sum = cost[from] + stretches.quick(from, end);
                if (sum < more[end]) {
                    more[end] = sum;
                    start[end] = from;
                }
            }
        }
        return more;
    }

    private static int @Nullable [] ends(List<int[]> starts, int n) {
        int[] ends = new int[starts.size() + 1];
        int end = n;
        for (int i = ends.length - 1; i > 0; i--) {
            ends[i] = end;
            end = starts.get(i - 1)[end];
            if (end == 0) {
                return null;
            }
        }
        ends[0] = end;
        return ends;
    }
}
