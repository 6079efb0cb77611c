package org.dyad.observations;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dyad.graphql.PeriodScalar;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Frequency;
import org.dyad.series.Period;

/** What must be known to read a series of an indicator. */
final class IndicatorNotices {

    private static final double ALL = 100;

    /** How far the parts of a whole may be from it before that is told: they are rounded. */
    private static final double TOLERANCE = 1;

    private IndicatorNotices() {}

    static List<NoticeView> of(
            IndicatorRequest request,
            List<IndicatorRow> rows,
            Set<String> universes,
            String universe,
            Map<Frequency, Map<Period, IndicatorRow>> published,
            Frequency target) {
        List<NoticeView> notices = new ArrayList<>();
        String area = request.area();
        if (area != null && !rows.isEmpty() && !rows.get(0).area().equals(area)) {
            notices.add(new NoticeView(
                    "GROUP_COMPOSITION",
                    "%s is reported as %s: the same members in all periods, whoever belonged to it then"
                            .formatted(area, rows.get(0).area()),
                    List.of()));
        }
        if (universes.size() > 1) {
            notices.add(new NoticeView(
                    "SEVERAL_UNIVERSES",
                    "there are figures for %s; this is %s: ask for another by universe"
                            .formatted(String.join(", ", universes), universe),
                    List.of()));
        }
        Set<Frequency> frequencies = published.keySet();
        if (!frequencies.isEmpty() && frequencies.stream().allMatch(frequency -> frequency.isLowerThan(target))) {
            notices.add(new NoticeView(
                    IndicatorReader.LOWER_FREQUENCY,
                    "it is published %s only"
                            .formatted(frequencies.stream()
                                    .sorted()
                                    .map(Frequency::name)
                                    .collect(joining(" and "))),
                    List.of()));
        }
        published.getOrDefault(target, Map.of()).values().stream()
                .filter(IndicatorNotices::isIncomplete)
                .map(IndicatorNotices::incomplete)
                .forEach(notices::add);
        return notices;
    }

    private static boolean isIncomplete(IndicatorRow row) {
        Double parts = row.partsPercent();
        return parts != null && Math.abs(parts - ALL) > TOLERANCE;
    }

    private static NoticeView incomplete(IndicatorRow row) {
        return new NoticeView(
                "PARTS_DO_NOT_SUM",
                "the shares that the source prints for %s add up to %s percent: parts are missing or overlap"
                        .formatted(row.period(), row.partsPercent()),
                List.of(PeriodScalar.of(row.period())));
    }
}
