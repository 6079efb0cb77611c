package org.dyad.sanctions.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All different parts of the names of an index, and which of them are like a given one: those of the same spelling,
 * sound or name class, and those that share enough pairs of letters to be a slip of the pen (P. Jokinen and E. Ukkonen,
 * "Two algorithms for approximate string matching in static texts", 1991: a slip touches two pairs, a swap three).
 */
final class Vocabulary {

    private static final int LETTERS = 28;
    private static final int PAIRS = LETTERS * LETTERS;

    /** A part of the vocabulary that is like the one asked for. */
    record Like(int part, double similarity) {}

    private final List<NamePart> parts;
    private final Map<NamePart, Integer> numbers;
    private final Map<String, List<Integer>> byKey;
    private final Postings byPair;
    private final byte[] lengths;

    private Vocabulary(List<NamePart> parts, Map<NamePart, Integer> numbers) {
        this.parts = List.copyOf(parts);
        this.numbers = numbers;
        this.byKey = new HashMap<>();
        this.lengths = new byte[parts.size()];
        Postings.Builder pairs = new Postings.Builder();
        for (int i = 0; i < parts.size(); i++) {
            NamePart part = parts.get(i);
            lengths[i] = (byte) part.spelling().length();
            for (String key : keys(part)) {
                byKey.computeIfAbsent(key, absent -> new ArrayList<>(1)).add(i);
            }
            if ((part.kind() == PartKind.WORD || part.kind() == PartKind.GENERIC) && !part.withoutVowels()) {
                for (int pair : pairs(part.spelling())) {
                    pairs.add(pair, i);
                }
            }
        }
        this.byPair = pairs.build(PAIRS);
    }

    /** Numbers parts as they come. */
    static final class Builder {

        private final List<NamePart> parts = new ArrayList<>();
        private final Map<NamePart, Integer> numbers = new HashMap<>();

        /** The number of a part; equal parts are one. */
        int number(NamePart part) {
            return numbers.computeIfAbsent(part, absent -> {
                parts.add(part);
                return parts.size() - 1;
            });
        }

        NamePart part(int number) {
            return parts.get(number);
        }

        Vocabulary build() {
            return new Vocabulary(parts, numbers);
        }
    }

    int size() {
        return parts.size();
    }

    NamePart part(int number) {
        return parts.get(number);
    }

    /** The number of a part; -1 if no name has it. */
    int number(NamePart part) {
        return numbers.getOrDefault(part, -1);
    }

    /** Parts like this one, the most alike first. */
    List<Like> like(NamePart part) {
        Map<Integer, Like> found = new HashMap<>();
        for (String key : keys(part)) {
            for (int candidate : byKey.getOrDefault(key, List.of())) {
                consider(part, candidate, found);
            }
        }
        if ((part.kind() == PartKind.WORD || part.kind() == PartKind.GENERIC)
                && !part.withoutVowels()
                && PartLikeness.slips(part.length() + 1) > 0) {
            considerSlips(part, found);
        }
        return found.values().stream()
                .sorted(Comparator.comparingDouble(Like::similarity).reversed().thenComparingInt(Like::part))
                .toList();
    }

    /** Words written with the same letters, spelling apart, as several words in one. */
    List<Integer> spelt(String spelling) {
        return byKey.getOrDefault("=" + spelling, List.of());
    }

    private void considerSlips(NamePart part, Map<Integer, Like> found) {
        int slips = PartLikeness.slips(part.length() + 1);
        int[] pairs = pairs(part.spelling());
        int needed = Math.max(2, pairs.length - 3 * slips);
        byte[] shared = new byte[parts.size()];
        for (int pair : pairs) {
            byPair.forEach(pair, candidate -> {
                if (++shared[candidate] == needed && isNear(candidate, part, slips)) {
                    consider(part, candidate, found);
                }
            });
        }
    }

    /** As written or as spelt. */
    private boolean isNear(int candidate, NamePart part, int slips) {
        return Math.abs(lengths[candidate] - part.spelling().length()) <= slips
                || Math.abs(parts.get(candidate).length() - part.length()) <= slips;
    }

    private void consider(NamePart part, int candidate, Map<Integer, Like> found) {
        if (!found.containsKey(candidate)) {
            double similarity = PartLikeness.of(part, parts.get(candidate)).similarity();
            if (similarity > 0) {
                found.put(candidate, new Like(candidate, similarity));
            }
        }
    }

    private static List<String> keys(NamePart part) {
        return switch (part.kind()) {
            case WORD, GENERIC -> keysOfWord(part);
            case SYLLABLE -> List.of("=" + part.text(), "~" + part.sound());
            case NUMBER, INITIAL -> List.of("=" + part.spelling());
            case COMPOUND, PARTICLE, TITLE, FORM -> List.of();
        };
    }

    /** With a w, which Arabic writes for a vowel too, by what is heard then. */
    private static List<String> keysOfWord(NamePart part) {
        List<String> keys = new ArrayList<>(List.of("=" + part.spelling(), "~" + part.sound()));
        String consonants = part.consonants();
        if (!consonants.equals(part.sound())) {
            keys.add("~" + consonants);
        }
        if (part.name() != null) {
            keys.add("#" + part.name());
        }
        return keys;
    }

    /** Numbers of the pairs of letters of a word, with its edges; each once. */
    private static int[] pairs(String word) {
        int before = LETTERS - 1;
        int[] pairs = new int[word.length() + 1];
        for (int i = 0; i < word.length(); i++) {
            int letter = letter(word.charAt(i));
            pairs[i] = before * LETTERS + letter;
            before = letter;
        }
        pairs[word.length()] = before * LETTERS + LETTERS - 1;
        return Arrays.stream(pairs).distinct().toArray();
    }

    private static int letter(char letter) {
        return letter >= 'a' && letter <= 'z' ? letter - 'a' : LETTERS - 2;
    }
}
