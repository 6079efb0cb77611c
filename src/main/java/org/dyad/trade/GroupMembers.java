package org.dyad.trade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dyad.reference.Area;
import org.dyad.reference.Areas;
import org.dyad.series.Evidence;
import org.dyad.series.Nature;
import org.dyad.series.Observation;
import org.dyad.series.ObservationStatus;
import org.dyad.series.Period;
import org.dyad.series.Series;
import org.dyad.series.Unit;

/**
 * Groups as reporter or partner: as reported, or as the sum of their members. Who is a member in a period is who is one
 * on its first day. Trade of a group's members with each other never enters a sum with a partner outside it.
 */
@ApplicationScoped
class GroupMembers {

    /** Groups began no earlier; a member of any year since is read. */
    private static final int FIRST_YEAR = 1949;

    /** The office reports the European Union of today under the code of its composition. */
    private static final Map<String, List<String>> REPORTED_AS = Map.of("EU", List.of("EU", "EU27_2020"));

    private final Areas areas;
    private final Clock clock;

    GroupMembers(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    /** Codes under which an office may have reported for the area, best first. */
    List<String> reportedAs(String reporter) {
        return REPORTED_AS.getOrDefault(reporter, List.of(reporter));
    }

    /** The requests whose series are added up; the request alone where nothing is. */
    List<TradeRequest> parts(TradeRequest request) {
        if (request.groups() == GroupMode.AS_REPORTED) {
            return List.of(request);
        }
        List<TradeRequest> parts = new ArrayList<>();
        for (String reporter : everMembers(request.reporter(), request.groups())) {
            for (String partner : everMembers(request.partner(), request.groups())) {
                if (!reporter.equals(partner)) {
                    parts.add(part(request, reporter, partner));
                }
            }
        }
        return parts;
    }

    private static TradeRequest part(TradeRequest request, String reporter, String partner) {
        return new TradeRequest(
                reporter,
                partner,
                request.flow(),
                request.commodity(),
                request.classification(),
                request.frequency(),
                request.basis(),
                request.adjustment(),
                request.measure(),
                request.currency(),
                request.provider(),
                request.fill(),
                GroupMode.AS_REPORTED,
                null,
                request.asOf());
    }

    private Set<String> everMembers(String code, GroupMode mode) {
        if (!areas.find(code).map(Area::isGroup).orElse(false)) {
            return Set.of(code);
        }
        LocalDate today = LocalDate.now(clock);
        Set<String> members = new TreeSet<>(codes(code, today));
        if (mode == GroupMode.SUM_OF_MEMBERS_THEN) {
            for (int year = FIRST_YEAR; year <= today.getYear(); year++) {
                members.addAll(codes(code, LocalDate.of(year, 1, 1)));
                members.addAll(codes(code, LocalDate.of(year, 7, 1)));
            }
        }
        return members;
    }

    private Set<String> codes(String group, LocalDate day) {
        return areas.membersOn(group, day).stream().map(area -> area.code).collect(Collectors.toSet());
    }

    /** The members' series added up, each period over its members; missing where one of them has no figure. */
    ProviderSeries sum(TradeRequest request, List<TradeRequest> parts, List<ProviderSeries> made, Unit unit) {
        Set<Period> periods = new TreeSet<>();
        made.forEach(part -> periods.addAll(part.series().periods()));
        List<Observation> rows = new ArrayList<>();
        Notices notices = new Notices();
        if (parts.isEmpty()) {
            notices.add("NO_MEMBERS", "of one of the two we do not know who belongs to it");
        }
        for (Period period : periods) {
            List<Integer> summands = summands(request, parts, period);
            Set<String> silent = summands.stream()
                    .filter(part -> made.get(part).series().value(period).isEmpty())
                    .map(part -> member(request, parts.get(part)))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (summands.isEmpty() || !silent.isEmpty()) {
                rows.add(Observation.missing(period));
                notices.add(
                        "MEMBERS_MISSING",
                        silent.isEmpty()
                                ? "nobody was a member"
                                : "a sum leaves nobody out, and there is no figure of " + String.join(", ", silent),
                        List.of(period));
            } else {
                rows.add(added(
                        period,
                        summands.stream().map(part -> made.get(part).series()).toList()));
            }
        }
        made.forEach(part -> notices.addAll(part.notices()));
        return new ProviderSeries(
                "", new Series(request.frequency(), unit, Nature.FLOW, rows), Map.of(), Map.of(), notices.all());
    }

    /** Numbers of the parts that are added up for a period: those between members of its time, or of today. */
    private List<Integer> summands(TradeRequest request, List<TradeRequest> parts, Period period) {
        LocalDate day = request.groups() == GroupMode.SUM_OF_MEMBERS_THEN ? period.start() : LocalDate.now(clock);
        Set<String> reporters = members(request.reporter(), day);
        Set<String> partners = members(request.partner(), day);
        return IntStream.range(0, parts.size())
                .filter(part -> reporters.contains(parts.get(part).reporter())
                        && partners.contains(parts.get(part).partner()))
                .boxed()
                .toList();
    }

    private static String member(TradeRequest request, TradeRequest part) {
        return part.reporter().equals(request.reporter()) ? part.partner() : part.reporter();
    }

    private static Observation added(Period period, List<Series> parts) {
        double sum = 0;
        Evidence evidence = Evidence.NONE;
        for (Series part : parts) {
            sum += part.value(period).orElseThrow();
            evidence = evidence.and(part.at(period).orElseThrow().evidence());
        }
        return new Observation(period, sum, ObservationStatus.COMPUTED, evidence);
    }

    private Set<String> members(String code, LocalDate day) {
        return areas.find(code).map(Area::isGroup).orElse(false) ? codes(code, day) : Set.of(code);
    }
}
