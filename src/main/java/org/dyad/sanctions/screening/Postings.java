package org.dyad.sanctions.screening;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** For each of the keys 0, 1, 2, … the numbers filed under it: two arrays, four bytes an entry. */
final class Postings {

    private final int[] starts;
    private final int[] values;

    private Postings(int[] starts, int[] values) {
        this.starts = starts;
        this.values = values;
    }

    void forEach(int key, IntConsumer each) {
        for (int i = starts[key]; i < starts[key + 1]; i++) {
            each.accept(values[i]);
        }
    }

    int size(int key) {
        return starts[key + 1] - starts[key];
    }

    /** Files pairs in any order. */
    static final class Builder {

        private int[] keys = new int[1024];
        private int[] values = new int[1024];
        private int size;

        void add(int key, int value) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            keys[size] = key;
            values[size++] = value;
        }

        /** @param keyCount all keys are smaller */
        Postings build(int keyCount) {
            int[] starts = new int[keyCount + 1];
            for (int i = 0; i < size; i++) {
                starts[keys[i] + 1]++;
            }
            for (int key = 0; key < keyCount; key++) {
                starts[key + 1] += starts[key];
            }
            int[] next = Arrays.copyOf(starts, keyCount);
            int[] sorted = new int[size];
            for (int i = 0; i < size; i++) {
                sorted[next[keys[i]]++] = values[i];
            }
            return new Postings(starts, sorted);
        }
    }
}
