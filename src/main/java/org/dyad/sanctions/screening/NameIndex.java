package org.dyad.sanctions.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds among many names those that {@link NameComparison} scores highest for one, without comparing it with all: by
 * the parts they share. What a name can score at most follows from its shared parts; names are compared in that order
 * until no other can be among the best. Immutable; any number of threads may ask.
 *
 * <p>Names that only initials or other small words have in common are not found by this index; nor is a word that is
 * four others written together.
 */
public final class NameIndex {

    /** By how much a part weighs less that a tenth of all names have, or more; one in a thousand weighs in full. */
    private static final double COMMON = 0.2;

    static final int MOST_JOINED = 3;

    /** Before what is filed by its sound. */
    private static final String HEARD = "~";

    private final ScreenedName[] names;
    private final int[] owners;
    private final Vocabulary vocabulary;
    private final Postings byPart;
    private final Postings byGiven;
    private final double[] rarity;
    private final float[] weights;
    private final float[] smalls;
    private final long[] joined;

    private NameIndex(Builder from) {
        this.owners = from.owners.stream().mapToInt(Integer::intValue).toArray();
        this.vocabulary = from.vocabulary.build();
        this.byPart = from.byPart.build(vocabulary.size());
        this.byGiven = from.byGiven.build(vocabulary.size());
        this.rarity = new double[vocabulary.size()];
        for (int i = 0; i < rarity.length; i++) {
            double share = (double) byPart.size(i) / from.names.size();
            rarity[i] = 1 - COMMON * Math.max(0, Math.min(1, Math.log10(share * 1000) / 2));
        }
        NamePart[] weighed = new NamePart[vocabulary.size()];
        for (int i = 0; i < weighed.length; i++) {
            weighed[i] = vocabulary.part(i).weighing(rarity[i]);
        }
        this.names = new ScreenedName[from.names.size()];
        this.weights = new float[names.length];
        this.smalls = new float[names.length];
        for (int i = 0; i < names.length; i++) {
            List<NamePart> parts = new ArrayList<>();
            for (NamePart part : from.names.get(i).parts()) {
                parts.add(weighed[vocabulary.number(part)]);
            }
            names[i] = new ScreenedName(from.names.get(i).written(), parts);
            weights[i] = (float) weight(names[i]);
            smalls[i] = (float) small(names[i]);
        }
        this.joined = Arrays.copyOf(from.joined, from.joinedSize);
        Arrays.sort(joined);
    }

    /** Takes names in, at most 16 million; their numbers are 0, 1, 2, … in this order. */
    public static final class Builder {

        private final List<ScreenedName> names = new ArrayList<>();
        private final List<Integer> owners = new ArrayList<>();
        private final Vocabulary.Builder vocabulary = new Vocabulary.Builder();
        private final Postings.Builder byPart = new Postings.Builder();
        private final Postings.Builder byGiven = new Postings.Builder();
        private long[] joined = new long[1024];
        private int joinedSize;

        /** @param owner number of the party whose name it is; the best of its names answers for it */
        public void add(ScreenedName name, int owner) {
            int number = names.size();
            List<NamePart> parts = new ArrayList<>(name.parts().size());
            for (NamePart part : name.parts()) {
                int known = vocabulary.number(part);
                NamePart kept = vocabulary.part(known);
                if (parts.stream().noneMatch(other -> other == kept)) {
                    byPart.add(known, number);
                }
                parts.add(kept);
            }
            NamePart given = ScreenedName.given(parts);
            if (given != null) {
                byGiven.add(vocabulary.number(given), number);
            }
            names.add(new ScreenedName(name.written(), parts));
            owners.add(owner);
            for (String together : together(parts)) {
                if (joinedSize == joined.length) {
                    joined = Arrays.copyOf(joined, 2 * joinedSize);
                }
                joined[joinedSize++] = key(together) | number;
            }
        }

        public NameIndex build() {
            return new NameIndex(this);
        }
    }

    public int size() {
        return names.length;
    }

    /** Asks this index; one for a batch of names, of one thread. */
    public NameSearch search() {
        return new NameSearch(this);
    }

    /** How alike a name is to one of this index. */
    public NameScore score(ScreenedName asked, int number) {
        return NameComparison.compare(weighed(asked), names[number]);
    }

    ScreenedName name(int number) {
        return names[number];
    }

    int owner(int number) {
        return owners[number];
    }

    /** What a name's parts weigh together. */
    double weight(int number) {
        return weights[number];
    }

    /** What those of a name's parts weigh that are not looked for. */
    double small(int number) {
        return smalls[number];
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Names that have a part, by its number in the vocabulary. */
    Postings byPart() {
        return byPart;
    }

    /** Names of Chinese persons whose given name, as one word, is a part. */
    Postings byGiven() {
        return byGiven;
    }

    double rarity(int part) {
        return rarity[part];
    }

    /** A name with its parts' weights among the names of this index. */
    ScreenedName weighed(ScreenedName name) {
        List<NamePart> parts = new ArrayList<>();
        for (NamePart part : name.parts()) {
            int number = vocabulary.number(part);
            parts.add(number < 0 ? part : part.weighing(rarity[number]));
        }
        return new ScreenedName(name.written(), parts);
    }

    static double weight(ScreenedName name) {
        double weight = 0;
        for (NamePart part : name.parts()) {
            weight += part.weight();
        }
        return weight;
    }

    static double small(ScreenedName name) {
        double small = 0;
        for (NamePart part : name.parts()) {
            small += part.tells() ? 0 : part.weight();
        }
        return small;
    }

    /** Two and three words side by side, written as one. */
    private static List<String> together(List<NamePart> parts) {
        List<String> together = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            StringBuilder text = new StringBuilder(parts.get(i).text());
            for (int k = i + 1; k < parts.size() && k < i + MOST_JOINED && text.length() < NamePart.LONGEST; k++) {
                text.append(parts.get(k).text());
                together.add(Spelling.folded(text.toString(), false));
            }
            String heard = aroundArticle(parts, i);
            if (heard != null) {
                together.add(heard);
            }
        }
        return together;
    }

    /** Nur al-Din as Noureddine is heard; null if no article stands behind the word. */
    private static @Nullable String aroundArticle(List<NamePart> parts, int i) {
        boolean article = i + 2 < parts.size() && parts.get(i + 1).kind() == PartKind.PARTICLE;
        return article
                ? HEARD
                        + Spelling.sound(Spelling.folded(
                                parts.get(i).text() + parts.get(i + 2).text(), false))
                : null;
    }

    /** The upper 40 bits of a text's hash; the lower 24 are a name's number. */
    private static long key(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ hash >>> 29) << 24;
    }

    /** Names that have this word as two with an article between them. */
    int[] namedAroundArticle(NamePart part) {
        return part.sound().length() < 3 ? new int[0] : named(HEARD + part.sound());
    }

    /** Names that have this word as several side by side. */
    int[] named(String spelling) {
        long key = key(spelling);
        int from = Arrays.binarySearch(joined, key);
        from = from < 0 ? -from - 1 : from;
        int to = from;
        while (to < joined.length && (joined[to] & -(1L << 24)) == key) {
            to++;
        }
        int[] found = new int[to - from];
        for (int i = 0; i < found.length; i++) {
            found[i] = (int) (joined[from + i] & (1L << 24) - 1);
        }
        return found;
    }
}
