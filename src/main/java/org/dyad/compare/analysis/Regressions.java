package org.dyad.compare.analysis;

import static java.util.Objects.requireNonNullElse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.series.study.DependentColumnException;
import org.dyad.series.study.ErrorKind;
import org.dyad.series.study.Fit;
import org.dyad.series.study.LeastSquares;
import org.dyad.series.study.NeweyWest;

/** Regresses the caller's own numbers. */
final class Regressions {

    private static final int MOST_VALUES = 10_000;
    private static final int MOST_REGRESSORS = 50;

    private Regressions() {}

    /** @throws BadUserInput naming the argument that cannot be regressed on */
    static RegressionView of(RegressionInput input) {
        requireSensible(input);
        boolean intercept = requireNonNullElse(input.intercept(), true);
        ErrorKind errors = requireNonNullElse(input.errors(), ErrorKind.OLS);
        try {
            int lag = NeweyWest.lag(input.hacLag(), input.y().size());
            Fit fit = LeastSquares.fit(
                    numbers(input.y()),
                    input.x().stream().map(RegressorInput::name).toList(),
                    input.x().stream()
                            .map(regressor -> numbers(regressor.values()))
                            .toList(),
                    intercept);
            return new RegressionView(
                    fit.coefficients(errors, lag).stream().map(EstimateView::of).toList(),
                    fit.rSquared(),
                    fit.residualStandardError(),
                    fit.durbinWatson(),
                    fit.n(),
                    Methods.regression(errors, lag));
        } catch (DependentColumnException e) {
            throw new BadUserInput("input.x", "input.x: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new BadUserInput("input", "input: " + e.getMessage());
        }
    }

    private static void requireSensible(RegressionInput input) {
        int n = input.y().size();
        if (n == 0) {
            throw new BadUserInput("input.y", "input.y: expected at least one value");
        }
        if (n > MOST_VALUES) {
            throw new LimitExceeded("input.y", n, MOST_VALUES);
        }
        if (input.x().size() > MOST_REGRESSORS) {
            throw new LimitExceeded("input.x", input.x().size(), MOST_REGRESSORS);
        }
        if (input.x().isEmpty() && !requireNonNullElse(input.intercept(), true)) {
            throw new BadUserInput("input.x", "input.x: expected at least one regressor where there is no intercept");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < input.x().size(); i++) {
            RegressorInput regressor = input.x().get(i);
            String argument = "input.x[%d]".formatted(i);
            if (regressor.name().isBlank() || regressor.name().equals("intercept") || !names.add(regressor.name())) {
                throw new BadUserInput(
                        argument + ".name",
                        "%s.name: expected a name of its own, was \"%s\"".formatted(argument, regressor.name()));
            }
            if (regressor.values().size() != n) {
                throw new BadUserInput(
                        argument + ".values",
                        "%s.values: expected %d values, as y has, was %d"
                                .formatted(argument, n, regressor.values().size()));
            }
        }
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
