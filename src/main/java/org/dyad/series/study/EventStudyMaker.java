package org.dyad.series.study;

import java.util.ArrayList;
import java.util.List;
import org.dyad.series.Observation;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.dyad.series.WindowStatistics;
import org.jspecify.annotations.Nullable;

/** Makes an {@link EventStudy}, step by step; a step that the data do not allow leaves a remark. */
final class EventStudyMaker {

    private final StudyQuestion question;
    private final Runnable pulse;
    private final Period origin;
    private final Track track;
    private final EventWindow window;
    private final StudySample sample;
    private final List<Remark> remarks = new ArrayList<>();
    private final Doubts doubts = new Doubts(remarks);

    EventStudyMaker(StudyQuestion question, Runnable pulse) {
        this.question = question;
        this.pulse = pulse;
        Series series = question.series();
        origin = series.firstWithValue()
                .map(Observation::period)
                .orElseGet(() -> Period.of(series.frequency(), question.day()));
        track = Track.of(series, origin);
        window = EventWindow.of(question, origin);
        sample = StudySample.of(track, window);
    }

    EventStudy make() {
        WindowStatistics before = statistics(true);
        WindowStatistics after = statistics(false);
        Double change = before == null || after == null
                ? null
                : (Double) Fit.finite("the change of the mean", after.mean() - before.mean());
        doubts.ofWindow(question, track, window, sample);
        InterruptedTimeSeries model = model();
        Counterfactual path = model == null ? null : path();
        Placebo placebo = model == null || !question.placebo()
                ? null
                : Placebo.of(track, window, question.seasonal(), model, pulse);
        DifferenceInDifferences controlled = controlled();
        return new EventStudy(
                before,
                after,
                change,
                percent(before, after, change),
                model == null ? null : Welch.test(sample.valuesBefore(), sample.valuesAfter()),
                model,
                path,
                placebo,
                controlled,
                doubts.verdict(question, sample, model, placebo, controlled),
                remarks);
    }

    private @Nullable InterruptedTimeSeries model() {
        if (sample.fewest() < EventStudy.FEWEST) {
            return null;
        }
        int coefficients = Model.interrupted(sample, question.seasonal()).width();
        if (sample.n() <= coefficients) {
            remarks.add(new Remark(
                    "INSUFFICIENT_DATA",
                    "%d values do not tell %d coefficients and their errors".formatted(sample.n(), coefficients)));
            return null;
        }
        try {
            return InterruptedTimeSeries.of(sample, question.seasonal(), question.errors(), question.hacLag());
        } catch (DependentColumnException e) {
            remarks.add(new Remark(
                    "INSUFFICIENT_DATA", "the seasons cannot be told from the event: %s".formatted(e.getMessage())));
            return null;
        }
    }

    private @Nullable Counterfactual path() {
        StudySample past = sample.past();
        if (past.n() <= Model.undisturbed(past, question.seasonal()).width()) {
            remarks.add(new Remark(
                    "NO_COUNTERFACTUAL",
                    "%d values before the event are too few for a path with a season".formatted(past.n())));
            return null;
        }
        try {
            return Counterfactual.of(sample, question.seasonal(), question.errors(), question.hacLag());
        } catch (DependentColumnException e) {
            remarks.add(new Remark("NO_COUNTERFACTUAL", String.valueOf(e.getMessage())));
            return null;
        }
    }

    private @Nullable DifferenceInDifferences controlled() {
        if (question.controls().isEmpty() || sample.fewest() < EventStudy.FEWEST) {
            return null;
        }
        List<Track> controls = new ArrayList<>();
        for (Series control : question.controls()) {
            if (!control.unit().equals(question.series().unit())) {
                remarks.add(new Remark(
                        "UNITS_DIFFER",
                        "a control is in %s, the series in %s: no difference was made; LOG or INDEX make them alike"
                                .formatted(
                                        control.unit().name(),
                                        question.series().unit().name())));
                return null;
            }
            controls.add(Track.of(control, origin));
        }
        DifferenceInDifferences controlled =
                DifferenceInDifferences.of(track, controls, window, question.errors(), question.hacLag());
        if (controlled == null) {
            remarks.add(new Remark(
                    "CONTROLS_TOO_SHORT",
                    "series and controls have fewer than %d periods in common on a side".formatted(EventStudy.FEWEST)));
        }
        return controlled;
    }

    private @Nullable WindowStatistics statistics(boolean before) {
        Series side = question.series()
                .with(question.series().observations().stream()
                        .filter(row -> {
                            int position = origin.until(row.period());
                            return window.has(position) && position < window.firstAfter() == before;
                        })
                        .toList());
        return WindowStatistics.of(side).orElse(null);
    }

    private @Nullable Double percent(
            @Nullable WindowStatistics before, @Nullable WindowStatistics after, @Nullable Double change) {
        if (before == null || after == null || change == null) {
            return null;
        }
        if (question.logarithms()) {
            return finiteOrNull(Math.expm1(change) * 100);
        }
        return before.mean() > 0 ? finiteOrNull((after.mean() / before.mean() - 1) * 100) : null;
    }

    private static @Nullable Double finiteOrNull(double number) {
        return Double.isFinite(number) ? (Double) number : null;
    }
}
