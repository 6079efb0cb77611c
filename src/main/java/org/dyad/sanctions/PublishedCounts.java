package org.dyad.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.observations.CitationList;
import org.dyad.observations.Precision;
import org.dyad.provenance.NoticeView;
import org.dyad.series.Evidence;
import org.dyad.series.Observation;
import org.dyad.series.ObservationStatus;
import org.dyad.series.PartialDate;
import org.dyad.series.Period;

/**
 * Numbers of listed names that sources print, as a series. Of what stood, the last number within a period counts; of
 * what came in, the number that is printed for the period, else the sum of those printed within it, which is an
 * estimate from below. A number whose date is vaguer than the period is left out.
 */
@ApplicationScoped
class PublishedCounts {

    private static final String NO_LIST = "";

    private final SanctionRegister register;

    PublishedCounts(SanctionRegister register) {
        this.register = register;
    }

    /** Observations in order, and what must be known to read them. */
    record Counted(String list, List<Observation> observations, List<NoticeView> notices) {}

    /** @throws BadUserInput if several lists could be meant */
    Counted of(DesignationRequest request, CitationList citations) {
        List<SanctionFigure> all = register.programmes(request.asOf()).stream()
                .flatMap(programme -> Stream.concat(
                        programme.particulars().figures().stream(),
                        programme.measures().stream().flatMap(measure -> measure.particulars().figures().stream())))
                .filter(figure -> isWanted(figure, request))
                .toList();
        String list = list(request, all);
        Map<Period, List<SanctionFigure>> byPeriod = new TreeMap<>();
        List<SanctionFigure> vague = new ArrayList<>();
        for (SanctionFigure figure : all) {
            if (list.equals(Objects.requireNonNullElse(figure.list(), NO_LIST))) {
                place(figure, request, byPeriod, vague);
            }
        }
        List<Observation> rows = byPeriod.entrySet().stream()
                .map(entry -> observation(entry.getKey(), entry.getValue(), request.count(), citations))
                .toList();
        return new Counted(list, rows, notices(request, rows, vague));
    }

    private static boolean isWanted(SanctionFigure figure, DesignationRequest request) {
        return !figure.disputed()
                && figure.sender().equals(request.sender())
                && figure.target().equals(request.target())
                && figure.kind() == kind(request.count())
                && (figure.nature() == SanctionFigureNature.ADDED) == isAdded(request.count());
    }

    private static String list(DesignationRequest request, List<SanctionFigure> figures) {
        if (request.list() != null) {
            return request.list();
        }
        List<String> lists = figures.stream()
                .map(figure -> Objects.requireNonNullElse(figure.list(), NO_LIST))
                .distinct()
                .sorted()
                .toList();
        if (lists.size() < 2 || lists.contains(NO_LIST)) {
            return lists.isEmpty() ? NO_LIST : lists.get(0);
        }
        throw new BadUserInput("list", "list must be given: there are numbers of several lists", lists);
    }

    private static void place(
            SanctionFigure figure,
            DesignationRequest request,
            Map<Period, List<SanctionFigure>> byPeriod,
            List<SanctionFigure> vague) {
        PartialDate on = figure.on();
        Period period = on == null ? null : Period.of(request.frequency(), on.startInclusive());
        if (on == null || period == null || !period.contains(on.lastDay())) {
            vague.add(figure);
        } else {
            byPeriod.computeIfAbsent(period, added -> new ArrayList<>()).add(figure);
        }
    }

    private static Observation observation(
            Period period, List<SanctionFigure> figures, DesignationCount count, CitationList citations) {
        List<SanctionFigure> used = isAdded(count) ? whole(period, figures) : List.of(last(figures));
        double value = used.stream()
                .mapToDouble(figure -> figure.value().doubleValue())
                .sum();
        boolean exact = used.size() == 1
                && used.get(0).precision() == Precision.EXACT
                && (!isAdded(count) || spans(used.get(0), period));
        LocalDate known = used.stream()
                .map(SanctionFigure::knownFrom)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<Integer> positions = used.stream()
                .map(figure -> citations.position(figure.citation()))
                .distinct()
                .toList();
        return new Observation(
                period,
                value,
                exact ? ObservationStatus.NORMAL : ObservationStatus.ESTIMATED,
                new Evidence(known, positions));
    }

    /** The number for the whole period, if one is printed; else all that are printed within it. */
    private static List<SanctionFigure> whole(Period period, List<SanctionFigure> figures) {
        List<SanctionFigure> exact =
                figures.stream().filter(figure -> spans(figure, period)).toList();
        return exact.isEmpty() ? figures : List.of(exact.get(0));
    }

    private static boolean spans(SanctionFigure figure, Period period) {
        PartialDate on = figure.on();
        return on != null
                && on.startInclusive().equals(period.start())
                && on.endExclusive().equals(period.endExclusive());
    }

    private static SanctionFigure last(List<SanctionFigure> figures) {
        return figures.stream()
                .max(Comparator.comparing(
                        figure -> Objects.requireNonNull(figure.on()).lastDay()))
                .orElseThrow();
    }

    private static List<NoticeView> notices(
            DesignationRequest request, List<Observation> rows, List<SanctionFigure> vague) {
        List<NoticeView> notices = new ArrayList<>();
        if (rows.stream().anyMatch(row -> row.status() == ObservationStatus.ESTIMATED)) {
            notices.add(new NoticeView(
                    "AS_PRINTED",
                    "where no number is printed for the whole period, those printed within it are added up: there may"
                            + " have been more",
                    List.of()));
        }
        if (!vague.isEmpty()) {
            notices.add(new NoticeView(
                    "VAGUE_DATES_LEFT_OUT",
                    "%d numbers are left out, whose dates are vaguer than the frequency %s"
                            .formatted(vague.size(), request.frequency()),
                    List.of()));
        }
        return notices;
    }

    static boolean isAdded(DesignationCount count) {
        return switch (count) {
            case ENTRIES, PERSONS, ENTITIES, VESSELS -> false;
            case ADDED_ENTRIES, ADDED_PERSONS, ADDED_ENTITIES, ADDED_VESSELS -> true;
        };
    }

    private static SanctionFigureKind kind(DesignationCount count) {
        return switch (count) {
            case ENTRIES, ADDED_ENTRIES -> SanctionFigureKind.ENTRIES;
            case PERSONS, ADDED_PERSONS -> SanctionFigureKind.PERSONS;
            case ENTITIES, ADDED_ENTITIES -> SanctionFigureKind.ENTITIES;
            case VESSELS, ADDED_VESSELS -> SanctionFigureKind.VESSELS;
        };
    }
}
