package org.dyad.trade.diversion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dyad.series.Period;
import org.dyad.trade.CompleteReleases;
import org.dyad.trade.Notices;

/**
 * Which links are loaded for every period, and so can be compared. A mean over some of the periods would be another
 * number, so a link that lacks one is left out and named. A link without figures in a period of which all that its
 * reporter declared is loaded is not missing: there was no such trade.
 */
final class Coverage {

    private final DiversionRequest request;
    private final List<Link> links;
    private final String provider;
    private final CompleteReleases.Found complete;
    private final Map<Integer, Set<LocalDate>> loaded = new LinkedHashMap<>();

    Coverage(
            DiversionRequest request,
            List<Link> links,
            List<DiversionStore.Loaded> rows,
            String provider,
            CompleteReleases.Found complete) {
        this.request = request;
        this.links = links;
        this.provider = provider;
        this.complete = complete;
        rows.stream()
                .filter(row -> row.provider().equals(provider))
                .forEach(row -> loaded.computeIfAbsent(row.link(), link -> new HashSet<>())
                        .add(row.period()));
    }

    /**
     * The first provider that has anything of what the senders sell to the target; else the first that has anything.
     */
    static Optional<String> provider(DiversionRequest request, List<Link> links, List<DiversionStore.Loaded> rows) {
        return request.providers().stream()
                .filter(provider -> rows.stream()
                        .anyMatch(row -> row.provider().equals(provider)
                                && links.get(row.link()).kind() == Link.Kind.LOST))
                .findFirst()
                .or(() -> request.providers().stream()
                        .filter(provider ->
                                rows.stream().anyMatch(row -> row.provider().equals(provider)))
                        .findFirst());
    }

    /** Senders whose exports to the target are loaded for every period. */
    Set<String> senders() {
        Set<String> senders = new TreeSet<>();
        whole().stream().filter(link -> link.kind() == Link.Kind.LOST).forEach(link -> senders.add(link.reporter()));
        return senders;
    }

    /** Hubs whose exports to the target are loaded for every period, and imports from at least one of the senders. */
    Set<String> hubs() {
        Set<String> senders = senders();
        Set<String> buying = new TreeSet<>();
        Set<String> selling = new TreeSet<>();
        for (Link link : whole()) {
            switch (link.kind()) {
                case IN -> {
                    if (senders.contains(link.partner())) {
                        buying.add(link.reporter());
                    }
                }
                case OUT -> selling.add(link.reporter());
                case LOST -> {}
            }
        }
        buying.retainAll(selling);
        return buying;
    }

    /** The links that count. */
    List<Link> counted() {
        Set<String> senders = senders();
        Set<String> hubs = hubs();
        return whole().stream()
                .filter(link -> switch (link.kind()) {
                    case LOST -> true;
                    case IN -> hubs.contains(link.reporter()) && senders.contains(link.partner());
                    case OUT -> hubs.contains(link.reporter());
                })
                .toList();
    }

    private List<Link> whole() {
        List<Link> whole = new ArrayList<>();
        for (int i = 0; i < links.size(); i++) {
            if (missing(i).isEmpty()) {
                whole.add(links.get(i));
            }
        }
        return whole;
    }

    private List<Period> missing(int link) {
        return without(link).stream()
                .filter(period -> !isAbsent(links.get(link), period))
                .toList();
    }

    private List<Period> without(int link) {
        Set<LocalDate> found = loaded.getOrDefault(link, Set.of());
        return request.periods().stream()
                .filter(period -> !found.contains(period.start()))
                .toList();
    }

    /** Whether a release that has everything has nothing of the link. */
    private boolean isAbsent(Link link, Period period) {
        return complete.hasProducts(link.reporter(), provider, link.kind().flow(), period);
    }

    /** Names who is left out, and in which periods nothing is loaded of them. */
    void say(Notices notices) {
        sayAbsent(notices);
        Set<String> senders = senders();
        Set<String> hubs = hubs();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            List<Period> missing = missing(i);
            if (missing.isEmpty()) {
                continue;
            }
            switch (link.kind()) {
                case LOST ->
                    notices.add(
                            "SENDER_NOT_LOADED",
                            "%s is left out as a sender: no six-digit exports to %s of %s are loaded"
                                    .formatted(link.reporter(), request.target(), provider),
                            missing);
                case OUT ->
                    notices.add(
                            "HUB_NOT_LOADED",
                            "%s is left out as a hub: no six-digit exports to %s of %s are loaded"
                                    .formatted(link.reporter(), request.target(), provider),
                            missing);
                case IN -> {
                    if (senders.contains(link.partner()) && hubs.contains(link.reporter())) {
                        notices.add(
                                "LINK_NOT_LOADED",
                                "imports of %s from %s are left out: no six-digit figures of %s are loaded"
                                        .formatted(link.reporter(), link.partner(), provider),
                                missing);
                    }
                }
            }
        }
        request.hubs().stream()
                .filter(hub -> !hubs.contains(hub) && isSelling(hub))
                .forEach(hub -> notices.add(
                        "HUB_NOT_LOADED",
                        "%s is left out as a hub: no six-digit imports from a sender of %s are loaded for every period"
                                .formatted(hub, provider)));
    }

    /** Names the links that count as nothing traded, since their reporter's whole declaration lacks them. */
    private void sayAbsent(Notices notices) {
        Set<Link> counted = new HashSet<>(counted());
        Set<String> absent = new LinkedHashSet<>();
        Set<Period> periods = new TreeSet<>();
        for (int i = 0; i < links.size(); i++) {
            if (counted.contains(links.get(i)) && !without(i).isEmpty()) {
                absent.add(links.get(i).words());
                periods.addAll(without(i));
            }
        }
        if (!absent.isEmpty()) {
            notices.add(
                    "ABSENT_FROM_COMPLETE_RELEASE",
                    "releases of %s that have all of a country's partners have no six-digit figures of %s: they count as none"
                            .formatted(provider, Notices.list(absent)),
                    List.copyOf(periods));
        }
    }

    private boolean isSelling(String hub) {
        return whole().stream()
                .anyMatch(
                        link -> link.kind() == Link.Kind.OUT && link.reporter().equals(hub));
    }
}
