package org.dyad.observations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the words of a search are in the labels of trade, which are made of the reporter's name, the flow, the partner's
 * name and the commodity's: {@code China, exports to Japan, Live horses}. A word has no blank in it, so that it lies
 * within one of the four; each is looked up in the few names that there are, and never in the labels of millions of
 * series.
 *
 * @param words as they were given
 */
record SeriesSearch(List<Word> words) {

    /** More kinds of commodities by the words that they answer are looked for together. */
    private static final int MOST_GOODS = 6;

    /** By flow, what stands for it in a label. */
    private static final Map<String, String> FLOWS = Map.of(
            "EXPORT", ", exports to ",
            "IMPORT", ", imports from ",
            "RE_EXPORT", ", re-exports to ",
            "RE_IMPORT", ", re-imports from ",
            "TOTAL", ", total trade with ");

    /**
     * One word, and where it occurs.
     *
     * @param areas codes of reporters or partners
     * @param commodities codes
     */
    record Word(String text, Set<String> areas, Set<String> flows, Set<String> commodities) {

        /** Whether a commodity alone cannot answer it. */
        boolean isOfFlow() {
            return !areas.isEmpty() || !flows.isEmpty();
        }
    }

    /**
     * Commodities that answer some of the words, and what the reporter, the flow or the partner has to answer.
     *
     * @param others empty where nothing is left, or where each series is to be looked at by itself
     */
    record Goods(Set<String> commodities, List<Word> others) {}

    SeriesSearch {
        words = List.copyOf(words);
    }

    /**
     * @param areas names by code
     * @param commodities names by code
     */
    static SeriesSearch of(String search, Map<String, String> areas, Map<String, String> commodities) {
        Set<String> texts = Arrays.stream(search.strip().split("\\s+"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new SeriesSearch(texts.stream()
                .map(text -> new Word(
                        text, having(text, areas, ","), having(text, FLOWS, ""), having(text, commodities, "")))
                .toList());
    }

    private static Set<String> having(String word, Map<String, String> names, String after) {
        String folded = word.toLowerCase(Locale.ROOT);
        return names.entrySet().stream()
                .filter(name ->
                        (name.getValue() + after).toLowerCase(Locale.ROOT).contains(folded))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a reporter, a flow and a partner may answer all words without the commodity. */
    boolean isOfFlows() {
        return words.stream().allMatch(Word::isOfFlow);
    }

    /**
     * Commodities that answer a word, together where they answer the same ones; none where others can't be answered.
     */
    List<Goods> goods() {
        Map<String, List<Word>> answered = new TreeMap<>();
        for (Word word : words) {
            word.commodities()
                    .forEach(code -> answered.computeIfAbsent(code, key -> new ArrayList<>())
                            .add(word));
        }
        Map<List<Word>, Set<String>> alike = new LinkedHashMap<>();
        answered.forEach(
                (code, by) -> alike.computeIfAbsent(by, key -> new TreeSet<>()).add(code));
        List<Goods> goods = new ArrayList<>();
        alike.forEach((by, codes) -> {
            List<Word> others =
                    words.stream().filter(word -> !by.contains(word)).toList();
            if (others.stream().allMatch(Word::isOfFlow)) {
                goods.add(new Goods(codes, others));
            }
        });
        return goods.size() <= MOST_GOODS ? List.copyOf(goods) : List.of(together(goods));
    }

    private static Goods together(List<Goods> goods) {
        return new Goods(
                goods.stream()
                        .flatMap(one -> one.commodities().stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                List.of());
    }
}
