package org.dyad.series.study;

import java.util.Arrays;

/**
 * The values of a window, and when they are.
 *
 * @param track that they are of
 * @param positions on it, ascending
 * @param values at the positions
 * @param before how many of them are before the event
 * @param firstAfter the position that counts as the first after the event, with or without a value
 */
record StudySample(Track track, int[] positions, double[] values, int before, int firstAfter) {

    static StudySample of(Track track, EventWindow window) {
        int from = Math.max(0, window.first());
        int to = Math.min(track.length() - 1, window.last());
        int[] positions = new int[Math.max(0, to - from + 1)];
        double[] values = new double[positions.length];
        int n = 0;
        int before = 0;
        for (int position = from; position <= to; position++) {
            Double value = track.at(position);
            if (value != null && window.has(position)) {
                positions[n] = position;
                values[n] = value;
                n++;
                before += position < window.firstAfter() ? 1 : 0;
            }
        }
        return new StudySample(
                track, Arrays.copyOf(positions, n), Arrays.copyOf(values, n), before, window.firstAfter());
    }

    int n() {
        return values.length;
    }

    int after() {
        return n() - before;
    }

    /** Usable values on the poorer side. */
    int fewest() {
        return Math.min(before, after());
    }

    /** t: 1 at the first value, one more with every period of the calendar. */
    double time(int position) {
        return position - positions[0] + 1.0;
    }

    double[] valuesBefore() {
        return Arrays.copyOfRange(values, 0, before);
    }

    double[] valuesAfter() {
        return Arrays.copyOfRange(values, before, n());
    }

    /** Only what is before the event. */
    StudySample past() {
        return new StudySample(track, Arrays.copyOfRange(positions, 0, before), valuesBefore(), before, firstAfter);
    }
}
