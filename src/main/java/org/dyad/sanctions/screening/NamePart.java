package org.dyad.sanctions.screening;

import org.jspecify.annotations.Nullable;

/**
 * One part of a name, ready to be compared: lower case, Latin letters where its script has them, no marks.
 *
 * @param text the letters; of a legal form its class
 * @param kind what it is there for
 * @param spelling the letters, with what romanisations write differently made equal
 * @param sound classes of its consonants
 * @param name which frequent name it is a spelling of, if any
 * @param withoutVowels whether its script writes no vowels
 * @param letters a bit for each of a to z, and one for all others, that its spelling has
 * @param evidence how much it tells, 0 to 1
 * @param weight the same, less where many names have it
 */
public record NamePart(
        String text,
        PartKind kind,
        String spelling,
        String sound,
        @Nullable Integer name,
        boolean withoutVowels,
        int letters,
        double evidence,
        double weight) {

    /** The most letters of a part that are compared; the rest is cut off. */
    static final int LONGEST = 64;

    static final double UNMATCHED_PLAIN_NUMBER = 0.3;
    static final double INITIAL = 0.05;

    private static final int OTHER_LETTER = 26;

    /** Ends the spelling of a syllable by Wade and Giles. */
    private static final String GILES = "'";

    static NamePart of(String letters, PartKind kind, boolean withoutVowels, boolean syllable) {
        String text = letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
        boolean spelled = kind != PartKind.NUMBER && kind != PartKind.FORM;
        String spelling = spelled ? Spelling.folded(text, withoutVowels) : text;
        String sound = spelled ? Spelling.sound(spelling) : text;
        Integer name = kind == PartKind.WORD || kind == PartKind.GENERIC ? NameClasses.of(text) : null;
        double weight = weight(text, kind, withoutVowels || syllable);
        return new NamePart(text, kind, spelling, sound, name, withoutVowels, letters(spelling), weight, weight);
    }

    /**
     * A syllable of a Chinese name; its sound is what Wade and Giles write.
     *
     * @param giles whether it is written by them
     */
    static NamePart syllable(String text, boolean giles) {
        double weight = wordWeight(text.length(), true);
        String spelling = giles ? text + GILES : text;
        String sound = Syllables.wadeGiles(text);
        return new NamePart(text, PartKind.SYLLABLE, spelling, sound, null, false, letters(spelling), weight, weight);
    }

    /** Two letters tell little, three some, four or more as much as a word can. */
    private static double weight(String text, PartKind kind, boolean dense) {
        return switch (kind) {
            case WORD, SYLLABLE -> wordWeight(text.length(), dense);
            case GENERIC -> 0.4;
            case NUMBER -> UNMATCHED_PLAIN_NUMBER;
            case INITIAL -> INITIAL;
            case COMPOUND -> 0.15;
            case FORM -> 0.05;
            case PARTICLE, TITLE -> 0.03;
        };
    }

    private static int letters(String spelling) {
        int letters = 0;
        for (int i = 0; i < spelling.length(); i++) {
            char letter = spelling.charAt(i);
            letters |= 1 << (letter >= 'a' && letter <= 'z' ? letter - 'a' : OTHER_LETTER);
        }
        return letters;
    }

    /** The same part among names that often have it. */
    NamePart weighing(double rarity) {
        return rarity == 1
                ? this
                : new NamePart(text, kind, spelling, sound, name, withoutVowels, letters, evidence, evidence * rarity);
    }

    /** A word without vowels, or of one syllable, is shorter than what it says. */
    private static double wordWeight(int letters, boolean dense) {
        if (letters < 3) {
            return dense ? 0.6 : 0.15;
        }
        return letters == 3 && !dense ? 0.6 : 1;
    }

    /** Whether it is a word or number that two parties can differ in. */
    boolean tells() {
        return switch (kind) {
            case WORD, SYLLABLE, GENERIC, NUMBER -> true;
            case INITIAL, COMPOUND, PARTICLE, TITLE, FORM -> false;
        };
    }

    /** Whether it is a word that names. */
    boolean isNamed() {
        return kind == PartKind.WORD || kind == PartKind.SYLLABLE || kind == PartKind.GENERIC;
    }

    /** Its sound as a script without vowels would write it: a w may be one, and Persian reads it v. */
    String consonants() {
        return withoutVowels || (text.indexOf('w') < 0 && text.indexOf('v') < 0)
                ? sound
                : Spelling.sound(Spelling.folded(text.replace('v', 'w'), true));
    }

    boolean isGiles() {
        return kind == PartKind.SYLLABLE && spelling.endsWith(GILES);
    }

    int length() {
        return text.length();
    }
}
