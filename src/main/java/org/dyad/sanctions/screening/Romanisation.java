package org.dyad.sanctions.screening;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Words of other scripts in Latin letters.
 *
 * <p>Cyrillic by the rules of BGN/PCGN, which the American and British lists follow, then ICU's generic ones for
 * letters that Russian lacks; Chinese characters by their reading (pinyin), one word each; Hangul by its syllables, one
 * word each, in the letters that names are printed in (jong, un; not jeong, eun); Arabic and Hebrew without vowels, as
 * they are written; what is left by ICU's Any-Latin. Look-alikes of another alphabet within a Latin word are that Latin
 * letter.
 */
final class Romanisation {

    /** Cyrillic and Greek letters that look Latin, lower case. */
    private static final String LOOK_ALIKES = "аеорсухіѕјкмтвнοανρκ";

    private static final String LOOKED_LIKE = "aeopcyxisjkmtbhoavpk";

    /** Common words whose written consonants alone say too little. */
    private static final Map<String, String> ARABIC = Map.ofEntries(
            Map.entry("عبد", "abd"),
            Map.entry("بن", "bin"),
            Map.entry("ابن", "ibn"),
            Map.entry("بنت", "bint"),
            Map.entry("أبو", "abu"),
            Map.entry("ابو", "abu"),
            Map.entry("آل", "al"),
            Map.entry("محمد", "muhammad"),
            Map.entry("أحمد", "ahmad"),
            Map.entry("احمد", "ahmad"),
            Map.entry("محمود", "mahmud"),
            Map.entry("علي", "ali"),
            Map.entry("علی", "ali"),
            Map.entry("حسن", "hasan"),
            Map.entry("حسين", "husayn"),
            Map.entry("حسین", "husayn"),
            Map.entry("الله", "allah"),
            Map.entry("عبدالله", "abdullah"),
            Map.entry("إبراهيم", "ibrahim"),
            Map.entry("ابراهيم", "ibrahim"),
            Map.entry("عمر", "umar"),
            Map.entry("عثمان", "uthman"),
            Map.entry("يوسف", "yusuf"),
            Map.entry("خالد", "khalid"),
            Map.entry("أسامة", "usama"),
            Map.entry("اسامة", "usama"),
            Map.entry("رضا", "rida"),
            Map.entry("مصطفى", "mustafa"),
            Map.entry("موسى", "musa"),
            Map.entry("عيسى", "isa"),
            Map.entry("يحيى", "yahya"));

    private static final String ARTICLE = "ال";

    /** Made at first use: ICU reads its rules then, some hundred milliseconds. */
    private static final class Rules {
        static final Transliterator CYRILLIC =
                Transliterator.getInstance("Russian-Latin/BGN; Cyrillic-Latin; NFD; [:Mn:] Remove");
        static final Transliterator HAN = Transliterator.getInstance("Han-Latin");
        static final Transliterator HANGUL = Transliterator.getInstance("Hangul-Latin");
        static final Transliterator ARABIC = Transliterator.getInstance("Arabic-Latin");
        static final Transliterator HEBREW = Transliterator.getInstance("Hebrew-Latin");
        static final Transliterator OTHER = Transliterator.getInstance("Any-Latin");
    }

    /** Readings of single characters; as many as there are Chinese characters and Korean syllables, at most. */
    private static final Map<Integer, String> READINGS = new ConcurrentHashMap<>();

    /** Words met lately: ICU takes long, and names repeat. */
    private static final Map<String, String> CYRILLIC_WORDS = new ConcurrentHashMap<>();

    private static final int MOST_WORDS = 20_000;

    private Romanisation() {}

    /** Whether the script writes no short vowels, so that only consonants can be compared. */
    static boolean lacksVowels(UnicodeScript script) {
        return script == UnicodeScript.ARABIC || script == UnicodeScript.HEBREW;
    }

    /**
     * A word's letters in Latin ones; several words, parted by blanks, of a script that does not part them.
     *
     * @param word letters of one script, without blanks
     */
    static String latin(String word, UnicodeScript script) {
        return switch (script) {
            case CYRILLIC -> cyrillic(word);
            case HAN, HANGUL -> readings(word);
            case ARABIC -> arabic(word);
            case HEBREW -> Rules.HEBREW.transliterate(word);
            default -> Rules.OTHER.transliterate(word);
        };
    }

    /** Latin for letters of Cyrillic or Greek that stand in a word with Latin ones. */
    static String seenAsLatin(String word) {
        StringBuilder seen = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            int place = LOOK_ALIKES.indexOf(Character.toLowerCase(word.charAt(i)));
            seen.append(place < 0 ? word.charAt(i) : LOOKED_LIKE.charAt(place));
        }
        return seen.toString();
    }

    private static String cyrillic(String word) {
        if (CYRILLIC_WORDS.size() > MOST_WORDS) {
            CYRILLIC_WORDS.clear();
        }
        return CYRILLIC_WORDS.computeIfAbsent(word, Rules.CYRILLIC::transliterate);
    }

    private static String readings(String word) {
        StringBuilder text = new StringBuilder();
        word.codePoints()
                .forEach(letter -> text.append(' ')
                        .append(READINGS.computeIfAbsent(letter, Romanisation::reading))
                        .append(' '));
        return text.toString();
    }

    private static String reading(int letter) {
        String character = Character.toString(letter);
        return UnicodeScript.of(letter) == UnicodeScript.HANGUL
                ? korean(Rules.HANGUL.transliterate(character))
                : Rules.HAN.transliterate(character);
    }

    private static String korean(String syllable) {
        String name = syllable.replace("eo", "o").replace("eu", "u");
        if (name.length() > 1 && name.charAt(0) != name.charAt(1)) {
            name = switch (name.charAt(0)) {
                case 'g' -> "k" + name.substring(1);
                case 'b' -> "p" + name.substring(1);
                default -> name;
            };
        }
        return name;
    }

    private static String arabic(String word) {
        String known = ARABIC.get(word);
        if (known != null) {
            return known;
        }
        if (word.startsWith(ARTICLE) && word.length() > ARTICLE.length() + 1) {
            return "al " + arabic(word.substring(ARTICLE.length()));
        }
        // ayin is a vowel to whoever writes the name in Latin letters
        // a feminine ending is heard as a vowel
        return Rules.ARABIC
                .transliterate(word.replace('ة', 'ا'))
                .replace('ʿ', 'a')
                .replace('ʾ', 'a');
    }
}
