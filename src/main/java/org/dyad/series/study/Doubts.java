package org.dyad.series.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** What speaks against a finding, and what a reader must know of the data it rests on. */
final class Doubts {

    /** Below this many values Newey-West errors are known to be too small. */
    private static final int FEW_FOR_HAC = 50;

    private static final double LEVEL = 0.05;

    /** Placebo effects as large as the event's may be found at this share of other dates. */
    private static final double PLACEBO_LEVEL = 0.1;

    private final List<Remark> remarks;

    Doubts(List<Remark> remarks) {
        this.remarks = remarks;
    }

    void ofWindow(StudyQuestion question, Track track, EventWindow window, StudySample sample) {
        Period ofEvent = Period.of(question.series().frequency(), question.day());
        if (question.eventPeriod() == EventPeriod.EXCLUDE && EventPeriod.isSplit(ofEvent, question.day())) {
            add("EVENT_PERIOD_EXCLUDED", "%s, into which the event falls, is on neither side", ofEvent);
        }
        if (sample.fewest() < EventStudy.FEWEST) {
            add(
                    "INSUFFICIENT_DATA",
                    "%d usable periods before and %d after the event; each side needs %d",
                    sample.before(),
                    sample.after(),
                    EventStudy.FEWEST);
        }
        if (track.length() > 0 && (window.firstAfter() >= track.length() || window.lastBefore() < 0)) {
            add(
                    "EVENT_OUTSIDE",
                    "the series has values from %s to %s, all on one side of the event",
                    track.origin(),
                    track.period(track.length() - 1));
        }
        int gaps = gaps(sample);
        if (gaps > 0) {
            add(
                    "GAPS",
                    "%d of %d periods within the windows have no value: time runs on through them, and errors of values"
                            + " on either side of a gap count as neighbours",
                    gaps,
                    gaps + sample.n());
        }
    }

    private static int gaps(StudySample sample) {
        int gaps = 0;
        for (int i = 1; i < sample.n(); i++) {
            if (i != sample.before()) {
                gaps += sample.positions()[i] - sample.positions()[i - 1] - 1;
            }
        }
        return gaps;
    }

    StudyVerdict verdict(
            StudyQuestion question,
            StudySample sample,
            @Nullable InterruptedTimeSeries model,
            @Nullable Placebo placebo,
            @Nullable DifferenceInDifferences controlled) {
        if (model == null) {
            return StudyVerdict.INSUFFICIENT_DATA;
        }
        boolean changed = model.showsChange();
        List<Boolean> against = new ArrayList<>();
        against.add(ofErrors(question, model));
        against.add(ofHoles(sample));
        against.add(placebo != null && ofPlacebo(placebo, model));
        against.add(controlled != null && ofControls(controlled, changed));
        if (!changed) {
            return StudyVerdict.NO_CHANGE_SHOWN;
        }
        return against.contains(true) ? StudyVerdict.CHANGE_IN_DOUBT : StudyVerdict.CHANGE_SHOWN;
    }

    private boolean ofErrors(StudyQuestion question, InterruptedTimeSeries model) {
        if (model.exact()) {
            add("EXACT_FIT", "the values lie on the model to their last digit: there is no error to test against");
            return false;
        }
        boolean ordinary = question.errors() == ErrorKind.OLS;
        boolean correlated = model.isAutocorrelated();
        if (correlated) {
            add(
                    ordinary ? "CORRELATED_ERRORS" : "AUTOCORRELATION",
                    "neighbouring residuals are correlated (Durbin-Watson %.2f): ordinary errors are wrong%s",
                    model.durbinWatson(),
                    ordinary ? "" : ", those by Newey-West allow for it");
        }
        if (!ordinary && model.n() < FEW_FOR_HAC) {
            add(
                    "FEW_FOR_HAC",
                    "Newey-West errors from %d values are mostly too small: read intervals as the narrowest"
                            + " possible",
                    model.n());
        }
        return correlated && ordinary;
    }

    /** Which periods are there may have to do with what happened in them. */
    private boolean ofHoles(StudySample sample) {
        boolean sparse = gaps(sample) > sample.n() / 2;
        if (sparse) {
            add(
                    "SPARSE",
                    "more than a third of the periods within the windows have no value, and which have one need not be"
                            + " chance");
        }
        return sparse;
    }

    private boolean ofPlacebo(Placebo placebo, InterruptedTimeSeries model) {
        if (!placebo.isAll()) {
            add("PLACEBO_NEAREST", "only the %d nearest dates were tried as placebos", Placebo.MOST_DATES);
        }
        Double jump = placebo.undisturbed() >= EventStudy.FEWEST ? placebo.undisturbedShare() : placebo.share();
        Double slope = placebo.slopeShare();
        if (jump == null || slope == null) {
            add("NO_PLACEBO", "no other date has %d usable periods on each side", EventStudy.FEWEST);
            return false;
        }
        boolean jumpDoubted = model.showsJump() && jump > PLACEBO_LEVEL;
        if (jumpDoubted) {
            add(
                    "PLACEBO",
                    "a jump at least as large is found at %d of %d other dates (at %d of the %d whose windows stay on"
                            + " one side of the event)",
                    placebo.atLeastAsLarge(),
                    placebo.effects().size(),
                    placebo.undisturbedAtLeastAsLarge(),
                    placebo.undisturbed());
        }
        boolean slopeDoubted = model.showsSlope() && slope > PLACEBO_LEVEL;
        if (slopeDoubted) {
            add(
                    "PLACEBO",
                    "a change of slope at least as large is found at %d of %d other dates",
                    placebo.slopeAtLeastAsLarge(),
                    placebo.effects().size());
        }
        return (jumpDoubted || !model.showsJump()) && (slopeDoubted || !model.showsSlope());
    }

    private boolean ofControls(DifferenceInDifferences controlled, boolean changed) {
        boolean drifting = controlled.preTrend().isBelow(LEVEL);
        if (drifting) {
            add(
                    "PRE_TREND",
                    "series and controls were drifting apart before the event (p = %.2g): the difference in"
                            + " differences carries that drift",
                    controlled.preTrend().pValue());
        }
        boolean shared = changed && !controlled.estimate().isBelow(LEVEL);
        if (shared) {
            add("CONTROLS_MOVED_TOO", "the change is not told from that of the controls");
        }
        return drifting || shared;
    }

    private void add(String code, String message, @Nullable Object... values) {
        remarks.add(new Remark(code, String.format(Locale.ROOT, message, values)));
    }
}
