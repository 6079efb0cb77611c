package org.dyad.sanctions.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what each word of a name is there for. */
final class NameParts {

    /** abdul, abdel, abdal before a name, in one word with it. */
    private static final Pattern COMPOUNDED = Pattern.compile("abd[aeiou]([lrsnzdt])(?!\\1l|a[hi]|l)(\\p{L}{4,})");

    /** abu before a name, in one word with it. */
    private static final Pattern KUNYA = Pattern.compile("ab[uo](?:al|l)?([bdfghjkmnqrstyz][a-z]{3,})");

    private final List<NameWord> words;

    NameParts(List<NameWord> words) {
        this.words = words;
    }

    List<NamePart> read() {
        List<NamePart> parts = new ArrayList<>();
        boolean tells = false;
        for (int i = 0; i < words.size() && parts.size() < ScreenedName.MOST_PARTS; ) {
            int form = formAt(i);
            if (form > 0) {
                parts.add(NamePart.of(formOf(i, form), PartKind.FORM, false, false));
                i += form;
            } else if (i + 1 < words.size()
                    && Numerals.announces(words.get(i).text())
                    && words.get(i + 1).isNumber()) {
                parts.add(NamePart.of("no", PartKind.PARTICLE, false, false));
                i++;
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
                        word.isNumber() ? PartKind.NUMBER : PartKind.WORD,
                        word.withoutVowels(),
                        word.syllable()))
                .toList();
    }

    private boolean add(NameWord word, List<NamePart> parts) {
        String text = word.text();
        String number = Numerals.number(text, parts.isEmpty());
        if (number != null) {
            return parts.add(NamePart.of(number, PartKind.NUMBER, false, false));
        }
        if (text.length() == 1 && !word.syllable()) {
            return !parts.add(NamePart.of(text, PartKind.INITIAL, false, false));
        }
        if (word.chinese()) {
            return parts.add(NamePart.syllable(text, word.script() == NameWord.Script.GILES));
        }
        Matcher kunya = KUNYA.matcher(text);
        if (kunya.matches()) {
            parts.add(NamePart.of("ab", PartKind.COMPOUND, false, false));
            return parts.add(NamePart.of(kunya.group(1), PartKind.WORD, word.withoutVowels(), false));
        }
        Matcher compounded = COMPOUNDED.matcher(text);
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
        for (NameWord word : words.subList(from, Math.min(words.size(), from + length))) {
            spelling.append(spelling.length() == 0 ? "" : " ").append(word.text());
        }
        return spelling.toString();
    }
}
