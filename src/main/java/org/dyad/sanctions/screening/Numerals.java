package org.dyad.sanctions.screening;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers in names, however written: 2, 02, II, Two. */
final class Numerals {

    /** Not I, V, X, which are initials, nor VI and XI, which are names. */
    private static final Map<String, String> ROMAN = Map.ofEntries(
            Map.entry("ii", "2"),
            Map.entry("iii", "3"),
            Map.entry("iv", "4"),
            Map.entry("vii", "7"),
            Map.entry("viii", "8"),
            Map.entry("ix", "9"),
            Map.entry("xii", "12"),
            Map.entry("xiii", "13"),
            Map.entry("xiv", "14"),
            Map.entry("xv", "15"));

    private static final Map<String, String> WORDS = Map.of(
            "two", "2", "three", "3", "four", "4", "five", "5", "six", "6", "seven", "7", "eight", "8", "nine", "9");

    private static final Set<String> ANNOUNCING = Set.of("no", "nr", "num", "number", "n");

    private Numerals() {}

    /**
     * The number that a word is, without zeros before it; null if it is none.
     *
     * @param first whether it begins the name, where a Roman number is a name
     */
    static @Nullable String number(String word, boolean first) {
        if (Character.isDigit(word.charAt(0))) {
            return word.replaceFirst("^0+(?=.)", "");
        }
        String roman = first ? null : ROMAN.get(word);
        return roman == null ? WORDS.get(word) : roman;
    }

    /** Whether the word only says that a number follows: No. 85. */
    static boolean announces(String word) {
        return ANNOUNCING.contains(word);
    }
}
