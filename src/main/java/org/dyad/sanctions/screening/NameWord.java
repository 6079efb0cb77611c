package org.dyad.sanctions.screening;

/**
 * A word of a name: lower case, Latin letters where its script has them, no marks, never empty.
 *
 * @param withoutVowels whether its script writes no vowels
 * @param syllable whether it is one character of a script that writes a syllable or a word with one
 */
record NameWord(String text, boolean withoutVowels, boolean syllable) {

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }
}
