package org.dyad.sanctions.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.dyad.sanctions.screening.Vocabulary.Like;

/**
 * Questions to a {@link NameIndex}, one after the other: holds what they need, twelve bytes a name. Not thread-safe.
 */
public final class NameSearch {

    /** The most names that are compared for one question. */
    static final int MOST_COMPARED = 4000;

    /** What rounding may take from a bound. */
    private static final double ROUNDING = 1e-6;

    private static final double BY_INITIAL = 0.8;

    /** A name that answers. */
    public record Hit(int name, NameScore score) {
        public double value() {
            return score.value();
        }
    }

    private record Possible(int name, double atMost) {}

    private record Scored(int name, double score) {}

    private final NameIndex index;
    private final float[] ours;
    private final float[] theirs;
    private final int[] seen;
    private int[] touched = new int[1024];
    private int touchedSize;
    private int round;
    private final Map<NamePart, List<Like>> likes = new HashMap<>();

    NameSearch(NameIndex index) {
        this.index = index;
        this.ours = new float[index.size()];
        this.theirs = new float[index.size()];
        this.seen = new int[index.size()];
    }

    /**
     * The names most like this one, the best of each owner, best first; at most that many owners.
     *
     * @param minScore in [0, 1]; below it nothing is an answer
     * @param among whether a name, by its number, may answer
     */
    public List<Hit> find(ScreenedName name, double minScore, int limit, IntPredicate among) {
        ScreenedName asked = index.weighed(name);
        Map<Integer, Scored> best = new HashMap<>();
        PriorityQueue<Double> scores = new PriorityQueue<>();
        int compared = 0;
        for (Possible each : possible(name, asked, minScore, among)) {
            boolean full = scores.size() >= limit && scores.element() >= each.atMost() - 2 * ROUNDING;
            if (full || compared++ >= MOST_COMPARED) {
                break;
            }
            double score = NameComparison.value(asked, index.name(each.name()));
            int owner = index.owner(each.name());
            Scored known = best.get(owner);
            if (score >= minScore && (known == null || score > known.score())) {
                best.put(owner, new Scored(each.name(), score));
                if (known != null) {
                    scores.remove(known.score());
                }
                scores.add(score);
                if (scores.size() > limit) {
                    scores.remove();
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::name))
                .limit(limit)
                .map(scored -> new Hit(scored.name(), NameComparison.compare(asked, index.name(scored.name()))))
                .toList();
    }

    /** Names that may score enough, those that may score most first. */
    private List<Possible> possible(ScreenedName plain, ScreenedName asked, double minScore, IntPredicate among) {
        gather(plain, asked);
        double weight = NameIndex.weight(asked);
        double cut = CutOffNames.mayBe(asked.parts())
                ? asked.parts().get(asked.parts().size() - 1).weight()
                : 0;
        double small = NameIndex.small(asked) + cut;
        long initials = asked.parts().stream()
                .filter(part -> part.kind() == PartKind.INITIAL)
                .count();
        List<Possible> possible = new ArrayList<>();
        for (int i = 0; i < touchedSize; i++) {
            int name = touched[i];
            double found = theirs[name] + BY_INITIAL * initials + index.small(name) + cut;
            double covered = Math.min(1, (ours[name] + small) / weight);
            double other = Math.min(1, found / index.weight(name));
            double atMost = NameScore.atMost(covered, other) + ROUNDING;
            if (atMost >= minScore && among.test(name)) {
                possible.add(new Possible(name, atMost));
            }
            ours[name] = 0;
            theirs[name] = 0;
            seen[name] = 0;
        }
        touchedSize = 0;
        possible.sort(Comparator.comparingDouble(Possible::atMost).reversed().thenComparingInt(Possible::name));
        return possible;
    }

    private void gather(ScreenedName plain, ScreenedName asked) {
        List<NamePart> parts = plain.parts();
        round = 0;
        for (int i = 0; i < parts.size(); i++) {
            round++;
            NamePart one = parts.get(i);
            double share = asked.parts().get(i).weight();
            for (int name : index.named(one.spelling())) {
                add(name, share, index.weight(name));
            }
            for (int name : index.namedAroundArticle(one)) {
                add(name, share, index.weight(name));
            }
            for (Like like : likes.computeIfAbsent(one, index.vocabulary()::like)) {
                double theirShare = index.vocabulary().part(like.part()).weight() * index.rarity(like.part());
                index.byPart()
                        .forEach(
                                like.part(),
                                name -> add(name, share * like.similarity(), theirShare * like.similarity()));
                index.byGiven().forEach(like.part(), name -> add(name, share, index.weight(name)));
            }
            gatherJoined(parts, i);
        }
    }

    /** Our words from here on, written as one, are a word of theirs. */
    private void gatherJoined(List<NamePart> parts, int from) {
        StringBuilder text = new StringBuilder(parts.get(from).text());
        double share = parts.get(from).weight();
        int to = Math.min(parts.size(), from + NameIndex.MOST_JOINED);
        for (int k = from + 1; k < to && text.length() < NamePart.LONGEST; k++) {
            text.append(parts.get(k).text());
            share += parts.get(k).weight();
            double shared = share;
            for (int word : index.vocabulary().spelt(Spelling.folded(text.toString(), false))) {
                round++;
                double theirShare = index.vocabulary().part(word).weight();
                index.byPart().forEach(word, name -> add(name, shared, theirShare));
            }
            if (mayBeOneWord(parts.subList(from, k + 1), text.length())) {
                round++;
                NamePart one = NamePart.of(
                        text.toString(), PartKind.WORD, parts.get(from).withoutVowels(), false);
                for (Like like : likes.computeIfAbsent(one, index.vocabulary()::like)) {
                    double theirShare = index.vocabulary().part(like.part()).weight();
                    index.byPart().forEach(like.part(), name -> add(name, shared, theirShare));
                }
            }
        }
    }

    /** Whether words are often written as one, with the slips of one: a Chinese given name, names around an article. */
    private static boolean mayBeOneWord(List<NamePart> parts, int letters) {
        return parts.stream().allMatch(part -> part.kind() == PartKind.SYLLABLE)
                || parts.get(0).withoutVowels()
                || letters >= JoinedWords.LONG && parts.stream().anyMatch(part -> part.kind() == PartKind.PARTICLE);
    }

    /** Each name once for a part: the most alike comes first. */
    private void add(int name, double share, double theirShare) {
        if (seen[name] == round) {
            return;
        }
        if (seen[name] == 0) {
            if (touchedSize == touched.length) {
                touched = Arrays.copyOf(touched, 2 * touchedSize);
            }
            touched[touchedSize++] = name;
        }
        seen[name] = round;
        ours[name] += (float) share;
        theirs[name] += (float) theirShare;
    }
}
