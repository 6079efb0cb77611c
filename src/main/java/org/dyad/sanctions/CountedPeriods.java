package org.dyad.sanctions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Evidence;
import org.dyad.series.Frequency;
import org.dyad.series.Observation;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;

/** What was counted by day, as periods. */
final class CountedPeriods {

    private CountedPeriods() {}

    /**
     * Of versions, by day: what the last one by the end of each period has, from the first version to the last; or how
     * many entries the versions of a period brought, without those of the first.
     */
    static List<Observation> versions(List<ListCount> counts, Frequency frequency, boolean added) {
        TreeMap<Period, Integer> last = new TreeMap<>();
        TreeMap<Period, Integer> brought = new TreeMap<>();
        TreeMap<Period, LocalDate> days = new TreeMap<>();
        int standing = 0;
        for (ListCount count : counts) {
            LocalDate day = Objects.requireNonNull(count.day());
            Period period = Period.of(frequency, day);
            standing += count.came() - count.went();
            brought.merge(period, days.isEmpty() ? 0 : count.came(), Integer::sum);
            last.put(period, standing);
            days.put(period, day);
        }
        List<Observation> rows = new ArrayList<>();
        for (Period period : span(last)) {
            int value = added ? brought.getOrDefault(period, 0) : latest(last, period);
            rows.add(new Observation(
                    period, (double) value, ObservationStatus.COMPUTED, new Evidence(latest(days, period), List.of())));
        }
        return rows;
    }

    private static <T> T latest(TreeMap<Period, T> known, Period period) {
        return Objects.requireNonNull(known.floorEntry(period)).getValue();
    }

    /** Of listing dates: how many had been listed by the end of each period, or were in it. */
    static List<Observation> survivors(List<ListCount> counts, Frequency frequency, boolean added) {
        TreeMap<Period, Integer> listed = new TreeMap<>();
        for (ListCount count : counts) {
            if (count.day() != null) {
                listed.merge(Period.of(frequency, count.day()), count.came(), Integer::sum);
            }
        }
        List<Observation> rows = new ArrayList<>();
        int sum = 0;
        for (Period period : span(listed)) {
            int now = listed.getOrDefault(period, 0);
            sum += now;
            rows.add(new Observation(
                    period,
                    (double) (added ? now : sum),
                    ObservationStatus.ESTIMATED,
                    new Evidence(period.lastDay(), List.of())));
        }
        return rows;
    }

    /** Whoever was delisted since is missing, and whoever has no listing date too. */
    static List<NoticeView> biased(List<ListCount> counts) {
        List<NoticeView> notices = new ArrayList<>();
        notices.add(new NoticeView(
                "SURVIVORS_ONLY",
                "only entries that still stand are counted, by the day they were listed: whoever was delisted since is"
                        + " missing, so that the past is understated",
                List.of()));
        int undated = counts.stream()
                .filter(count -> count.day() == null)
                .mapToInt(ListCount::came)
                .sum();
        if (undated > 0) {
            notices.add(new NoticeView(
                    "UNDATED_LEFT_OUT",
                    "%d entries without a listing date are left out".formatted(undated),
                    List.of()));
        }
        return notices;
    }

    /** Every period from the first to the last. */
    private static List<Period> span(TreeMap<Period, ?> known) {
        List<Period> periods = new ArrayList<>();
        if (!known.isEmpty()) {
            for (Period period = known.firstKey(); period.compareTo(known.lastKey()) <= 0; period = period.next()) {
                periods.add(period);
            }
        }
        return periods;
    }
}
