package org.dyad.compare.analysis;

import java.util.ArrayList;
import java.util.List;
import org.dyad.series.Series;
import org.dyad.series.Unit;
import org.dyad.series.WindowStatistics;
import org.dyad.series.study.Estimate;
import org.dyad.series.study.EventStudy;
import org.dyad.series.study.InterruptedTimeSeries;
import org.dyad.series.study.Placebo;

/** Tells a study in sentences, from its numbers alone. */
final class StudyWords {

    private static final String LOGARITHM = "natural logarithm of ";

    private final String unit;
    private final boolean logarithms;

    private StudyWords(Unit unit, boolean logarithms) {
        String name = unit.name().startsWith(LOGARITHM) ? unit.name().substring(LOGARITHM.length()) : unit.name();
        this.unit = name.equals("number") ? "" : " " + name;
        this.logarithms = logarithms;
    }

    static String of(EventStudy study, Series series, boolean logarithms) {
        return new StudyWords(series.unit(), logarithms).tell(study);
    }

    private String tell(EventStudy study) {
        List<String> sentences = new ArrayList<>();
        sentences.add(means(study));
        InterruptedTimeSeries model = study.model();
        if (model != null) {
            sentences.add(
                    "In the first period after, the series lies %s from the line of the periods before (%s); the slope changes by %s a period (%s)."
                            .formatted(
                                    difference(model.effectAtFirstPeriod().value()),
                                    certainty(model.effectAtFirstPeriod()),
                                    difference(model.slopeChange().value()),
                                    certainty(model.slopeChange())));
        }
        Placebo placebo = study.placebo();
        if (placebo != null && !placebo.effects().isEmpty()) {
            sentences.add("Of %d other dates %d have a jump at least as large, %d such a change of slope."
                    .formatted(placebo.effects().size(), placebo.atLeastAsLarge(), placebo.slopeAtLeastAsLarge()));
        }
        if (study.controlled() != null) {
            Estimate beyond = study.controlled().estimate();
            sentences.add("Beyond the controls the mean changed by %s (%s)."
                    .formatted(difference(beyond.value()), certainty(beyond)));
        }
        sentences.add(conclusion(study));
        return String.join(" ", sentences);
    }

    private String means(EventStudy study) {
        WindowStatistics before = study.before();
        WindowStatistics after = study.after();
        if (before == null || after == null) {
            return before == null && after == null
                    ? "There is no value in either window."
                    : "There is no value in the window %s the event.".formatted(before == null ? "before" : "after");
        }
        String sentence = "The %smean is %s%s before (%s) and %s after (%s)"
                .formatted(
                        logarithms ? "geometric " : "",
                        level(before.mean()),
                        unit,
                        span(before),
                        level(after.mean()),
                        span(after));
        Double percent = study.percentChange();
        return percent == null ? sentence + "." : sentence + ": %s.".formatted(StudyNumbers.percent(percent));
    }

    private String level(double mean) {
        double level = logarithms ? Math.exp(mean) : mean;
        return Double.isFinite(level) ? StudyNumbers.amount(level) : "exp " + StudyNumbers.amount(mean);
    }

    private static String span(WindowStatistics side) {
        return "%s to %s, %d %s".formatted(side.from(), side.to(), side.n(), side.n() == 1 ? "value" : "values");
    }

    /** In the unit; of logarithms in percent. */
    private String difference(double value) {
        return logarithms ? StudyNumbers.percent(Math.expm1(value) * 100) : StudyNumbers.amount(value);
    }

    private String certainty(Estimate estimate) {
        Double low = estimate.low95();
        Double high = estimate.high95();
        Double p = estimate.pValue();
        if (low == null || high == null || p == null) {
            return "exact";
        }
        return "95 percent interval %s to %s, p %s"
                .formatted(difference(low), difference(high), StudyNumbers.probability(p));
    }

    private static String conclusion(EventStudy study) {
        return switch (study.verdict()) {
            case INSUFFICIENT_DATA ->
                "The data do not allow a conclusion: %s.".formatted(reason(study, "INSUFFICIENT_DATA"));
            case NO_CHANGE_SHOWN -> "No change is shown, which is not to say that there was none.";
            case CHANGE_IN_DOUBT -> "The change is in doubt: %s.".formatted(reasons(study));
            case CHANGE_SHOWN ->
                "The change is more than the series' own movement explains; what caused it, this does not tell.";
        };
    }

    private static String reasons(EventStudy study) {
        return String.join(
                "; ",
                study.remarks().stream()
                        .filter(remark -> List.of(
                                        "SPARSE", "PLACEBO", "PRE_TREND", "CONTROLS_MOVED_TOO", "CORRELATED_ERRORS")
                                .contains(remark.code()))
                        .map(remark -> remark.message())
                        .toList());
    }

    private static String reason(EventStudy study, String code) {
        return study.remarks().stream()
                .filter(remark -> remark.code().equals(code))
                .map(remark -> remark.message())
                .findFirst()
                .orElse("too few values");
    }
}
