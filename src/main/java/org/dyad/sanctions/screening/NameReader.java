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
 * case taken away, then words, and what each is there for.
 */
final class NameReader {

    /** The most characters of a name that are read; about {@link ScreenedName#MOST_PARTS} of the longest parts. */
    private static final int LONGEST = 4096;

    /** Written within words; the word goes on behind it: Qa'ida, O'Brien. */
    private static final String WITHIN = "'’‘`´ʼʻʿʾʹʺ";

    /** abdul, abdel, abdal before a name, in one word with it. */
    private static final Pattern COMPOUNDED = Pattern.compile("abd[aeiou]([lrsnzdt])(?!\\1l|a[hi]|l)(\\p{L}{4,})");

    private record Word(String text, boolean withoutVowels, boolean syllable, boolean dotted) {}

    private final String name;
    private final List<Word> words = new ArrayList<>();

    NameReader(String name) {
        this.name = name;
    }

    ScreenedName read() {
        String text = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        text = NameWords.formsInLatin(Normalizer.normalize(text, Normalizer.Form.NFKC));
        split(text);
        List<NamePart> parts = parts();
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
                    take(word, false);
                }
                word.appendCodePoint(letter);
            } else if (letter == '&' || letter == '+') {
                take(word, false);
                word.append("and");
                take(word, false);
            } else if (isMark(letter)) {
                if (word.length() > 0) {
                    word.appendCodePoint(letter);
                }
            } else if (!isSilent(letter)) {
                take(word, letter == '.');
            }
        }
        take(word, false);
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

    private void take(StringBuilder word, boolean dotted) {
        if (word.length() == 0) {
            return;
        }
        String letters = word.toString();
        word.setLength(0);
        if (words.size() >= 2 * ScreenedName.MOST_PARTS) {
            return;
        }
        UnicodeScript script = script(letters);
        boolean dense = script == UnicodeScript.HAN || script == UnicodeScript.HANGUL;
        for (String latin : latin(letters, script).split(" ")) {
            String plain = lettersOf(plain(latin));
            if (!plain.isEmpty()) {
                words.add(new Word(plain, script != null && Romanisation.lacksVowels(script), dense, dotted));
            }
        }
    }

    private static String lettersOf(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        word.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
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

    private List<NamePart> parts() {
        List<NamePart> parts = new ArrayList<>();
        boolean tells = false;
        for (int i = 0; i < words.size() && parts.size() < ScreenedName.MOST_PARTS; ) {
            int form = formAt(i);
            if (form > 0) {
                parts.add(NamePart.of(formOf(i, form), PartKind.FORM, false, false));
                i += form;
            } else {
                tells |= add(words.get(i), parts);
                i++;
            }
        }
        return tells ? parts : plainly();
    }

    /** A name of nothing but forms, titles and particles is taken at its word. */
    private List<NamePart> plainly() {
        return words.stream()
                .limit(ScreenedName.MOST_PARTS)
                .map(word -> NamePart.of(
                        word.text(),
                        Character.isDigit(word.text().charAt(0)) ? PartKind.NUMBER : PartKind.WORD,
                        word.withoutVowels(),
                        word.syllable()))
                .toList();
    }

    private boolean add(Word word, List<NamePart> parts) {
        String text = word.text();
        if (Character.isDigit(text.charAt(0))) {
            String digits = text.replaceFirst("^0+(?=.)", "");
            return parts.add(NamePart.of(digits, PartKind.NUMBER, false, false));
        }
        if (text.length() == 1 && !word.syllable()) {
            return !parts.add(NamePart.of(text, PartKind.INITIAL, false, false));
        }
        var compounded = COMPOUNDED.matcher(text);
        if (compounded.matches()) {
            parts.add(NamePart.of("abd", PartKind.COMPOUND, false, false));
            String rest = compounded.group(2);
            boolean doubled = rest.charAt(0) == compounded.group(1).charAt(0);
            String named = doubled || compounded.group(1).equals("l") ? rest : compounded.group(1) + rest;
            return parts.add(NamePart.of(named, PartKind.WORD, false, false));
        }
        PartKind kind = word.syllable() ? PartKind.WORD : NameWords.kind(text);
        String compound = kind == PartKind.COMPOUND ? text.substring(0, text.startsWith("abd") ? 3 : 2) : text;
        parts.add(NamePart.of(compound, kind, word.withoutVowels(), word.syllable()));
        return kind == PartKind.WORD || kind == PartKind.GENERIC;
    }

    /** How many words from here on are one legal form; 0 if none. */
    private int formAt(int from) {
        for (int length = Math.min(NameWords.LONGEST_FORM, words.size() - from); length > 0; length--) {
            String spelling = spelling(from, length);
            if (NameWords.form(spelling) != null && standsAsForm(from, length, spelling)) {
                return length;
            }
        }
        return 0;
    }

    /** Short forms are words of other names too; they count at either end, and letters if they are dotted or parted. */
    private boolean standsAsForm(int from, int length, String spelling) {
        boolean atEnd = from + length == words.size() || from + length < words.size() && formAtEnd(from + length);
        return spelling.length() > 3 || words.size() > length && (from == 0 || atEnd);
    }

    private boolean formAtEnd(int from) {
        return NameWords.form(spelling(from, words.size() - from)) != null;
    }

    private String formOf(int from, int length) {
        String form = NameWords.form(spelling(from, length));
        return form == null ? "" : form;
    }

    private String spelling(int from, int length) {
        if (length == 1) {
            return words.get(from).text();
        }
        StringBuilder spelling = new StringBuilder();
        for (Word word : words.subList(from, Math.min(words.size(), from + length))) {
            spelling.append(spelling.length() == 0 ? "" : " ").append(word.text());
        }
        return spelling.toString();
    }
}
