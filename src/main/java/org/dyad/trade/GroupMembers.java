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
import org.dyad.graphql.PeriodScalar;
import org.dyad.provenance.NoticeView;
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

    private final Areas areas;
    private final Clock clock;

    GroupMembers(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    /** Codes under which an office may have reported for the area, best first. */
    List<String> reportedAs(String reporter) {
        return areas.recordedAs(reporter);
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
        Set<String> lacking = new TreeSet<>();
        List<Period> incomplete = new ArrayList<>();
        for (Period period : periods) {
            LocalDate day = request.groups() == GroupMode.SUM_OF_MEMBERS_THEN ? period.start() : LocalDate.now(clock);
            Set<String> reporters = members(request.reporter(), day);
            Set<String> partners = members(request.partner(), day);
            double sum = 0;
            Evidence evidence = Evidence.NONE;
            boolean whole = !reporters.isEmpty() && !partners.isEmpty();
            for (int i = 0; i < parts.size(); i++) {
                TradeRequest part = parts.get(i);
                if (!reporters.contains(part.reporter()) || !partners.contains(part.partner())) {
                    continue;
                }
                Observation found = made.get(i).series().at(period).orElse(Observation.missing(period));
                Double value = found.value();
                if (value == null) {
                    whole = false;
                    lacking.add(part.reporter().equals(request.reporter()) ? part.partner() : part.reporter());
                } else {
                    sum += value;
                    evidence = evidence.and(found.evidence());
                }
            }
            if (whole) {
                rows.add(new Observation(period, sum, ObservationStatus.COMPUTED, evidence));
            } else {
                rows.add(Observation.missing(period));
                incomplete.add(period);
            }
        }
        List<NoticeView> notices = incomplete.isEmpty()
                ? List.of()
                : List.of(new NoticeView(
                        "MEMBERS_MISSING",
                        "a sum leaves nobody out: without a figure are " + String.join(", ", lacking),
                        incomplete.stream().map(PeriodScalar::of).toList()));
        return new ProviderSeries(
                "", new Series(request.frequency(), unit, Nature.FLOW, rows), Map.of(), Map.of(), notices);
    }

    private Set<String> members(String code, LocalDate day) {
        return areas.find(code).map(Area::isGroup).orElse(false) ? codes(code, day) : Set.of(code);
    }
}
