package org.dyad.series.study;

import java.util.ArrayList;
import java.util.List;

/**
 * Ordinary least squares by modified Gram-Schmidt orthogonalisation, in numbers of 31 digits: what is lost to nearly
 * dependent columns is lost from digits that a double does not have.
 *
 * <p>Source: Å. Björck, "Solving Linear Least Squares Problems by Gram-Schmidt Orthogonalization", BIT 7, 1967, pp.
 * 1-21.
 */
public final class LeastSquares {

    /** A column is dependent if less than this part of its length is left beside the others. */
    private static final double DEPENDENT = 1e-12;

    private final Design design;
    private final int[] exponents;
    private final List<WideVector> orthogonal = new ArrayList<>();
    private final Wide[][] triangle;

    private LeastSquares(Design design) {
        this.design = design;
        exponents = new int[design.width()];
        triangle = new Wide[design.width()][design.width()];
    }

    /**
     * Regresses y on named regressors.
     *
     * @param regressors each as long as y
     * @throws DependentColumnException if a regressor is a linear combination of those before it, which it names
     * @throws IllegalArgumentException if lengths differ, there are fewer values than coefficients, or a result is
     *     beyond a double
     */
    public static Fit fit(double[] y, List<String> names, List<double[]> regressors, boolean intercept) {
        if (!intercept) {
            return fit(new Design(names, regressors, false), y);
        }
        Design design = Design.constant(y.length);
        for (int i = 0; i < names.size(); i++) {
            design = design.and(names.get(i), regressors.get(i));
        }
        return fit(design, y);
    }

    static Fit fit(Design design, double[] y) {
        if (design.rows() != y.length) {
            throw new IllegalArgumentException("\"%s\" has %d values, y %d"
                    .formatted(design.names().get(design.width() - 1), design.rows(), y.length));
        }
        if (y.length < design.width()) {
            throw new IllegalArgumentException(
                    "%d coefficients need at least as many values, had %d".formatted(design.width(), y.length));
        }
        LeastSquares solver = new LeastSquares(design);
        solver.orthogonalise();
        return solver.solve(Scaled.of(y));
    }

    private void orthogonalise() {
        for (int j = 0; j < design.width(); j++) {
            Scaled scaled = Scaled.of(design.columns().get(j));
            exponents[j] = scaled.exponent();
            WideVector column = WideVector.of(scaled.values());
            double whole = column.length().value();
            for (int i = 0; i < j; i++) {
                Wide along = orthogonal.get(i).dot(column);
                triangle[i][j] = along;
                column.subtract(along, orthogonal.get(i));
            }
            Wide left = column.length();
            if (left.value() <= DEPENDENT * whole) {
                throw new DependentColumnException(dependent(j));
            }
            triangle[j][j] = left;
            column.divideBy(left);
            orthogonal.add(column);
        }
    }

    private String dependent(int j) {
        String name = design.names().get(j);
        return j == 0
                ? "\"%s\" is zero throughout".formatted(name)
                : "\"%s\" is a linear combination of %s"
                        .formatted(name, String.join(", ", design.names().subList(0, j)));
    }

    private Fit solve(Scaled y) {
        int k = design.width();
        WideVector residual = WideVector.of(y.values());
        Wide[] projections = new Wide[k];
        for (int j = 0; j < k; j++) {
            projections[j] = orthogonal.get(j).dot(residual);
            residual.subtract(projections[j], orthogonal.get(j));
        }
        double[] solution = backwards(projections);
        double[] coefficients = new double[k];
        for (int j = 0; j < k; j++) {
            coefficients[j] = Fit.finite(design.names().get(j), y.restore(solution[j]));
        }
        return new Fit(design, coefficients, y, residual.rounded(), influence(y.values().length));
    }

    /** For each value the change of every coefficient when it changes by one. */
    private double[][] influence(int n) {
        double[][] influence = new double[n][];
        Wide[] row = new Wide[design.width()];
        for (int t = 0; t < n; t++) {
            for (int j = 0; j < row.length; j++) {
                row[j] = orthogonal.get(j).at(t);
            }
            influence[t] = backwards(row);
        }
        return influence;
    }

    /** Solves the triangle for the right side, and undoes the scale of the columns. */
    private double[] backwards(Wide[] right) {
        int k = right.length;
        Wide[] solved = new Wide[k];
        double[] result = new double[k];
        for (int j = k - 1; j >= 0; j--) {
            Wide rest = right[j];
            for (int i = j + 1; i < k; i++) {
                rest = rest.minus(triangle[j][i].times(solved[i]));
            }
            solved[j] = rest.over(triangle[j][j]);
            result[j] = Math.scalb(solved[j].value(), -exponents[j]);
        }
        return result;
    }
}
