package org.dyad.compare.analysis;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dyad.compare.SeriesInput;
import org.dyad.compare.SeriesReadings;
import org.dyad.compare.WindowStatisticsView;
import org.dyad.compare.timeline.TimelineEntryView;
import org.dyad.compare.timeline.Timelines;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.graphql.ApiException.LimitExceeded;
import org.dyad.graphql.Deadline;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.SeriesView;
import org.dyad.provenance.NoticeView;
import org.dyad.provenance.Providers;
import org.dyad.series.Transform;
import org.dyad.series.WindowStatistics;
import org.dyad.series.study.DifferenceInDifferences;
import org.dyad.series.study.ErrorKind;
import org.dyad.series.study.EventPeriod;
import org.dyad.series.study.EventStudy;
import org.dyad.series.study.StudyQuestion;
import org.jspecify.annotations.Nullable;

/** Makes event studies of series of any kind. */
@ApplicationScoped
public class EventStudies {

    private static final int LONGEST_WINDOW = 600;
    private static final int LONGEST_ANTICIPATION = 120;
    private static final int MOST_CONTROLS = 10;

    private final SeriesReadings readings;
    private final Timelines timelines;
    private final Providers providers;
    private final Deadline deadline;
    private final Clock clock;

    EventStudies(SeriesReadings readings, Timelines timelines, Providers providers, Deadline deadline, Clock clock) {
        this.readings = readings;
        this.timelines = timelines;
        this.providers = providers;
        this.deadline = deadline;
        this.clock = clock;
    }

    /**
     * The study of a series around a day, with the same number of periods on both sides, logarithms where they are
     * advised being left to the caller: what {@code SanctionProgramme.impactOn} asks.
     *
     * @param window periods on each side, 1 to 600
     * @param asOf day up to which knowledge is used; null for all
     */
    public EventStudyView around(LocalDate day, SeriesInput series, int window, @Nullable LocalDate asOf) {
        return study(new EventStudyInput(
                series, null, day, window, window, null, null, null, null, null, null, null, null, null, asOf));
    }

    /** @throws BadUserInput naming the argument that cannot be studied */
    public EventStudyView study(EventStudyInput input) {
        requireSensible(input);
        TimelineEntryView entry = input.event() == null ? null : timelines.entry("input.event", input.event());
        LocalDate day = entry == null ? input.date() : entry.date().date().startInclusive();
        Transform transform = requireNonNullElse(input.transform(), Transform.LEVEL);
        List<AnsweredSeries> series = readings.read(asked(input), input.frequency(), transform, input.asOf());
        StudyQuestion question;
        EventStudy study;
        try {
            question = question(input, series, requireNonNull(day), transform);
            study = EventStudy.of(question, deadline::check);
        } catch (IllegalArgumentException e) {
            throw new BadUserInput("input", "input: " + e.getMessage());
        }
        return view(entry, question, series, study, transform);
    }

    private static void requireSensible(EventStudyInput input) {
        if ((input.event() == null) == (input.date() == null)) {
            throw new BadUserInput(
                    "input.date", "input: expected exactly one of event and date", List.of("event", "date"));
        }
        requireWithin("input.before", input.before(), 1, LONGEST_WINDOW);
        requireWithin("input.after", input.after(), 1, LONGEST_WINDOW);
        requireWithin("input.anticipation", requireNonNullElse(input.anticipation(), 0), 0, LONGEST_ANTICIPATION);
        if (input.hacLag() != null) {
            requireWithin("input.hacLag", input.hacLag(), 0, 2 * LONGEST_WINDOW);
        }
        if (input.controls() != null && input.controls().size() > MOST_CONTROLS) {
            throw new LimitExceeded("input.controls", input.controls().size(), MOST_CONTROLS);
        }
    }

    private static void requireWithin(String argument, int number, int least, int most) {
        if (number < least || number > most) {
            throw new BadUserInput(
                    argument, "%s must be from %d to %d, was %d".formatted(argument, least, most, number));
        }
    }

    private static List<SeriesReadings.Asked> asked(EventStudyInput input) {
        List<SeriesReadings.Asked> asked = new ArrayList<>();
        asked.add(new SeriesReadings.Asked("input.series", input.series()));
        List<SeriesInput> controls = requireNonNullElse(input.controls(), List.of());
        for (int i = 0; i < controls.size(); i++) {
            asked.add(new SeriesReadings.Asked("input.controls[%d]".formatted(i), controls.get(i)));
        }
        return asked;
    }

    private static StudyQuestion question(
            EventStudyInput input, List<AnsweredSeries> series, LocalDate day, Transform transform) {
        return new StudyQuestion(
                series.get(0).series(),
                series.stream().skip(1).map(AnsweredSeries::series).toList(),
                day,
                input.before(),
                input.after(),
                requireNonNullElse(input.anticipation(), 0),
                requireNonNullElse(input.eventPeriod(), EventPeriod.EXCLUDE),
                requireNonNullElse(input.seasonal(), false),
                requireNonNullElse(input.errors(), ErrorKind.HAC),
                input.hacLag(),
                requireNonNullElse(input.placebo(), true),
                transform == Transform.LOG);
    }

    private EventStudyView view(
            @Nullable TimelineEntryView entry,
            StudyQuestion question,
            List<AnsweredSeries> series,
            EventStudy study,
            Transform transform) {
        AnsweredSeries own = series.get(0);
        DifferenceInDifferences controlled = study.controlled();
        List<NoticeView> notices = StudyNotices.of(question, study, transform, entry, series);
        return new EventStudyView(
                entry,
                question.day(),
                new SeriesView(own, providers.view(own.provider()), LocalDate.now(clock)),
                study.verdict(),
                StudyWords.of(study, question.series(), question.logarithms()),
                notices,
                statistics(study.before()),
                statistics(study.after()),
                study.change(),
                study.percentChange(),
                study.welch() == null
                        ? null
                        : TestResultView.of(study.welch(), "the means differ", "the means are not told apart"),
                study.model() == null
                        ? null
                        : TestResultView.of(
                                study.model().chow(),
                                "one line does not fit both sides",
                                "one line fits both sides as well as two"),
                study.model() == null ? null : InterruptedTimeSeriesView.of(study.model()),
                study.counterfactual() == null
                        ? List.of()
                        : study.counterfactual().points().stream()
                                .map(CounterfactualPointView::of)
                                .toList(),
                study.counterfactual() == null
                        ? null
                        : EstimateView.ofNullable(study.counterfactual().cumulative()),
                study.placebo() == null ? null : PlaceboView.of(study.placebo()),
                controlled == null
                        ? null
                        : TestResultView.of(
                                controlled.preTrend(),
                                "series and controls were drifting apart before",
                                "no drift apart before is shown"),
                controlled == null ? null : EstimateView.of(controlled.estimate()),
                Methods.eventStudy(question.seasonal(), question.errors()).on(SeriesReadings.knownOn(series)));
    }

    private static @Nullable WindowStatisticsView statistics(@Nullable WindowStatistics side) {
        return side == null ? null : WindowStatisticsView.of(side);
    }
}
