package org.dyad.sanctions.screening;

import java.util.regex.Pattern;

/**
 * What is left of a word when the habits of romanisation are taken away: the same name read from Cyrillic or Arabic by
 * different offices (Sergei, Sergey; Mahmood, Mahmud; Qadhafi, Gaddafi).
 *
 * <p>The sound is a key in the manner of Soundex (R. C. Russell, US patent 1,261,167, 1918): classes of consonants,
 * vowels left out; but with the classes that transliterations mix up, without its four signs, and the first letter by
 * its class too.
 */
final class Spelling {

    private static final String[][] HABITS = {
        {"tsch", "ch"},
        {"tch", "ch"},
        {"dzh", "j"},
        {"ts", "z"},
        {"ou", "u"},
        {"oo", "u"},
        {"ee", "i"},
        {"ph", "f"},
        {"ck", "k"},
        {"sch", "sh"},
        {"kh", "h"},
        {"gh", "g"},
        {"dh", "d"},
        {"th", "t"},
        {"dj", "j"},
        {"zh", "j"},
        {"tz", "z"},
        {"ij", "i"},
        {"yj", "i"},
        {"iy", "i"},
        {"yi", "i"},
        {"ej", "ei"},
        {"y", "i"},
        {"q", "k"},
    };

    /** ё after a consonant; not in Korean syllables such as kyong. */
    private static final Pattern YO = Pattern.compile("(?<=[bdfgklmnprstvz])yo(?=[^aeiouy])(?!ng)");

    /** A soft consonant's j, as in Tatjana; dj is another sound. */
    private static final Pattern SOFT = Pattern.compile("(?<=[bfklmnprstvz])j(?=[aeou])");

    /** c as in Cygankov. */
    private static final Pattern SOFT_C = Pattern.compile("c(?=[eiy])");

    private Spelling() {}

    /** The word as all romanisations would write it, more or less; never longer by more than one letter an x. */
    static String folded(String word, boolean withoutVowels) {
        String folded = word.length() < 5
                ? word
                : YO.matcher(SOFT.matcher(word).replaceAll("i")).replaceAll("e");
        for (String[] habit : HABITS) {
            if (folded.contains(habit[0])) {
                folded = folded.replace(habit[0], habit[1]);
            }
        }
        if (folded.startsWith("xe")) {
            folded = "ks" + folded.substring(1);
        }
        if (folded.indexOf('x') > 0) {
            folded = folded.charAt(0) + folded.substring(1).replace("x", "ks");
        }
        if (!withoutVowels) {
            folded = folded.replace('w', 'v');
        }
        if (folded.startsWith("ie") && folded.length() > 3) {
            folded = folded.substring(1);
        }
        return end(single(SOFT_C.matcher(folded).replaceAll("z")));
    }

    /** The same of a word that German or a Slavic language writes: j is y there. */
    static String ofGerman(String word) {
        return folded(word.charAt(0) == 'j' && word.length() > 4 ? "y" + word.substring(1) : word, false);
    }

    /** French and older endings of Russian names: Poutine, Romanoff; feminine ones of Arabic: Haniyeh, Nusrah. */
    private static String end(String word) {
        if (word.length() > 4 && word.endsWith("ine")) {
            return word.substring(0, word.length() - 1);
        }
        if (word.length() > 4 && word.endsWith("of")) {
            return word.substring(0, word.length() - 1) + "v";
        }
        return word.length() > 4 && (word.endsWith("ah") || word.endsWith("eh"))
                ? word.substring(0, word.length() - 2) + "a"
                : word;
    }

    /** Each letter once where it is doubled. */
    private static String single(String word) {
        StringBuilder once = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                once.append(word.charAt(i));
            }
        }
        return once.toString();
    }

    /** Classes of the consonants of a folded word; a vowel at its beginning is a. */
    static String sound(String folded) {
        StringBuilder sound = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char next = i + 1 < folded.length() ? folded.charAt(i + 1) : ' ';
            char letter = folded.charAt(i);
            char heard = heard(letter, next);
            if (heard == 'a' && i > 0) {
                continue;
            }
            if (next == 'h' && (letter == 's' || letter == 'c')) {
                i++;
            }
            if (sound.length() == 0 || sound.charAt(sound.length() - 1) != heard) {
                sound.append(heard);
            }
        }
        return sound.toString();
    }

    private static char heard(char letter, char next) {
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u', 'w' -> 'a';
            case 'b', 'p' -> 'p';
            case 'f', 'v' -> 'f';
            case 'd', 't' -> 't';
            case 'c' -> next == 'h' ? 'j' : 'k';
            case 'g', 'k' -> 'k';
            case 's' -> next == 'h' ? 'x' : 's';
            case 'z' -> 's';
            default -> letter;
        };
    }
}
