package org.dyad.sanctions;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dyad.graphql.ApiException.BadUserInput;
import org.dyad.observations.AnsweredSeries;
import org.dyad.observations.CitationList;
import org.dyad.provenance.NoticeView;
import org.dyad.sanctions.ListCountStore.Selection;
import org.dyad.series.Adjustment;
import org.dyad.series.Basis;
import org.dyad.series.Nature;
import org.dyad.series.Observation;
import org.dyad.series.Series;
import org.dyad.series.Unit;
import org.jspecify.annotations.Nullable;

/** Makes series of the numbers of listed names. */
@ApplicationScoped
public class DesignationSeries {

    private static final Unit NAMES = new Unit("NAMES", "names");
    private static final String ALL_TARGETS = "WLD";

    private final PublishedCounts published;
    private final ListCountStore counts;
    private final ListStore lists;
    private final SanctionRegister register;

    DesignationSeries(PublishedCounts published, ListCountStore counts, ListStore lists, SanctionRegister register) {
        this.published = published;
        this.counts = counts;
        this.lists = lists;
        this.register = register;
    }

    /** A request and what was counted for it; null where that comes from the register or nothing could be asked. */
    public record Read(DesignationRequest request, @Nullable List<ListCount> counts) {}

    /** What the requests need of the database, in their order, with one statement for each basis. */
    public List<Read> read(List<DesignationRequest> requests) {
        List<Selection> versions = new ArrayList<>();
        List<Selection> survivors = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            DesignationRequest request = requests.get(i);
            String list = request.basis() == DesignationBasis.PUBLISHED_COUNT ? null : candidate(request);
            if (list != null) {
                (request.basis() == DesignationBasis.LIST_VERSIONS ? versions : survivors)
                        .add(new Selection(i, list, kinds(request.count()), programmes(request), request.asOf()));
            }
        }
        Map<Integer, List<ListCount>> found = new HashMap<>();
        versions.forEach(asked -> found.put(asked.request(), List.of()));
        survivors.forEach(asked -> found.put(asked.request(), List.of()));
        found.putAll(counts.versions(versions).stream().collect(groupingBy(ListCount::request)));
        found.putAll(counts.survivors(survivors).stream().collect(groupingBy(ListCount::request)));
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            read.add(new Read(requests.get(i), found.get(i)));
        }
        return read;
    }

    /**
     * The series.
     *
     * @throws BadUserInput if it rests on a list that is not loaded, or several could be meant
     */
    public AnsweredSeries answer(Read read) {
        DesignationRequest request = read.request();
        CitationList citations = new CitationList();
        if (request.basis() == DesignationBasis.PUBLISHED_COUNT) {
            PublishedCounts.Counted counted = published.of(request, citations);
            String list = counted.list().isEmpty() ? null : counted.list();
            return answered(request.on(list), counted.observations(), counted.notices(), citations);
        }
        List<ListCount> counted = read.counts();
        if (counted == null) {
            throw unanswerable(request);
        }
        DesignationRequest on = request.on(candidate(request));
        boolean added = PublishedCounts.isAdded(request.count());
        return request.basis() == DesignationBasis.LIST_VERSIONS
                ? answered(on, CountedPeriods.versions(counted, request.frequency(), added), List.of(), citations)
                : answered(
                        on,
                        CountedPeriods.survivors(counted, request.frequency(), added),
                        CountedPeriods.biased(counted),
                        citations);
    }

    /** The list that is meant, if it is loaded; null if it is not, or several are. */
    private @Nullable String candidate(DesignationRequest request) {
        List<String> loaded = loaded(request);
        if (request.list() != null) {
            return loaded.contains(request.list()) ? request.list() : null;
        }
        return loaded.size() == 1 ? loaded.get(0) : null;
    }

    private List<String> loaded(DesignationRequest request) {
        return lists.lists().stream()
                .filter(list -> list.newest() != null && list.sender().code().equals(request.sender()))
                .map(SanctionListView::code)
                .toList();
    }

    private BadUserInput unanswerable(DesignationRequest request) {
        List<String> loaded = loaded(request);
        if (loaded.isEmpty()) {
            return new BadUserInput(
                    "basis",
                    "basis %s counts the entries of official lists, and none of %s is loaded: import one, or ask for"
                                    .formatted(request.basis(), request.sender())
                            + " PUBLISHED_COUNT",
                    List.of(DesignationBasis.PUBLISHED_COUNT.name()));
        }
        return new BadUserInput("list", "list must be one that is loaded of %s".formatted(request.sender()), loaded);
    }

    /** The programmes that bear on the target; null for all of them. */
    private @Nullable String programmes(DesignationRequest request) {
        return request.target().equals(ALL_TARGETS)
                ? null
                : String.join(
                        ",",
                        register.programmes(null).stream()
                                .filter(programme -> programme.targets().stream()
                                        .anyMatch(actor -> actor.code().equals(request.target())))
                                .map(Programme::code)
                                .toList());
    }

    private static @Nullable String kinds(DesignationCount count) {
        return switch (count) {
            case ENTRIES, ADDED_ENTRIES -> null;
            case PERSONS, ADDED_PERSONS -> "PERSON";
            case ENTITIES, ADDED_ENTITIES -> "COMPANY,BANK,ORGANISATION";
            case VESSELS, ADDED_VESSELS -> "SHIP";
        };
    }

    private static AnsweredSeries answered(
            DesignationRequest request,
            List<Observation> observations,
            List<NoticeView> notices,
            CitationList citations) {
        Series series = new Series(
                request.frequency(),
                NAMES,
                PublishedCounts.isAdded(request.count()) ? Nature.FLOW : Nature.STOCK,
                observations);
        CitationList.Cited cited = citations.of(series);
        return new AnsweredSeries(
                request.key(),
                request.label() == null ? label(request) : request.label(),
                cited.series(),
                Basis.PERIOD,
                Adjustment.NONE,
                null,
                1,
                cited.citations(),
                Map.of(),
                Map.of(),
                notices,
                observations.stream()
                        .map(row -> row.evidence().knownFrom())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                request.asOf());
    }

    private static String label(DesignationRequest request) {
        String counted = request.count().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String on = request.target().equals(ALL_TARGETS) ? "" : " on " + request.target();
        return "%s, sanctions%s%s: %s"
                .formatted(request.sender(), on, request.list() == null ? "" : ", list " + request.list(), counted);
    }
}
