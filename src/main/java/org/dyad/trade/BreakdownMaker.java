package org.dyad.trade;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dyad.observations.CitationList;
import org.dyad.observations.Precision;
import org.dyad.series.Evidence;
import org.dyad.series.Observation;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.jspecify.annotations.Nullable;

/** Makes the parts of a period of an office's figures: one figure a code, in one currency and one edition. */
final class BreakdownMaker {

    private final BreakdownRequest request;
    private final BreakdownOffice office;
    private final CitationList citations;
    private final Notices notices;

    BreakdownMaker(BreakdownRequest request, BreakdownOffice office, CitationList citations, Notices notices) {
        this.request = request;
        this.office = office;
        this.citations = citations;
        this.notices = notices;
    }

    /**
     * The figures of a period by code, the total among them, before groups and ranges are told from their members.
     *
     * @param parts by code, also of groups and ranges
     */
    record Found(
            String classification,
            Map<String, BreakdownPart> parts,
            @Nullable BreakdownPart total) {}

    Found of(Period period) {
        List<BreakdownFigure> ofPeriod = office.figures().stream()
                .filter(figure -> figure.period().equals(period) && figure.value() != null)
                .toList();
        List<BreakdownFigure> ofCurrency = ofPeriod.stream()
                .filter(figure -> figure.currency().equals(office.currency()))
                .toList();
        notLeftOutSilently("OTHER_CURRENCY", "in another currency than " + office.currency(), ofPeriod, ofCurrency);
        String edition = edition(ofCurrency);
        List<BreakdownFigure> ofEdition = switch (request.by()) {
            case PARTNER -> ofCurrency;
            case COMMODITY ->
                ofCurrency.stream()
                        .filter(figure ->
                                isTotal(figure) || figure.classification().equals(edition))
                        .toList();
        };
        notLeftOutSilently("OTHER_EDITION", "in another edition than " + edition, ofCurrency, ofEdition);
        Map<String, BreakdownPart> parts = parts(period, edition, ofEdition);
        BreakdownPart total = parts.remove(request.totalCode());
        return new Found(edition, parts, total);
    }

    private boolean isTotal(BreakdownFigure figure) {
        return request.codeOf(figure).equals(request.totalCode());
    }

    private Map<String, BreakdownPart> parts(Period period, String edition, List<BreakdownFigure> figures) {
        Map<String, Map<Flow, BreakdownFigure>> byCode = new TreeMap<>();
        figures.stream()
                .sorted(Comparator.comparing(figure -> !figure.classification().equals(edition)))
                .forEach(figure -> byCode.computeIfAbsent(request.codeOf(figure), code -> new EnumMap<>(Flow.class))
                        .putIfAbsent(figure.flow(), figure));
        Map<String, BreakdownPart> parts = new TreeMap<>();
        byCode.forEach((code, flows) -> {
            BreakdownPart part = part(code, flows, period);
            if (part != null) {
                parts.put(code, part);
            }
        });
        return parts;
    }

    /** The published figure; of a turnover that is not published, exports and imports that became public together. */
    private @Nullable BreakdownPart part(String code, Map<Flow, BreakdownFigure> flows, Period period) {
        BreakdownFigure published = flows.get(request.flow());
        if (published != null) {
            return part(code, published);
        }
        BreakdownFigure exports = flows.get(Flow.EXPORT);
        BreakdownFigure imports = flows.get(Flow.IMPORT);
        if (exports == null || imports == null || !exports.knownFrom().equals(imports.knownFrom())) {
            return null;
        }
        notices.add(
                "COMPUTED_TOTAL",
                "where no turnover is published, exports and imports of one vintage are added up",
                period);
        return BreakdownPart.sum(code, List.of(part(code, exports), part(code, imports)));
    }

    private BreakdownPart part(String code, BreakdownFigure figure) {
        if (figure.precision() != Precision.EXACT) {
            notices.add(
                    "NOT_EXACT",
                    "the figure for %s is printed as %s"
                            .formatted(
                                    code,
                                    figure.precision()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', ' ')),
                    figure.period());
        }
        ObservationStatus status = figure.status().hasValue() ? figure.status() : ObservationStatus.NORMAL;
        return new BreakdownPart(
                code,
                new Observation(
                        figure.period(),
                        figure.value(),
                        status,
                        Evidence.of(figure.knownFrom(), citations.position(figure.citation()))),
                figure.rounding() / 2,
                figure.summed() ? null : figure.key(request.asOf()));
    }

    /** The edition in which most parts are, of several the newest; that of the total where there are no parts. */
    private String edition(List<BreakdownFigure> figures) {
        List<BreakdownFigure> parts =
                figures.stream().filter(figure -> !isTotal(figure)).toList();
        Map<String, Long> count = (parts.isEmpty() ? figures : parts)
                .stream().collect(groupingBy(BreakdownFigure::classification, counting()));
        return count.entrySet().stream()
                .max(Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(SeriesKey.ANY_EDITION);
    }

    private void notLeftOutSilently(
            String code, String how, List<BreakdownFigure> before, List<BreakdownFigure> after) {
        Set<String> kept = after.stream().map(request::codeOf).collect(Collectors.toSet());
        List<BreakdownFigure> gone = new ArrayList<>(before);
        gone.removeIf(figure -> kept.contains(request.codeOf(figure)));
        if (!gone.isEmpty()) {
            Set<String> codes = gone.stream().map(request::codeOf).collect(Collectors.toCollection(TreeSet::new));
            notices.add(
                    code,
                    "left out, since published only %s: %s".formatted(how, Notices.list(codes)),
                    gone.get(0).period());
        }
    }
}
