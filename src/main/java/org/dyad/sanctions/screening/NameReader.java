package org.dyad.sanctions.screening;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes one name apart: compatibility forms of Unicode made plain (NFKC), other scripts in Latin letters, marks and
 * case taken away, then words.
 */
final class NameReader {

    /** The most characters of a name that are read; about {@link ScreenedName#MOST_PARTS} of the longest parts. */
    private static final int LONGEST = 4096;

    /** Written within words; the word goes on behind it: Qa'ida, O'Brien. */
    private static final String WITHIN = "'’‘`´ʼʻʿʾʹʺ";

    private static final Pattern SERBIAN = Pattern.compile("(?iu)(?<!\\p{L})(?=\\p{L}*đ)[a-zđ]{5,}(?!\\p{L})");

    private final String name;
    private final List<NameWord> words = new ArrayList<>();

    NameReader(String name) {
        this.name = name;
    }

    ScreenedName read() {
        String text = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        text = NameWords.formsInLatin(Normalizer.normalize(text, Normalizer.Form.NFKC));
        split(text);
        List<NamePart> parts = new NameParts(Syllables.of(words)).read();
        String written = plain(text).strip().replaceAll("\\s+", " ");
        return new ScreenedName(written, parts);
    }

    private void split(String text) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            i += Character.charCount(letter);
            if (Character.isLetterOrDigit(letter) && WITHIN.indexOf(letter) < 0) {
                if (word.length() > 0 && partsBetween(word.codePointBefore(word.length()), letter)) {
                    take(word);
                }
                word.appendCodePoint(letter);
            } else if (letter == '&' || letter == '+') {
                take(word);
                word.append("and");
                take(word);
            } else if (isMark(letter)) {
                if (word.length() > 0) {
                    word.appendCodePoint(letter);
                }
            } else if (!isSilent(letter)) {
                take(word);
            }
        }
        take(word);
    }

    private static boolean partsBetween(int before, int letter) {
        return Character.isDigit(before) != Character.isDigit(letter) && !isMark(before)
                || isDense(before) != isDense(letter) && !isMark(before);
    }

    private static boolean isDense(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.HAN || script == UnicodeScript.HANGUL;
    }

    private static boolean isMark(int letter) {
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Apostrophes, direction marks, joiners, NUL: nobody sees them. */
    private static boolean isSilent(int letter) {
        return WITHIN.indexOf(letter) >= 0
                || !Character.isWhitespace(letter)
                        && (Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT);
    }

    private void take(StringBuilder word) {
        if (word.length() == 0) {
            return;
        }
        String letters = word.toString();
        word.setLength(0);
        if (words.size() >= 2 * ScreenedName.MOST_PARTS) {
            return;
        }
        UnicodeScript script = script(letters);
        for (String latin : latin(letters, script).split(" ")) {
            String plain = lettersOf(plain(latin));
            if (!plain.isEmpty()) {
                words.add(new NameWord(plain, kindOf(script)));
            }
        }
    }

    private static NameWord.Script kindOf(@Nullable UnicodeScript script) {
        if (script == UnicodeScript.HAN) {
            return NameWord.Script.CHINESE;
        }
        if (script == UnicodeScript.HANGUL) {
            return NameWord.Script.KOREAN;
        }
        return script != null && Romanisation.lacksVowels(script)
                ? NameWord.Script.CONSONANTS
                : NameWord.Script.LETTERS;
    }

    private static String lettersOf(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        word.codePoints()
                .filter(letter -> Character.isLetterOrDigit(letter) && WITHIN.indexOf(letter) < 0)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String latin(String letters, @Nullable UnicodeScript script) {
        if (script == null) {
            return letters;
        }
        return script == UnicodeScript.LATIN
                ? Romanisation.seenAsLatin(letters)
                : Romanisation.latin(letters.replaceAll("\\p{Cf}", ""), script);
    }

    /** The script of a word that is not plainly Latin; Latin if some of its letters are; null if none need care. */
    private static @Nullable UnicodeScript script(String letters) {
        UnicodeScript other = null;
        boolean latin = false;
        for (int i = 0; i < letters.length(); i += Character.charCount(letters.codePointAt(i))) {
            int letter = letters.codePointAt(i);
            UnicodeScript script = letter < 0x250 ? UnicodeScript.LATIN : UnicodeScript.of(letter);
            if (script == UnicodeScript.LATIN) {
                latin |= !Character.isDigit(letter);
            } else if (other == null && script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
                other = script;
            }
        }
        return other != null && latin ? UnicodeScript.LATIN : other;
    }

    /** Lower case without marks, letters that only look decorated without their decoration. */
    static String plain(String text) {
        String bare = text;
        if (!isAscii(text)) {
            bare = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("[\\p{Mn}\\p{Me}\\p{Cf}]", "");
            bare = undecorated(bare);
        }
        return bare.toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String undecorated(String text) {
        // in Serbian and Croatian; in Vietnamese, whose words are short, it is a d
        String letters = SERBIAN.matcher(text).replaceAll(word -> word.group().replaceAll("[đĐ]", "dj"));
        return withoutDecoration(letters);
    }

    private static String withoutDecoration(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case 'ł', 'Ł' -> plain.append('l');
                case 'ø', 'Ø' -> plain.append('o');
                case 'đ', 'Đ', 'ð', 'Ð' -> plain.append('d');
                case 'ħ', 'Ħ' -> plain.append('h');
                case 'ı' -> plain.append('i');
                case 'ə', 'Ə' -> plain.append('a');
                case 'ß' -> plain.append("ss");
                case 'æ', 'Æ' -> plain.append("ae");
                case 'œ', 'Œ' -> plain.append("oe");
                case 'þ', 'Þ' -> plain.append("th");
                default -> plain.append(letter);
            }
        }
        return plain.toString();
    }
}
