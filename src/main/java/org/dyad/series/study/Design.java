package org.dyad.series.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a regression explains by: named columns of equal length.
 *
 * @param names of the columns
 * @param columns in the same order
 * @param intercept whether the columns span a constant, which decides what R² is measured against
 */
record Design(List<String> names, List<double[]> columns, boolean intercept) {

    static final String INTERCEPT = "intercept";

    /** @throws IllegalArgumentException if names and columns do not match, or columns differ in length */
    Design {
        names = List.copyOf(names);
        columns = List.copyOf(columns);
        if (names.size() != columns.size() || columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected a name for each of at least one column, had %d names and %d columns"
                            .formatted(names.size(), columns.size()));
        }
        int length = columns.get(0).length;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).length != length) {
                throw new IllegalArgumentException("\"%s\" has %d values, \"%s\" %d"
                        .formatted(names.get(i), columns.get(i).length, names.get(0), length));
            }
        }
    }

    /** A constant of that many rows; columns are added by {@link #and}. */
    static Design constant(int rows) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return new Design(List.of(INTERCEPT), List.of(ones), true);
    }

    Design and(String name, double[] column) {
        List<String> moreNames = new ArrayList<>(names);
        List<double[]> moreColumns = new ArrayList<>(columns);
        moreNames.add(name);
        moreColumns.add(column);
        return new Design(moreNames, moreColumns, intercept);
    }

    int rows() {
        return columns.get(0).length;
    }

    int width() {
        return columns.size();
    }

    double[] row(int position) {
        double[] row = new double[width()];
        for (int j = 0; j < row.length; j++) {
            row[j] = columns.get(j)[position];
        }
        return row;
    }

    /** The weights that pick one coefficient. */
    double[] pick(int coefficient) {
        double[] weights = new double[width()];
        weights[coefficient] = 1;
        return weights;
    }
}
