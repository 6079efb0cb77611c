package org.dyad.sanctions.screening;

/**
 * A word of a name: lower case, Latin letters where its script has them, no marks, never empty.
 *
 * @param script what of its script counts
 */
record NameWord(String text, Script script) {

    /** What it matters in which script a word was written. */
    enum Script {
        /** Letters for sounds, or none. */
        LETTERS,
        /** No vowels are written. */
        CONSONANTS,
        /** A Chinese character: one of them is a syllable. */
        CHINESE,
        /** A syllable by Wade and Giles. */
        GILES,
        /** A Korean syllable. */
        KOREAN
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    boolean withoutVowels() {
        return script == Script.CONSONANTS;
    }

    /** Whether it is a syllable of a Chinese name. */
    boolean chinese() {
        return script == Script.CHINESE || script == Script.GILES;
    }

    /** Whether it is one character of a script that writes a syllable or a word with one. */
    boolean syllable() {
        return script == Script.CHINESE || script == Script.GILES || script == Script.KOREAN;
    }
}
