package org.dyad.compare.analysis;

import org.dyad.observations.MethodView;
import org.dyad.series.DecompositionMethod;
import org.dyad.series.study.ErrorKind;

/** The methods, as the answers name them; methods.md tells them at length. */
final class Methods {

    private static final String FIRST = "1";

    private static final String CLEVELAND =
            "R. B. Cleveland, W. S. Cleveland, J. E. McRae, I. Terpenning, Journal of Official Statistics 6(1), 1990";

    private static final String KENDALL =
            "M. Kendall, A. Stuart, The Advanced Theory of Statistics 3, 1983, pp. 410-414";

    static final MethodView BREAKS = new MethodView(
            "STRUCTURAL_BREAKS",
            FIRST,
            "y = mean of its stretch + error; supF = max over dates of (RSS0 - RSS) / (RSS / (n - 2)), asymptotic p-value;"
                    + " dates by least RSS for each number of breaks, number by BIC = n (ln(RSS/n) + 1 + ln 2π) + 2 (m + 1)"
                    + " ln n. Errors are taken as independent; a trend reads as breaks.",
            "D. W. K. Andrews, Econometrica 61(4), 1993; B. E. Hansen, Journal of Business and Economic Statistics 15(1),"
                    + " 1997; J. Bai, P. Perron, Journal of Applied Econometrics 18(1), 2003",
            null);

    private Methods() {}

    static MethodView eventStudy(boolean seasonal, ErrorKind errors) {
        return new MethodView(
                "EVENT_STUDY",
                FIRST,
                "y ~ intercept + trend t + levelChange D + slopeChange P%s, P = t - k + 1 from the first period k after; t, p"
                                .formatted(seasonal ? " + seasons" : "")
                        + " and intervals by %s errors and Student's t with n - k degrees of freedom; counterfactual fitted on the"
                                .formatted(errors == ErrorKind.HAC ? "Newey-West" : "ordinary")
                        + " periods before alone; placebo: the same at every other date; controls: y less their mean.",
                "A. K. Wagner et al., Journal of Clinical Pharmacy and Therapeutics 27, 2002; W. K. Newey, K. D. West,"
                        + " Econometrica 55(3), 1987; B. L. Welch, Biometrika 34, 1947; G. C. Chow, Econometrica 28(3), 1960;"
                        + " M. Bertrand, E. Duflo, S. Mullainathan, Quarterly Journal of Economics 119(1), 2004",
                null);
    }

    static MethodView regression(ErrorKind errors, int lag) {
        return new MethodView(
                "LEAST_SQUARES",
                FIRST,
                "b = (X'X)^-1 X'y; t, p and intervals by %s errors and Student's t with n - k degrees of freedom; Newey-West"
                                .formatted(errors == ErrorKind.HAC ? "Newey-West" : "ordinary")
                        + " errors with Bartlett weights, lag %d, no small-sample correction".formatted(lag),
                "Å. Björck, BIT 7, 1967; W. K. Newey, K. D. West, Econometrica 55(3), 1987",
                null);
    }

    static MethodView decomposition(DecompositionMethod method) {
        return switch (method) {
            case STL ->
                new MethodView(
                        method.name(),
                        FIRST,
                        "y = seasonal + trend + remainder; loess, season the same every year, inner loop twice: stl(x,"
                                + " \"periodic\") of R",
                        CLEVELAND,
                        null);
            case STL_ROBUST ->
                new MethodView(
                        method.name(),
                        FIRST,
                        "y = seasonal + trend + remainder; loess, season the same every year, fifteen rounds of robustness"
                                + " weights: stl(x, \"periodic\", robust = TRUE) of R",
                        CLEVELAND,
                        null);
            case CLASSICAL_ADDITIVE ->
                new MethodView(
                        method.name(),
                        FIRST,
                        "y = seasonal + trend + remainder; centred moving average of a year, half weights at the ends:"
                                + " decompose(x) of R",
                        KENDALL,
                        null);
            case CLASSICAL_MULTIPLICATIVE ->
                new MethodView(
                        method.name(),
                        FIRST,
                        "y = seasonal · trend · remainder; centred moving average of a year, half weights at the ends:"
                                + " decompose(x, \"multiplicative\") of R",
                        KENDALL,
                        null);
        };
    }
}
