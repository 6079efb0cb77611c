package org.dyad.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dyad.graphql.Deadline;
import org.dyad.sanctions.ListedNameIndex.Held;
import org.dyad.sanctions.ScreeningStore.NameRow;
import org.dyad.sanctions.screening.NameScore;
import org.dyad.sanctions.screening.NameSearch;
import org.dyad.sanctions.screening.NameSearch.Hit;
import org.dyad.sanctions.screening.ScreenedName;
import org.jspecify.annotations.Nullable;

/** Holds names against the lists: the index finds names, what else is known of both sides weighs them. */
@ApplicationScoped
class Screenings {

    /** Names that are looked at for an answer: some are dropped when what else is known is weighed. */
    private static final int SPARE = 20;

    private final ListedNameIndex index;
    private final ScreeningStore store;
    private final DesignationStore designations;
    private final PartyStore parties;
    private final Deadline deadline;

    Screenings(
            ListedNameIndex index,
            ScreeningStore store,
            DesignationStore designations,
            PartyStore parties,
            Deadline deadline) {
        this.index = index;
        this.store = store;
        this.designations = designations;
        this.parties = parties;
        this.deadline = deadline;
    }

    /**
     * What is asked of all names.
     *
     * @param lists their codes
     * @param areas our code of each country that the names' inputs give
     */
    record Question(Set<String> lists, @Nullable LocalDate on, double minScore, int limit, Map<String, String> areas) {}

    /** A name of an entry that may be the one looked for. */
    private record Candidate(NameRow row, NameScore score, boolean identified) {
        String key() {
            return row.list() + ":" + row.entry();
        }
    }

    private record Weighed(Candidate candidate, ScreeningEvidence evidence) {
        double score() {
            return evidence.score();
        }
    }

    /** What the lists tell of the candidates, read with one statement for each kind of thing that is asked for. */
    private record Known(Map<String, List<PartyBirthView>> births, Map<String, List<PartyCountryView>> countries) {}

    List<ScreenResultView> screen(List<ScreenInput> names, Question question) {
        Held held = index.get();
        Map<String, List<String>> identified = identified(names);
        NameSearch search = held.index().search();
        List<List<Candidate>> candidates = new ArrayList<>();
        for (ScreenInput name : names) {
            deadline.check();
            candidates.add(candidates(name, question, held, search, identified));
        }
        Known known = known(names, candidates);
        List<List<Weighed>> weighed = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            weighed.add(weighed(names.get(i), candidates.get(i), known, question));
        }
        return shown(names, weighed, question);
    }

    private Map<String, List<String>> identified(List<ScreenInput> names) {
        List<String> identifiers = new ArrayList<>();
        for (ScreenInput name : names) {
            String identifier = name.identifier();
            if (identifier != null && !identifier.isBlank()) {
                identifiers.add(identifier);
            }
        }
        return identifiers.isEmpty() ? Map.of() : store.identified(identifiers);
    }

    private static List<Candidate> candidates(
            ScreenInput asked, Question question, Held held, NameSearch search, Map<String, List<String>> identified) {
        IntPredicate among = number -> fits(held.names().get(number), asked, question);
        double least = ScreeningEvidence.leastOfName(question.minScore(), asked);
        boolean more = least < question.minScore();
        ScreenedName name = ScreenedName.of(asked.name());
        Map<String, Candidate> found = new LinkedHashMap<>();
        String identifier = asked.identifier();
        if (identifier != null) {
            for (String party : identified.getOrDefault(ScreeningStore.capitals(identifier), List.of())) {
                for (int number : held.byParty().getOrDefault(party, List.of())) {
                    if (among.test(number)) {
                        Candidate one = new Candidate(
                                held.names().get(number), held.index().score(name, number), true);
                        found.merge(one.key(), one, Screenings::better);
                    }
                }
            }
        }
        for (Hit hit : search.find(name, least, more ? question.limit() + SPARE : question.limit(), among)) {
            Candidate one = new Candidate(held.names().get(hit.name()), hit.score(), false);
            found.putIfAbsent(one.key(), one);
        }
        return List.copyOf(found.values());
    }

    private static Candidate better(Candidate one, Candidate other) {
        return other.score().value() > one.score().value() ? other : one;
    }

    private static boolean fits(NameRow row, ScreenInput asked, Question question) {
        LocalDate on = question.on();
        return question.lists().contains(row.list())
                && (on == null || !row.since().isAfter(on))
                && (asked.kind() == null || mayBe(asked.kind(), row.kind()));
    }

    /** Lists tell persons, ships and aircraft apart, but call one thing a company, a bank or an organisation. */
    private static boolean mayBe(PartyKind asked, PartyKind listed) {
        return asked == PartyKind.UNKNOWN
                || listed == PartyKind.UNKNOWN
                || asked == listed
                || isBody(asked) && isBody(listed);
    }

    private static boolean isBody(PartyKind kind) {
        return kind == PartyKind.COMPANY || kind == PartyKind.BANK || kind == PartyKind.ORGANISATION;
    }

    private Known known(List<ScreenInput> names, List<List<Candidate>> candidates) {
        Set<String> dated = new LinkedHashSet<>();
        Set<String> placed = new LinkedHashSet<>();
        for (int i = 0; i < names.size(); i++) {
            for (Candidate candidate : candidates.get(i)) {
                if (names.get(i).birthDate() != null) {
                    dated.add(candidate.row().party());
                }
                if (names.get(i).country() != null) {
                    placed.add(candidate.row().party());
                }
            }
        }
        return new Known(
                dated.isEmpty() ? Map.of() : parties.births(dated),
                placed.isEmpty() ? Map.of() : parties.countries(placed));
    }

    private static List<Weighed> weighed(
            ScreenInput asked, List<Candidate> candidates, Known known, Question question) {
        List<Weighed> weighed = new ArrayList<>();
        for (Candidate candidate : candidates) {
            ScreeningEvidence evidence = ScreeningEvidence.of(candidate.score());
            String party = candidate.row().party();
            if (asked.birthDate() != null) {
                evidence.born(asked.birthDate().date(), known.births().getOrDefault(party, List.of()));
            }
            if (asked.country() != null) {
                String area = question.areas().getOrDefault(asked.country(), "");
                evidence.belongs(area, known.countries().getOrDefault(party, List.of()));
            }
            if (candidate.identified()) {
                evidence.identified();
            }
            if (evidence.score() >= question.minScore()) {
                weighed.add(new Weighed(candidate, evidence));
            }
        }
        weighed.sort(Comparator.comparingDouble(Weighed::score)
                .reversed()
                .thenComparing(one -> one.candidate().key()));
        return weighed.subList(0, Math.min(question.limit(), weighed.size()));
    }

    private List<ScreenResultView> shown(List<ScreenInput> names, List<List<Weighed>> weighed, Question question) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> codes = new LinkedHashSet<>();
        weighed.forEach(each -> each.forEach(one -> {
            keys.add(one.candidate().key());
            codes.add(one.candidate().row().party());
        }));
        Map<String, DesignationView> entries =
                keys.isEmpty() ? new HashMap<>() : designations.byKey(keys, question.on());
        Map<String, List<ScreenOwnerView>> owners = codes.isEmpty() ? Map.of() : store.owners(codes);
        List<ScreenResultView> results = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            List<ScreenMatchView> matches = new ArrayList<>();
            for (Weighed one : weighed.get(i)) {
                DesignationView entry = entries.get(one.candidate().key());
                if (entry != null) {
                    matches.add(match(one, entry, owners));
                }
            }
            results.add(new ScreenResultView(names.get(i).name(), matches));
        }
        return results;
    }

    private static ScreenMatchView match(
            Weighed one, DesignationView entry, Map<String, List<ScreenOwnerView>> owners) {
        NameRow row = one.candidate().row();
        return new ScreenMatchView(
                entry,
                entry.party(),
                row.name(),
                one.score(),
                one.evidence().features(),
                row.weak(),
                owners.getOrDefault(row.party(), List.of()));
    }
}
