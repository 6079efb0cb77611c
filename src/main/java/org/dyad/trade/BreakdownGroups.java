package org.dyad.trade;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dyad.reference.Area;
import org.dyad.reference.Areas;
import org.dyad.series.Period;

/** Tells groups of areas from their members among partners, so that nothing is counted twice. */
@ApplicationScoped
class BreakdownGroups {

    private static final String EU = "EU";

    /** Under which codes offices report the European Union, best first. */
    private static final List<String> EU_CODES = List.of(EU, "EU27_2020", "EU28");

    private final Areas areas;
    private final Clock clock;

    BreakdownGroups(Areas areas, Clock clock) {
        this.areas = areas;
        this.clock = clock;
    }

    /** The partners of one period, none of which contains another. */
    List<BreakdownPart> apart(
            BreakdownRequest request,
            String reporter,
            Map<String, BreakdownPart> parts,
            Period period,
            Notices notices) {
        Map<String, BreakdownPart> rows = new TreeMap<>(parts);
        rows.keySet().removeIf(this::isGroup);
        Map<String, BreakdownPart> groups = new TreeMap<>(parts);
        groups.keySet().removeAll(rows.keySet());
        leaveOutIntraGroup(reporter, rows, groups, period, notices);
        if (request.groups() != null) {
            putTogether(request.groups(), reporter, rows, groups, period, notices);
        }
        Set<String> counted = new TreeSet<>();
        rows.keySet().forEach(code -> counted.addAll(contents(code, period)));
        groups.values().stream()
                .sorted(Comparator.comparingDouble(BreakdownPart::value).reversed())
                .forEach(group -> {
                    Set<String> members = contents(group.code(), period);
                    if (Collections.disjoint(members, counted)) {
                        rows.put(group.code(), group);
                        counted.addAll(members);
                        notices.add(
                                "GROUP_AS_ROW",
                                "%s is a group of which no member has a figure: it is one row".formatted(group.code()),
                                period);
                    } else {
                        notices.add("GROUP_LEFT_OUT", leftOut(group.code(), members, rows.keySet()), period);
                    }
                });
        return new ArrayList<>(rows.values());
    }

    private static String leftOut(String group, Set<String> members, Set<String> rows) {
        List<String> shown = members.stream().filter(rows::contains).toList();
        return shown.isEmpty()
                ? "%s is not counted: another group shares members with it".formatted(group)
                : "%s is not counted beside its members %s".formatted(group, Notices.list(shown))
                        + (EU_CODES.contains(group) ? "; groups: AS_REPORTED shows it as one" : "");
    }

    /** A group's trade is that with others. */
    private void leaveOutIntraGroup(
            String reporter,
            Map<String, BreakdownPart> rows,
            Map<String, BreakdownPart> groups,
            Period period,
            Notices notices) {
        if (!isGroup(reporter)) {
            return;
        }
        Set<String> own = contents(reporter, period);
        rows.keySet().removeAll(own);
        groups.keySet().removeIf(group -> !Collections.disjoint(own, contents(group, period)));
        notices.add(
                "OUTSIDE_THE_GROUP",
                "%s is a group: rows are areas outside it, and the total is its trade with those; trade of its members"
                                .formatted(reporter)
                        + " with each other is not counted");
    }

    /** Makes the members of the European Union one row, if it has a figure. */
    private void putTogether(
            GroupMode mode,
            String reporter,
            Map<String, BreakdownPart> rows,
            Map<String, BreakdownPart> groups,
            Period period,
            Notices notices) {
        if (mode == GroupMode.AS_REPORTED) {
            for (String code : EU_CODES) {
                BreakdownPart reported = groups.get(code);
                if (reported != null) {
                    rows.keySet().removeAll(contents(code, period));
                    groups.keySet().removeAll(EU_CODES);
                    rows.put(code, reported);
                    return;
                }
            }
        }
        LocalDate day = mode == GroupMode.SUM_OF_MEMBERS_NOW ? LocalDate.now(clock) : period.start();
        Set<String> members = members(EU, day);
        members.removeAll(contents(reporter, period));
        List<String> lacking =
                members.stream().filter(member -> !rows.containsKey(member)).toList();
        if (members.isEmpty()) {
            return;
        }
        if (!lacking.isEmpty()) {
            notices.add(
                    "MEMBERS_MISSING",
                    "EU is not shown as one: a sum leaves nobody out, and without a figure are "
                            + Notices.list(lacking),
                    period);
            return;
        }
        BreakdownPart sum =
                BreakdownPart.sum(EU, members.stream().map(rows::get).toList());
        rows.keySet().removeAll(members);
        groups.keySet().removeAll(EU_CODES);
        rows.put(EU, sum);
        notices.add("SUM_OF_MEMBERS", "EU is the sum of %d members".formatted(members.size()), period);
    }

    private boolean isGroup(String code) {
        return areas.find(code).map(Area::isGroup).orElse(false);
    }

    /** The area itself, or the members of the group. */
    private Set<String> contents(String code, Period period) {
        return isGroup(code) ? members(code, period.start()) : new TreeSet<>(List.of(code));
    }

    private Set<String> members(String group, LocalDate day) {
        Collection<Area> members = areas.membersOn(group, day);
        return members.stream().map(area -> area.code).collect(Collectors.toCollection(TreeSet::new));
    }
}
